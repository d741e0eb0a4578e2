package io.roadwatch.analyzer.webhook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Alerts that did not get to their receiver, one JSON object per line, in a file of bounded size. Blocks; for one thread. */
final class DeadLetterFile {

    static final long MOST_BYTES = 10L * 1024 * 1024;

    private final Path file;
    private final Path before;
    private final long mostBytes;

    /** @throws IllegalArgumentException with a sentence for the operator, where nothing can be written */
    DeadLetterFile(Path file, long mostBytes) {
        this.file = file.toAbsolutePath();
        this.before = this.file.resolveSibling(this.file.getFileName() + ".1");
        this.mostBytes = mostBytes;
        try {
            Files.write(this.file, new byte[0], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "roadwatch.webhook.dead-letter-file cannot be written; its folder must exist and belong to the service",
                    e);
        }
    }

    /** Appends a line; when the file would grow beyond its bound, it first takes the place of the one before. */
    void append(String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        if (Files.exists(file) && Files.size(file) + bytes.length > mostBytes) {
            Files.move(file, before, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
