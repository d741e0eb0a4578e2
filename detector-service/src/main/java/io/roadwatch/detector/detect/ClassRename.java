package io.roadwatch.detector.detect;

/** A model's name of a class, and ours for it. */
public record ClassRename(String from, String to) {

    public ClassRename {
        if (from.isBlank() || to.isBlank()) {
            throw new IllegalArgumentException("a class mapping is written Car=car, got %s=%s".formatted(from, to));
        }
    }

    /**
     * Reads {@code Car=car}.
     *
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static ClassRename of(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("a class mapping is written Car=car, got " + text);
        }
        return new ClassRename(
                text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }

    @Override
    public String toString() {
        return from + "=" + to;
    }
}
