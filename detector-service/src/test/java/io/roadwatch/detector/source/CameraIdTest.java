package io.roadwatch.detector.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameraIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "gate-3", "路口7", "a.b_c:d"})
    void lettersDigitsAndAFewSignsAreAllowed(String text) {
        assertThat(new CameraId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "../etc", ".", "a/b", "<script>", "a\nb", "a\"b"})
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CameraId(text));
    }

    @Test
    void moreThanSixtyFourCharactersAreRefused() {
        assertThat(new CameraId("a".repeat(64)).value()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new CameraId("a".repeat(65)));
    }
}
