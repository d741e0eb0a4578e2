package io.roadwatch.detector.publish;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A text message as a server writes it to a TCP connection, with the headers of its frames: made once, and shared by all
 * clients that get it. Immutable.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455#section-5.2">RFC 6455, section 5.2</a>; a server masks nothing
 */
final class WireText {

    /** What Vert.x takes and sends unless told otherwise; a longer text becomes several frames. */
    static final int LONGEST_FRAME = 65_536;

    private static final int TEXT = 0x1;
    private static final int CONTINUATION = 0x0;
    private static final int LAST = 0x80;
    private static final int LENGTH_FOLLOWS_IN_16_BITS = 126;
    private static final int LENGTH_FOLLOWS_IN_64_BITS = 127;
    private static final int LONGEST_HEADER = 10;

    private final ByteBuffer frames;

    private WireText(ByteBuffer frames) {
        this.frames = frames;
    }

    static WireText of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static WireText of(byte[] utf8) {
        ByteBuffer frames = ByteBuffer.allocate(utf8.length + LONGEST_HEADER * (utf8.length / LONGEST_FRAME + 1));
        int from = 0;
        do {
            int length = Math.min(utf8.length - from, LONGEST_FRAME);
            boolean last = from + length == utf8.length;
            frames.put((byte) ((from == 0 ? TEXT : CONTINUATION) | (last ? LAST : 0)));
            putLength(frames, length);
            frames.put(utf8, from, length);
            from += length;
        } while (from < utf8.length);
        return new WireText(frames.flip());
    }

    private static void putLength(ByteBuffer frames, int length) {
        if (length < LENGTH_FOLLOWS_IN_16_BITS) {
            frames.put((byte) length);
        } else if (length <= 0xFFFF) {
            frames.put((byte) LENGTH_FOLLOWS_IN_16_BITS).putShort((short) length);
        } else {
            frames.put((byte) LENGTH_FOLLOWS_IN_64_BITS).putLong(length);
        }
    }

    /** A view, for one writer; it owns nothing, so whether it is released does not matter. */
    ByteBuf bytes() {
        return Unpooled.wrappedBuffer(frames);
    }
}
