package io.roadwatch.detector.egress;

/** What a client of the proxy sent is no request that the proxy serves. */
final class MalformedRequestException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedRequestException(String message) {
        super(message, null, false, false); // an expected outcome of one connection: nobody looks at its stack
    }
}
