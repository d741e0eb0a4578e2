package io.roadwatch.analyzer.llm.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the secret that a field of the pool file holds or names, and remembers which files were asked. */
final class SecretSource {

    private static final long LONGEST_FILE = 4_096;

    private final Path folder;
    private final Map<String, String> environment;
    private final List<Path> files = new ArrayList<>();

    /** @param folder that relative paths begin in */
    SecretSource(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * @param field path of the field, which ends with its name
     * @throws IllegalArgumentException with a sentence, without the secret
     */
    Optional<String> read(String field, String value) {
        if (field.endsWith("keyEnv")) {
            return Optional.ofNullable(environment.get(value));
        }
        return field.endsWith("keyFile") ? fromFile(path(value)) : Optional.of(value);
    }

    private Path path(String value) {
        try {
            return folder.resolve(value);
        } catch (InvalidPathException e) { // its message would quote the value
            throw new IllegalArgumentException("is no path of a file");
        }
    }

    /** The files that were read. */
    List<Path> files() {
        return List.copyOf(files);
    }

    private Optional<String> fromFile(Path file) {
        files.add(file);
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw new IllegalArgumentException("the file is too long for a key");
            }
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the file cannot be read (%s)".formatted(e.getClass().getSimpleName()));
        }
    }
}
