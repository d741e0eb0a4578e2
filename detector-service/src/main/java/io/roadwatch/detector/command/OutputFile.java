package io.roadwatch.detector.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that appears as a whole or not at all: written beside its place, and moved there by {@link #complete}. The name {@code -}
 * stands for the console.
 */
final class OutputFile implements AutoCloseable {

    private final Path target;
    private final Path temporary;
    private final OutputStream stream;

    private OutputFile(Path target, Path temporary, OutputStream stream) {
        this.target = target;
        this.temporary = temporary;
        this.stream = stream;
    }

    /** @throws CommandException if it cannot be written */
    static OutputFile open(Path path, Console console) {
        if (path.toString().equals("-")) {
            return new OutputFile(path, path, new BufferedOutputStream(console.content()));
        }
        Path target = path.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new UsageException("%s is a folder, a file is needed.".formatted(path));
        }
        try {
            Files.createDirectories(target.getParent());
            Path temporary = target.resolveSibling(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
            return new OutputFile(target, temporary, new BufferedOutputStream(Files.newOutputStream(temporary)));
        } catch (IOException e) {
            throw new CommandException("%s cannot be written: %s".formatted(path, e), e);
        }
    }

    /** Buffered. */
    OutputStream stream() {
        return stream;
    }

    /** Everything is written. */
    void complete() throws IOException {
        stream.close();
        if (!temporary.equals(target)) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Drops what is not complete. */
    @Override
    public void close() throws IOException {
        stream.close();
        if (!temporary.equals(target)) {
            Files.deleteIfExists(temporary);
        }
    }
}
