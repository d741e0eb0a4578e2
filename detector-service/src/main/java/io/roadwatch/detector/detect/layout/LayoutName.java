package io.roadwatch.detector.detect.layout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The families of model outputs that are understood, by the names that configuration, API and metrics use. */
public enum LayoutName {
    /** {@code [b, anchors, 5 + classes]}: a raw grid of strides 8, 16, 32: offsets in cells, log sizes, scores in 0..1. */
    YOLOX,
    /** {@code [b, anchors, 5 + classes]}: centre and size in input pixels, objectness, class scores. */
    YOLOV5,
    /** {@code [b, 4 + classes, anchors]}, or transposed: centre and size in input pixels, class scores; YOLO11 too. */
    YOLOV8,
    /** {@code [b, n, 6]}: corners in input pixels, score, class. Needs no suppression. */
    END_TO_END,
    /** {@code [n, 7]}: picture, corners in input pixels, class, score. Suppressed in the graph; n can be 0. */
    NMS_ROWS,
    /** Number of detections, boxes, scores and classes as four outputs. Suppressed in the graph. */
    NMS_TENSORS,
    /** Labels, boxes and scores as three outputs; the graph scales boxes to a size that it is told. */
    DETR,
    /** Class logits and relative boxes, centre and size, as two outputs. */
    DETR_RAW;

    /** {@code end-to-end}, as people write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LayoutName> of(String label) {
        return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
    }
}
