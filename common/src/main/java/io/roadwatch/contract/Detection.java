package io.roadwatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One road user or sign that the detector saw in one frame.
 *
 * @param className the kind of object, e.g. {@code car}
 * @param confidence 0..1
 * @param bbox in source-frame pixels
 * @param trackId identity over time within one stream; absent where objects are not tracked, and while a
 *     track is not confirmed
 * @param motion how the track moves; absent where that is not known yet
 */
public record Detection(
        @JsonProperty("class") String className,
        float confidence,
        BoundingBox bbox,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long trackId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Motion motion) {

    public Detection {
        Require.text("class", className);
        Require.unitInterval("confidence", confidence);
    }

    /** An object that is not tracked. */
    public Detection(String className, float confidence, BoundingBox bbox) {
        this(className, confidence, bbox, null, null);
    }

    /** The same object as part of a track. */
    public Detection tracked(long id, @Nullable Motion tracksMotion) {
        return new Detection(className, confidence, bbox, id, tracksMotion);
    }
}
