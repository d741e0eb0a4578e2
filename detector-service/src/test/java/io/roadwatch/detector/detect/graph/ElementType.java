package io.roadwatch.detector.detect.graph;

/** Number types, with the numbers that ONNX gives them. */
public enum ElementType {
    FLOAT(1),
    UINT8(2),
    INT8(3),
    INT32(6),
    INT64(7),
    FLOAT16(10),
    DOUBLE(11);

    final int code;

    ElementType(int code) {
        this.code = code;
    }
}
