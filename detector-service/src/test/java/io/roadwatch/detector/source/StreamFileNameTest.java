package io.roadwatch.detector.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StreamFileNameTest {

    @Test
    void nameIsRecognisableAndSafe() {
        assertThat(nameOf("Gate-1:a")).matches("gate_1_a-[0-9a-f]{64}\\.json");
        assertThat(nameOf("大门")).matches("__-[0-9a-f]{64}\\.json");
    }

    @Test
    void namesDifferWhateverTheFileSystemTakesForTheSame() {
        List<String> ids = List.of("a", "A", "a.", "a:", "a_", "ß", "SS", "ss", "é", "e", "Å", "å", "ı", "i", "I", "İ");

        assertThat(ids.stream()
                        .map(StreamFileNameTest::nameOf)
                        .map(name -> Normalizer.normalize(name, Normalizer.Form.NFKD))
                        .map(name -> name.toUpperCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @Test
    void longestIdFitsAnyFileSystem() {
        String longest = "𠀀".repeat(64); // four bytes each

        assertThat(nameOf(longest).getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(110);
        assertThat(nameOf("x".repeat(64)).getBytes(StandardCharsets.UTF_8)).hasSize(110);
    }

    private static String nameOf(String id) {
        return StreamFileName.of(new CameraId(id));
    }
}
