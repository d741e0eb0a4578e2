package io.roadwatch.detector.detect;

/** Words for what the runtime says when a model fails. */
final class Failures {

    private Failures() {}

    /** The message of the innermost cause, which is ONNX Runtime's own: DJL's wrappers repeat it. */
    static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return "ONNX Runtime says: "
                + String.valueOf(innermost.getMessage()).replaceAll("\\s+", " ").strip();
    }
}
