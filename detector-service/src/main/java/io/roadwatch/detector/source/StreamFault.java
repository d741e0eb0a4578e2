package io.roadwatch.detector.source;

/**
 * Why a stream does not run.
 *
 * @param text a clause for people, without the address, e.g. {@code nobody listens on the port}
 */
public record StreamFault(FaultCode code, String text) {

    /** Code and text, for logs. */
    @Override
    public String toString() {
        return code.label() + " (" + text + ")";
    }
}
