package io.roadwatch.simulator.chat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A picture that came in a data URI, as far as it must be known to be checked and charged.
 *
 * @param base64Chars length of its text
 */
record Picture(ImageSize size, int base64Chars) {

    private static final String BASE64_MARK = ";base64,";

    /** Reads no more of the data than its header. Empty for anything but a JPEG or PNG in a base64 data URI. */
    static Optional<Picture> fromDataUri(String uri) {
        int mark = uri.indexOf(BASE64_MARK);
        if (!uri.startsWith("data:image/") || mark < 0) {
            return Optional.empty();
        }
        int start = mark + BASE64_MARK.length();
        try (InputStream bytes = Base64.getDecoder().wrap(new AsciiStream(uri, start))) {
            return ImageHeader.size(bytes).map(size -> new Picture(size, uri.length() - start));
        } catch (IOException e) {
            return Optional.empty(); // not base64, or shorter than its header says
        }
    }

    long decodedBytes() {
        return base64Chars * 3L / 4;
    }

    /** The characters of a text from a start on as bytes, without a copy of the whole. */
    private static final class AsciiStream extends InputStream {

        private final String text;
        private int next;

        AsciiStream(String text, int start) {
            this.text = text;
            this.next = start;
        }

        @Override
        public int read() {
            return next < text.length() ? text.charAt(next++) & 0x7F : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (next >= text.length()) {
                return -1;
            }
            int end = Math.min(text.length(), next + length);
            byte[] chunk = text.substring(next, end).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(chunk, 0, target, offset, chunk.length);
            next = end;
            return chunk.length;
        }
    }
}
