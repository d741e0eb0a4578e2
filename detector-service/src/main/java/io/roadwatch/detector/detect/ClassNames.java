package io.roadwatch.detector.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jboss.logging.Logger;

/**
 * The names of a model's classes.
 *
 * @param names in the order of the model's scores
 */
record ClassNames(List<String> names) {

    private static final Logger LOG = Logger.getLogger(ClassNames.class);
    private static final String COCO = "coco-80.txt";
    private static final int COCO_SIZE = 80;
    private static final String REMEDY =
            "name a file with one name per line, in the model's order, in roadwatch.detect.class-names";

    ClassNames {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("there are no class names");
        }
    }

    /** The 80 classes that models trained on COCO tell apart. */
    static ClassNames coco() {
        try (InputStream stream = ClassNames.class.getResourceAsStream(COCO)) {
            byte[] text = Objects.requireNonNull(stream, COCO).readAllBytes();
            return new ClassNames(
                    new String(text, StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The names that the operator's file or the model's metadata tell.
     *
     * @throws DetectException if the file cannot be used
     */
    static Optional<ClassNames> told(Naming naming, Map<String, String> metadata) {
        if (naming.file() != null) {
            return Optional.of(NamesFile.read(naming.file()));
        }
        String text = metadata.get("names");
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ClassNames(NamesText.parse(text)));
        } catch (IllegalArgumentException e) {
            LOG.warnf("class names in the model's metadata cannot be read reason=\"%s\"", e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * The names for a model that tells so many classes apart.
     *
     * @param count empty where the outputs do not tell
     * @throws DetectException if the names that are known are not as many, or there are none and it is not COCO
     */
    static ClassNames decide(Optional<ClassNames> told, OptionalInt count) {
        if (told.isPresent()) {
            int known = told.get().size();
            if (count.orElse(known) != known) {
                throw new DetectException("The model tells %d classes apart, but %d names are known; %s."
                        .formatted(count.getAsInt(), known, REMEDY));
            }
            return told.get();
        }
        if (count.orElse(COCO_SIZE) != COCO_SIZE) {
            throw new DetectException(
                    "The model tells %d classes apart and does not name them; %s.".formatted(count.getAsInt(), REMEDY));
        }
        if (count.isEmpty()) {
            LOG.warn("the model neither names nor counts its classes, taking them for the 80 of COCO"
                    + " setting=roadwatch.detect.class-names");
        }
        return coco();
    }

    int size() {
        return names.size();
    }

    String nameOf(int classIndex) {
        return names.get(classIndex);
    }
}
