package io.roadwatch.analyzer.image;

import java.util.Optional;

/**
 * The size of a JPEG file, as its start-of-frame marker says. Reads no pixel.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, annex B</a>
 */
record JpegHeader(int widthPx, int heightPx) {

    private static final int MARKER = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int LONGEST_TAIL = 64;
    private static final int FIRST_RESTART = 0xD0;

    /** Empty for what is no JPEG file, or was cut off. */
    static Optional<JpegHeader> of(byte[] file) {
        if (file.length < 4 || at(file, 0) != MARKER || at(file, 1) != START_OF_IMAGE || !ends(file)) {
            return Optional.empty();
        }
        int at = 2;
        while (at + 3 < file.length) {
            if (at(file, at) != MARKER) {
                return Optional.empty();
            }
            int kind = at(file, at + 1);
            if (kind == MARKER) { // fill byte
                at++;
            } else if (kind >= FIRST_RESTART && kind <= START_OF_IMAGE) { // stands alone
                at += 2;
            } else if (kind == END_OF_IMAGE || kind == START_OF_SCAN) {
                return Optional.empty();
            } else if (isStartOfFrame(kind)) {
                return size(file, at);
            } else {
                at += 2 + twoBytes(file, at + 2);
            }
        }
        return Optional.empty();
    }

    /** Some cameras add a few bytes after the end. */
    private static boolean ends(byte[] file) {
        for (int at = file.length - 2; at >= Math.max(2, file.length - LONGEST_TAIL); at--) {
            if (at(file, at) == MARKER && at(file, at + 1) == END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }

    /** C0 to CF but for tables (C4), the reserved (C8) and arithmetic conditioning (CC). */
    private static boolean isStartOfFrame(int kind) {
        return kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC;
    }

    private static Optional<JpegHeader> size(byte[] file, int at) {
        if (at + 8 >= file.length) {
            return Optional.empty();
        }
        int height = twoBytes(file, at + 5);
        int width = twoBytes(file, at + 7);
        return width > 0 && height > 0 ? Optional.of(new JpegHeader(width, height)) : Optional.empty();
    }

    private static int twoBytes(byte[] file, int at) {
        return at + 1 < file.length ? at(file, at) << 8 | at(file, at + 1) : 0;
    }

    private static int at(byte[] file, int index) {
        return file[index] & 0xFF;
    }
}
