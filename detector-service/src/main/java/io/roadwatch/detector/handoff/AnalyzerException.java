package io.roadwatch.detector.handoff;

/** The analyzer does not say what it was asked. The message tells people what is wrong and what to do, in sentences. */
public final class AnalyzerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String explanation;

    AnalyzerException(String explanation) {
        super(explanation, null, false, false); // expected, and of no interest to anybody who reads code
        this.explanation = explanation;
    }

    /** The message. */
    public String explanation() {
        return explanation;
    }
}
