package io.roadwatch.detector.detect;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A model that comes with the service. It is read from memory, so that it needs no folder that can be written. Its content
 * must not be changed.
 *
 * @param id what {@code roadwatch.detect.model} says
 */
public record BundledModel(String id, byte[] content) implements ModelSource {

    /** Name of the model that is there when nothing else is. */
    public static final String STARTER = "starter";

    private static final String RESOURCE = "starter/roadwatch-starter.onnx";

    /** @throws DetectException if this build has none */
    public static BundledModel starter() {
        try (InputStream content = BundledModel.class.getResourceAsStream(RESOURCE)) {
            if (content == null) {
                throw new DetectException("This build of the detector has no starter model: name another model.");
            }
            return new BundledModel(STARTER, content.readAllBytes());
        } catch (IOException e) {
            throw new DetectException("The starter model cannot be read from the detector's package.", e);
        }
    }

    @Override
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String where() {
        return id + " (comes with the detector)";
    }
}
