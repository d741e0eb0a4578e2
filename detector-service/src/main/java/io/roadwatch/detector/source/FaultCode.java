package io.roadwatch.detector.source;

import java.util.Locale;

/** Why a stream does not run, as a closed set for APIs and metrics. */
public enum FaultCode {
    /** The address is malformed or may not be opened. */
    ADDRESS_REFUSED(false),
    /** The file is missing, unreadable or not a file. */
    FILE_UNREADABLE(false),
    /** What arrives is not a video, or holds none. */
    NO_VIDEO(false),
    /** A video of a codec that cannot be decoded here. */
    UNSUPPORTED_CODEC(false),
    /** No model is installed, so nothing could be analysed. */
    NO_MODEL(false),
    /** The name of the host is not known; it may be again later. */
    HOST_UNKNOWN(true),
    /** The host, or the network to it, does not answer at all. */
    UNREACHABLE(true),
    /** The host answers, but nobody listens on the port. */
    CONNECTION_REFUSED(true),
    /** The source was connected to, but did not begin to deliver in time. */
    OPEN_TIMED_OUT(true),
    /** User or password are missing or wrong. */
    UNAUTHORIZED(true),
    /** The host does not know the path. */
    NOT_FOUND(true),
    /** The host answers with an error of its own, or against the protocol. */
    SERVER_ERROR(true),
    /** What arrived was not a video this time; a camera may do so while it starts. */
    MALFORMED(true),
    /** A stream that was running ended or broke. */
    CONNECTION_LOST(true),
    /** The connection stands, but nothing arrives. */
    STALLED(true),
    /** Something arrives, but no picture can be made of it. */
    NO_PICTURES(true),
    /** Pictures are made, but none comes out of the analysis. */
    ANALYSIS_STALLED(true),
    /** A defect of ours; the log says more. */
    INTERNAL(true);

    private final boolean heals;

    FaultCode(boolean heals) {
        this.heals = heals;
    }

    /** Whether trying again can help without somebody changing the declaration. */
    public boolean heals() {
        return heals;
    }

    /** The code on the wire and in labels, e.g. {@code connection_refused}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
