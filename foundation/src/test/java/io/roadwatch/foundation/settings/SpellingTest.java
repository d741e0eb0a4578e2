package io.roadwatch.foundation.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "model, model, 0",
        "modle, model, 1",
        "mode, model, 1",
        "modell, model, 1",
        "nodel, model, 1",
        "'', abc, 3"
    })
    void distanceCountsLettersAndNeighboursExchanged(String one, String other, int distance) {
        assertThat(Spelling.distance(one, other)).isEqualTo(distance);
    }

    @Test
    void whatIsTooFarIsNotNear() {
        assertThat(Spelling.nearest("roadwatch.abc", Stream.of("roadwatch.xyz")))
                .isEmpty();
    }

    @Test
    void ofTwoThatAreEquallyNearTheFirstInTheAlphabetIsSaid() {
        assertThat(Spelling.nearest("cat", Stream.of("hat", "bat"))).contains("bat");
    }
}
