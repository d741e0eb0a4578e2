package io.roadwatch.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NativeLibrariesTest {

    @Test
    void linesOfTheCheckAreFindings() {
        List<String> lines = List.of("noise of a library", "ok FFmpeg 8.0.1", "missing ONNX Runtime: no libstdc++");

        assertThat(NativeLibraries.read(lines, 1))
                .containsExactly(Finding.ok("FFmpeg 8.0.1"), Finding.missing("ONNX Runtime: no libstdc++"));
    }

    @Test
    void checkThatCrashesIsAFinding() {
        assertThat(NativeLibraries.read(List.of("ok FFmpeg 8.0.1", "SIGSEGV"), 134))
                .containsExactly(
                        Finding.ok("FFmpeg 8.0.1"),
                        Finding.missing("native libraries: the check ended with code 134: SIGSEGV"));
    }
}
