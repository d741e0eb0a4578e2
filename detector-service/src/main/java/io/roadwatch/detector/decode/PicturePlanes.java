package io.roadwatch.detector.decode;

import java.nio.ByteBuffer;

/**
 * A picture as three planes of bytes, one for each colour, in direct memory that is used again. Every picture begins in the
 * upper left corner. Used by one thread.
 */
public final class PicturePlanes {

    /** One for each colour. */
    public static final int COUNT = 3;

    private static final int ALIGNMENT_BYTES = 64; // FFmpeg's vector code is fastest on aligned rows

    private final int widthPx;
    private final int heightPx;
    private final int strideBytes;
    private final ByteBuffer memory;

    /** @param widthPx of the largest picture; so is {@code heightPx} */
    public PicturePlanes(int widthPx, int heightPx) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        this.strideBytes = (widthPx + ALIGNMENT_BYTES - 1) / ALIGNMENT_BYTES * ALIGNMENT_BYTES;
        int bytes =
                Math.multiplyExact(strideBytes, COUNT * heightPx + 1); // vector code may write over the last row's end
        this.memory = ByteBuffer.allocateDirect(bytes + ALIGNMENT_BYTES).alignedSlice(ALIGNMENT_BYTES);
    }

    /** Whether a picture of that size finds room. */
    public boolean fits(int pictureWidthPx, int pictureHeightPx) {
        return pictureWidthPx <= widthPx && pictureHeightPx <= heightPx;
    }

    void checkFits(int pictureWidthPx, int pictureHeightPx) {
        if (!fits(pictureWidthPx, pictureHeightPx)) {
            throw new IllegalArgumentException("a picture of %dx%d px does not fit planes of %dx%d"
                    .formatted(pictureWidthPx, pictureHeightPx, widthPx, heightPx));
        }
    }

    /** Reads the beginning of a row. */
    public void read(int plane, int row, byte[] into, int pixels) {
        memory.get(start(plane) + row * strideBytes, into, 0, pixels);
    }

    /** Writes the beginning of a row. */
    public void write(int plane, int row, byte[] from, int pixels) {
        memory.put(start(plane) + row * strideBytes, from, 0, pixels);
    }

    int start(int plane) {
        return plane * heightPx * strideBytes;
    }

    int strideBytes() {
        return strideBytes;
    }

    ByteBuffer memory() {
        return memory;
    }
}
