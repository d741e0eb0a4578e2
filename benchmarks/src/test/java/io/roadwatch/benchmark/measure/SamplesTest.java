package io.roadwatch.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void quantilesLieOnTheLineBetweenTwoValues() {
        Samples samples = new Samples(List.of(4.0, 1.0, 3.0, 2.0));

        assertThat(samples.median()).isEqualTo(2.5);
        assertThat(samples.quantile(0.25)).isEqualTo(1.75);
        assertThat(samples.least()).isEqualTo(1);
        assertThat(samples.most()).isEqualTo(4);
    }

    @Test
    void ratioIsOfEachRound() {
        Samples ratio = new Samples(List.of(2.0, 9.0)).over(new Samples(List.of(4.0, 3.0)));

        assertThat(ratio.values()).containsExactly(0.5, 3.0);
    }

    @Test
    void whatHasNotTheSameRoundsCannotBeCompared() {
        Samples two = new Samples(List.of(1.0, 2.0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.over(new Samples(List.of(1.0))))
                .withMessageContaining("2 rounds");
        assertThatIllegalArgumentException().isThrownBy(() -> new Samples(List.of()));
    }
}
