package io.roadwatch.detector.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of a model's classes.
 *
 * @param names in the order of the model's scores; no blank ones
 */
record ClassNames(List<String> names) {

    private static final String COCO = "coco-80.txt";

    ClassNames {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("there are no class names");
        }
    }

    /** The names in a file, or of COCO where there is none. */
    static ClassNames from(@Nullable Path file) {
        return file == null ? coco() : read(file);
    }

    /** The 80 classes that models trained on COCO tell apart. */
    static ClassNames coco() {
        try (InputStream stream = ClassNames.class.getResourceAsStream(COCO)) {
            return of(new String(Objects.requireNonNull(stream, COCO).readAllBytes(), StandardCharsets.UTF_8).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws DetectException if the file cannot be read or names nothing */
    static ClassNames read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return of(lines);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new DetectException(
                    "The file of class names %s cannot be used: one name per line, UTF-8, is needed.".formatted(file),
                    e);
        }
    }

    private static ClassNames of(Stream<String> lines) {
        return new ClassNames(
                lines.map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    int size() {
        return names.size();
    }

    String nameOf(int classIndex) {
        return names.get(classIndex);
    }
}
