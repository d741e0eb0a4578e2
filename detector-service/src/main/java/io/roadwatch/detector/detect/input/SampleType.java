package io.roadwatch.detector.detect.input;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The number types in which models take the samples of a picture. */
public enum SampleType {
    FLOAT32("FLOAT", Float.BYTES),
    FLOAT16("FLOAT16", Short.BYTES),
    UINT8("UINT8", Byte.BYTES);

    private final String onnxName;
    private final int bytes;

    SampleType(String onnxName, int bytes) {
        this.onnxName = onnxName;
        this.bytes = bytes;
    }

    /** Size of one sample. */
    public int bytes() {
        return bytes;
    }

    /** For people, API and metrics: {@code float16}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SampleType> of(String onnxName) {
        return Arrays.stream(values())
                .filter(one -> one.onnxName.equals(onnxName))
                .findFirst();
    }
}
