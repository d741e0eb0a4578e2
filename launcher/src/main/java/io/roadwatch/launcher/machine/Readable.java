package io.roadwatch.launcher.machine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Says in a sentence why a file cannot be read. */
public final class Readable {

    private Readable() {}

    /** @param what the file is to the reader, such as {@code model} */
    public static Optional<String> problem(String what, Path path) {
        if (!Files.exists(path)) {
            return Optional.of("The %s %s does not exist.".formatted(what, path));
        }
        if (!Files.isRegularFile(path)) {
            return Optional.of("The %s %s is not a file.".formatted(what, path));
        }
        if (!Files.isReadable(path)) {
            return Optional.of("The %s %s cannot be read: check its permissions.".formatted(what, path));
        }
        return Optional.empty();
    }
}
