package io.roadwatch.simulator.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyTest {

    @Test
    void halfOfTheLogNormalDrawsAreBelowTheMedian() {
        long below = draws(Latency.typical(), 7).filter(millis -> millis < 800).count();

        assertThat(below).isBetween(4_850L, 5_150L);
    }

    @Test
    void logNormalSpreadIsSigma() {
        // One sigma above the median: 800 ms x e^0.35 = 1135 ms. 84.1 % of a normal distribution lie below one sigma.
        long below =
                draws(Latency.typical(), 7).filter(millis -> millis < 1_135).count();

        assertThat(below).isBetween(8_300L, 8_520L);
    }

    @Test
    void noDrawIsAboveTheCap() {
        var latency = new Latency.LogNormal(Duration.ofMillis(500), 2, Duration.ofMillis(900));

        assertThat(draws(latency, 3).max().orElseThrow()).isEqualTo(900);
    }

    @Test
    void uniformDrawsFillTheRangeAndNoMore() {
        var latency = new Latency.Uniform(Duration.ofMillis(200), Duration.ofMillis(300));

        assertThat(draws(latency, 3).boxed())
                .allMatch(millis -> millis >= 200 && millis < 300)
                .contains(200L, 299L);
    }

    @Test
    void sameSeedGivesTheSameDraws() {
        assertThat(draws(Latency.typical(), 42).boxed())
                .containsExactlyElementsOf(draws(Latency.typical(), 42).boxed().toList());
    }

    private static LongStream draws(Latency latency, long seed) {
        Random random = new Random(seed);
        return LongStream.range(0, 10_000).map(i -> latency.sample(random).toMillis());
    }

    @ParameterizedTest
    @ValueSource(strings = {"800ms", "0ms", "1.5s", "200ms..2s", "lognormal:800ms,0.35,10s"})
    void textIsReadBackAsTheSameLatency(String text) {
        assertThat(LatencyText.parse(text).text()).isEqualTo(text);
    }

    @Test
    void logNormalWithoutCapEndsAtTenMediansOrTenSeconds() {
        assertThat(LatencyText.parse("lognormal:800ms,0.35")).isEqualTo(Latency.typical());
        assertThat(LatencyText.parse("lognormal:2s,1").text()).isEqualTo("lognormal:2s,1.0,20s");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            800               | '800' is not a duration
            fast              | 'fast' is not a duration
            -5s               | '-5s' is not a duration
            2s..1s            | longest latency 1s is below the shortest, 2s
            lognormal:1s      | not of the form lognormal:MEDIAN,SIGMA
            lognormal:1s,x    | sigma 'x' is not a number
            lognormal:1s,NaN  | sigma must be in 0..3
            lognormal:2s,1,1s | cap 1s is below the median, 2s
            """)
    void wrongTextIsRefusedWithAReason(String text, String reason) {
        assertThatThrownBy(() -> LatencyText.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
