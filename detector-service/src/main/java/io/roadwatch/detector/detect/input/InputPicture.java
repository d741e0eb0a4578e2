package io.roadwatch.detector.detect.input;

import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureScaler;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The picture that a YOLOX model sees: planes of blue, green and red in 0..255, the frame letterboxed at the top left, the
 * rest {@value #PADDING}. The memory is used again for every frame; the padding is written when the frame's size changes.
 * Used by one thread.
 */
public final class InputPicture {

    static final float PADDING = 114;

    private static final int CHANNELS = 3;
    private static final int ALIGNMENT_BYTES = 64; // FFmpeg's vector code is fastest on aligned rows

    private final int widthPx;
    private final int heightPx;
    private final int rowStrideBytes;
    private final ByteBuffer packed;
    private final byte[] packedRow;
    private final float[] planarRow;
    private final FloatBuffer planes;
    private @Nullable Letterbox padded;

    public InputPicture(InputFormat format) {
        this.widthPx = format.widthPx();
        this.heightPx = format.heightPx();
        this.rowStrideBytes = roundUp(CHANNELS * widthPx);
        this.packed = ByteBuffer.allocateDirect(rowStrideBytes * (heightPx + 1) + ALIGNMENT_BYTES)
                .alignedSlice(ALIGNMENT_BYTES);
        this.packedRow = new byte[CHANNELS * widthPx];
        this.planarRow = new float[widthPx];
        this.planes = ByteBuffer.allocateDirect(CHANNELS * widthPx * heightPx * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        pad();
    }

    private static int roundUp(int bytes) {
        return (bytes + ALIGNMENT_BYTES - 1) / ALIGNMENT_BYTES * ALIGNMENT_BYTES;
    }

    /** The planes, {@code [3, height, width]}, from position 0; direct memory that the model reads in place. */
    public FloatBuffer planes() {
        return planes;
    }

    /** @return how the frame was fitted, to take boxes back */
    public Letterbox show(DecodedFrame frame, PictureScaler scaler) {
        Letterbox letterbox = letterboxOf(frame.widthPx(), frame.heightPx());
        scaler.scale(
                frame,
                PictureScaler.PixelOrder.BGR,
                letterbox.fittedWidthPx(),
                letterbox.fittedHeightPx(),
                packed,
                rowStrideBytes);
        unpack(letterbox.fittedWidthPx(), letterbox.fittedHeightPx());
        return letterbox;
    }

    private Letterbox letterboxOf(int frameWidthPx, int frameHeightPx) {
        Letterbox last = padded;
        if (last != null && last.isFor(frameWidthPx, frameHeightPx)) {
            return last;
        }
        Letterbox fresh = Letterbox.fit(frameWidthPx, frameHeightPx, widthPx, heightPx);
        pad();
        padded = fresh;
        return fresh;
    }

    private void pad() {
        for (int i = 0; i < planes.capacity(); i++) {
            planes.put(i, PADDING);
        }
    }

    private void unpack(int fittedWidthPx, int fittedHeightPx) {
        for (int line = 0; line < fittedHeightPx; line++) {
            packed.get(line * rowStrideBytes, packedRow, 0, CHANNELS * fittedWidthPx);
            for (int channel = 0; channel < CHANNELS; channel++) {
                for (int column = 0; column < fittedWidthPx; column++) {
                    planarRow[column] = packedRow[CHANNELS * column + channel] & 0xFF;
                }
                planes.put((channel * heightPx + line) * widthPx, planarRow, 0, fittedWidthPx);
            }
        }
    }
}
