package io.roadwatch.detector.source;

import java.util.regex.Pattern;

/**
 * Name of a camera: 1 to 64 letters, digits, {@code . _ : -}, so that it is safe in paths, labels and file names.
 */
public record CameraId(String value) {

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}._:-]{1,64}");

    public CameraId {
        if (!ALLOWED.matcher(value).matches() || value.startsWith(".")) {
            throw new IllegalArgumentException(
                    "a camera id has 1 to 64 letters, digits or any of . _ : - and does not begin with a dot");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
