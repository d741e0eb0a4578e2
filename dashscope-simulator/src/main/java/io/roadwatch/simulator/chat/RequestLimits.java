package io.roadwatch.simulator.chat;

/** What the vendor takes at most in one request. */
public final class RequestLimits {

    /** Longest body on the wire; also bounds the memory that one request can take here. */
    public static final int MAX_BODY_BYTES = 64 * 1024 * 1024;

    /** All pictures of a request together, decoded. */
    static final long MAX_DECODED_BYTES = 16L * 1024 * 1024;

    /** One picture as base64 text. */
    static final int MAX_BASE64_CHARS = 10 * 1024 * 1024;

    static final int MAX_IMAGES = 250;

    /** Each side of a picture must be longer than this. */
    static final int TOO_SHORT_SIDE_PX = 10;

    static final int MAX_ASPECT = 200;

    private RequestLimits() {}
}
