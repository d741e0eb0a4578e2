package io.roadwatch.benchmark.fanout;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Counts the results in what one server sends, and those that are missing, without looking at more than their beginnings: a
 * client that costs little beside the server. Expects frames as a server sends them, unmasked (RFC 6455).
 */
final class MessageScanner {

    private static final byte[] SEQUENCE = "\"sequence\":".getBytes(StandardCharsets.US_ASCII);
    private static final int BEGINNING = 512; // a result says its number before its pictures
    private static final int LAST = 0x80;
    private static final int LENGTH_FOLLOWS_IN_16_BITS = 126;
    private static final int LENGTH_FOLLOWS_IN_64_BITS = 127;

    private final ByteBuffer header = ByteBuffer.allocate(10);
    private final ByteBuffer beginning = ByteBuffer.allocate(BEGINNING);
    private boolean lastFrame;
    private long payloadLeft = -1; // -1 while a header comes
    private long messageBytes;
    private long sequence;
    private Tally tally = Tally.NOTHING;

    /** What came since the last call. */
    Tally take() {
        Tally taken = tally;
        tally = Tally.NOTHING;
        return taken;
    }

    void scan(ByteBuffer received) {
        while (received.hasRemaining() || payloadLeft == 0) {
            if (payloadLeft < 0) {
                header.put(received.get());
                beginFrameIfKnown();
            } else {
                skipPayload(received);
            }
        }
    }

    private void beginFrameIfKnown() {
        if (header.position() < 2) {
            return;
        }
        int length = header.get(1);
        int rest = length == LENGTH_FOLLOWS_IN_16_BITS ? 2 : length == LENGTH_FOLLOWS_IN_64_BITS ? 8 : 0;
        if (header.position() == 2 + rest) {
            payloadLeft = rest == 0 ? length : rest == 2 ? Short.toUnsignedInt(header.getShort(2)) : header.getLong(2);
            lastFrame = (header.get(0) & LAST) != 0;
            header.clear();
        }
    }

    private void skipPayload(ByteBuffer received) {
        int part = (int) Math.min(payloadLeft, received.remaining());
        int kept = Math.min(part, beginning.remaining());
        beginning.put(received.slice(received.position(), kept));
        received.position(received.position() + part);
        messageBytes += part;
        payloadLeft -= part;
        if (payloadLeft == 0) {
            payloadLeft = -1;
            if (lastFrame) {
                endMessage();
            }
        }
    }

    private void endMessage() {
        long number = sequenceOf(beginning.array(), beginning.position());
        if (number > 0) {
            long missed = sequence == 0 ? 0 : number - sequence - 1;
            tally = tally.plus(new Tally(1, messageBytes, missed));
            sequence = number;
        }
        messageBytes = 0;
        beginning.clear();
    }

    /** 0 of what is not a result. */
    private static long sequenceOf(byte[] text, int length) {
        int at = endOfName(text, length);
        long number = 0;
        while (at < length && text[at] >= '0' && text[at] <= '9') {
            number = number * 10 + text[at++] - '0';
        }
        return number;
    }

    private static int endOfName(byte[] text, int length) {
        for (int at = 0; at + SEQUENCE.length <= length; at++) {
            int same = 0;
            while (same < SEQUENCE.length && text[at + same] == SEQUENCE[same]) {
                same++;
            }
            if (same == SEQUENCE.length) {
                return at + same;
            }
        }
        return length;
    }
}
