package io.roadwatch.simulator.chat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Finds the size of a JPEG or PNG in its header.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, B.2.2 Frame header</a>
 * @see <a href="https://www.w3.org/TR/png-3/#11IHDR">PNG, 11.2.1 Image header</a>
 */
final class ImageHeader {

    private static final int JPEG_START = 0xFFD8;
    private static final int PNG_START = 0x8950;
    private static final int PNG_BYTES_TO_WIDTH = 14;
    private static final int START_OF_SCAN = 0xDA;

    private ImageHeader() {}

    /** @throws IOException if the data end inside the header */
    static Optional<ImageSize> size(InputStream bytes) throws IOException {
        DataInputStream in = new DataInputStream(bytes);
        return switch (in.readUnsignedShort()) {
            case JPEG_START -> jpegSize(in);
            case PNG_START -> {
                in.skipNBytes(PNG_BYTES_TO_WIDTH);
                yield Optional.of(new ImageSize(in.readInt(), in.readInt()));
            }
            default -> Optional.empty();
        };
    }

    private static Optional<ImageSize> jpegSize(DataInputStream in) throws IOException {
        while (true) {
            int marker = nextMarker(in);
            if (marker < 0 || marker == START_OF_SCAN) {
                return Optional.empty(); // no frame header before the picture data
            }
            int length = in.readUnsignedShort();
            if (isStartOfFrame(marker)) {
                in.readUnsignedByte(); // bits per sample
                int heightPx = in.readUnsignedShort();
                return Optional.of(new ImageSize(in.readUnsignedShort(), heightPx));
            }
            in.skipNBytes(Math.max(0, length - 2));
        }
    }

    /** The next marker, or -1 where there should be one and is none. Markers may be padded with 0xFF. */
    private static int nextMarker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            return -1;
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    /** SOF0..SOF15; C4, C8 and CC of that range mean other things. */
    private static boolean isStartOfFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
