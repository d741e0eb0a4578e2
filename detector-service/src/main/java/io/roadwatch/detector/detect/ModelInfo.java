package io.roadwatch.detector.detect;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What is known of a loaded model.
 *
 * @param id file name without its suffix, e.g. {@code yolox_nano}; the {@code model_type} of metrics and messages
 * @param sha256 of the model file, in hexadecimal
 * @param layout how the model says what it saw, e.g. {@code yolox}
 * @param classes the classes that are reported, by our names, in the order of the model's own list
 * @param modelClasses how many classes the model tells apart; of those that it does not report, too
 * @param provider what computes: {@code cpu} or {@code cuda}
 * @param batchSize most frames of one inference
 */
public record ModelInfo(
        String id,
        String sha256,
        String layout,
        List<String> classes,
        int modelClasses,
        String provider,
        int batchSize,
        Input input) {

    /**
     * What the model takes.
     *
     * @param type of the samples: {@code float32}, {@code float16} or {@code uint8}
     * @param preprocessing how a frame gets there, for people: {@code RGB 0..1, fit centred, padding 114, resampled area}
     */
    public record Input(int widthPx, int heightPx, String type, String preprocessing) {}

    public ModelInfo {
        classes = List.copyOf(classes);
    }

    /** Also beside the other facts, where clients look for it. */
    @JsonProperty
    public int inputWidthPx() {
        return input.widthPx();
    }

    /** As {@link #inputWidthPx}. */
    @JsonProperty
    public int inputHeightPx() {
        return input.heightPx();
    }

    ModelInfo withBatchSize(int frames) {
        return new ModelInfo(id, sha256, layout, classes, modelClasses, provider, frames, input);
    }
}
