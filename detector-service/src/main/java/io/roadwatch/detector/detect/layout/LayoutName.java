package io.roadwatch.detector.detect.layout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The families of model outputs that are understood, by the names that configuration, API and metrics use. */
public enum LayoutName {
    /** {@code [b, anchors, 5 + classes]}: a raw grid of strides 8, 16, 32: offsets in cells, log sizes, scores in 0..1. */
    YOLOX("one output [b, cells, 5 + classes] with a row for every cell of the strides 8, 16, 32 (and 64)"),
    /** {@code [b, anchors, 5 + classes]}: YOLOX that decodes in the graph; rows as of YOLOV5, input as of YOLOX. */
    YOLOX_DECODED("one output [b, n, 5 + classes]"),
    /** {@code [b, anchors, 5 + classes]}: centre and size in input pixels, objectness, class scores. */
    YOLOV5("one output [b, n, 5 + classes]"),
    /** {@code [b, 4 + classes, anchors]}, or transposed: centre and size in input pixels, class scores; YOLO11 too. */
    YOLOV8("one output [b, 4 + classes, n] or [b, n, 4 + classes]"),
    /** {@code [b, n, 6]}: corners in input pixels, score, class. Needs no suppression. */
    END_TO_END("one output [b, n, 6]"),
    /** {@code [n, 7]}: picture, corners in input pixels, class, score. Suppressed in the graph; n can be 0. */
    NMS_ROWS("one output [n, 7]"),
    /** Number of detections, boxes, scores and classes as four outputs. Suppressed in the graph. */
    NMS_TENSORS("four outputs: number of detections [b, 1], boxes [b, n, 4], scores [b, n], classes [b, n]"),
    /** Labels, boxes and scores as three outputs; the graph scales boxes to a size that it is told. */
    DETR("three outputs: labels [b, n], boxes [b, n, 4], scores [b, n]"),
    /** Class logits and relative boxes, centre and size, as two outputs. */
    DETR_RAW("two outputs: class logits [b, n, classes] and boxes [b, n, 4]");

    private final String needs;

    LayoutName(String needs) {
        this.needs = needs;
    }

    /** {@code end-to-end}, as people write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The outputs that it takes, for people. */
    String needs() {
        return needs;
    }

    public static Optional<LayoutName> of(String label) {
        return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
    }

    /** All labels, for people. */
    static String labels() {
        return Arrays.stream(values()).map(LayoutName::label).collect(Collectors.joining(", "));
    }
}
