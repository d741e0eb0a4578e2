package io.roadwatch.detector.detect;

/** Words for what the runtime says when a model fails. */
final class Failures {

    private Failures() {}

    /** The sentence of what this service says itself; of everything else the kind, too, because the message may say little. */
    static String words(RuntimeException failure) {
        return failure instanceof DetectException ? String.valueOf(failure.getMessage()) : failure.toString();
    }

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
