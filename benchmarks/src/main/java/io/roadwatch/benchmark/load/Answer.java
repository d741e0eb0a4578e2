package io.roadwatch.benchmark.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * An HTTP answer, header and body as they came.
 *
 * @param nanos from the first byte of the request to the last of the answer
 */
record Answer(String text, long nanos) {

    private static final String LENGTH = "\r\ncontent-length:";
    private static final String END_OF_HEADER = "\r\n\r\n";
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

    boolean succeeded() {
        return text.startsWith("HTTP/1.1 200 ");
    }

    /** Empty while something of it is still to come. */
    static Optional<Answer> of(ByteBuffer received, long begunNanos) {
        String text = new String(received.array(), 0, received.position(), StandardCharsets.ISO_8859_1);
        return isWhole(text) ? Optional.of(new Answer(text, System.nanoTime() - begunNanos)) : Optional.empty();
    }

    private static boolean isWhole(String text) {
        int body = text.indexOf(END_OF_HEADER) + END_OF_HEADER.length();
        if (body < END_OF_HEADER.length()) {
            return false;
        }
        String header = text.substring(0, body).toLowerCase(Locale.ROOT);
        int length = header.indexOf(LENGTH);
        if (length < 0) {
            return text.endsWith(LAST_CHUNK);
        }
        int from = length + LENGTH.length();
        return text.length() - body
                >= Integer.parseInt(
                        header.substring(from, header.indexOf('\r', from)).strip());
    }
}
