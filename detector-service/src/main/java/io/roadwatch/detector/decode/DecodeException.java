package io.roadwatch.detector.decode;

import io.roadwatch.detector.source.FaultCode;
import io.roadwatch.detector.source.StreamFault;

/** FFmpeg could not open, read or convert. The message is for an operator and never holds an address. */
public final class DecodeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final StreamFault fault;

    public DecodeException(FaultCode code, String text) {
        super(text);
        this.fault = new StreamFault(code, text);
    }

    public StreamFault fault() {
        return fault;
    }

    /** The message, which is always there. */
    public String reason() {
        return fault.text();
    }
}
