package io.roadwatch.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    private Path folder;

    @Test
    void sentenceIsKeptAndTheFramesOfItsTraceAreNot() throws IOException {
        StringBuilder log = new StringBuilder("ERROR start failed\nCaused by: the model cannot be loaded\n");
        log.append("\tat io.example.A.b(A.java:1)\n".repeat(50)).append("\t... 9 more\nbye\n");
        Path file = Files.writeString(folder.resolve("x.log"), log);

        assertThat(LogTail.read(file, 20))
                .containsExactly("ERROR start failed", "Caused by: the model cannot be loaded", "bye");
    }

    @Test
    void onlyTheLastLinesAreRead() throws IOException {
        Path file = Files.writeString(folder.resolve("x.log"), "one\ntwo\nthree\n");

        assertThat(LogTail.read(file, 2)).containsExactly("two", "three");
    }

    @Test
    void missingFileHasNoLines() {
        assertThat(LogTail.read(folder.resolve("none.log"), 2)).isEmpty();
    }
}
