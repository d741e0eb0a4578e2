package io.roadwatch.analyzer.llm.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    /** The first three are the vendor's own examples. */
    @ParameterizedTest
    @CsvSource({"224,224,51", "640,360,222", "1280,720,882", "32,32,3", "1,1,3", "4000,3000,2560"})
    void pictureCostsWhatTheVendorSays(int widthPx, int heightPx, int tokens) {
        assertThat(ImageTokens.of(widthPx, heightPx)).isEqualTo(tokens);
    }

    @Test
    void textIsGuessedRatherTooLong() {
        assertThat(TextTokens.estimate("")).isEqualTo(1);
        assertThat(TextTokens.estimate("行人突然横穿")).isEqualTo(5);
        assertThat(TextTokens.estimate("a pedestrian crosses")).isBetween(5, 10);
    }

    @Test
    void completionsFollowWhatIsSeen() {
        CompletionEstimate estimate = new CompletionEstimate();
        assertThat(estimate.tokens()).isEqualTo(200);

        for (int i = 0; i < 100; i++) {
            estimate.observe(50);
        }

        assertThat(estimate.tokens()).isBetween(50, 52);
    }
}
