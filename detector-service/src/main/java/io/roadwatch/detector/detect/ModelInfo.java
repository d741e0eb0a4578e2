package io.roadwatch.detector.detect;

import java.util.List;

/**
 * What is known of a loaded model.
 *
 * @param id file name without its suffix, e.g. {@code yolox_nano}; the {@code model_type} of metrics and messages
 * @param sha256 of the model file, in hexadecimal
 * @param layout how the model says what it saw, e.g. {@code yolox}
 * @param classes the classes that are reported, in the order of the model's own list
 * @param provider what computes: {@code cpu}
 */
public record ModelInfo(
        String id,
        String sha256,
        String layout,
        List<String> classes,
        String provider,
        int inputWidthPx,
        int inputHeightPx) {

    public ModelInfo {
        classes = List.copyOf(classes);
    }
}
