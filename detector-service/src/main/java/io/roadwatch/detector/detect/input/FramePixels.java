package io.roadwatch.detector.detect.input;

import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureScaler;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Frames as packed pixels of a wanted size, in memory that is used again. Used by one thread. */
final class FramePixels {

    private static final int ALIGNMENT_BYTES = 64; // FFmpeg's vector code is fastest on aligned rows

    private final Preprocessing preprocessing;
    private final int strideBytes;
    private final ByteBuffer fitted;
    private ByteBuffer whole = ByteBuffer.allocateDirect(0);
    private @Nullable BilinearScaler bilinear;

    /** @param largest size that is ever wanted */
    FramePixels(Preprocessing preprocessing, InputSize largest) {
        this.preprocessing = preprocessing;
        this.strideBytes = stride(largest.widthPx());
        this.fitted = allocate(strideBytes, largest.heightPx());
    }

    private static int stride(int widthPx) {
        return (InputFormat.CHANNELS * widthPx + ALIGNMENT_BYTES - 1) / ALIGNMENT_BYTES * ALIGNMENT_BYTES;
    }

    private static ByteBuffer allocate(int strideBytes, int heightPx) {
        return ByteBuffer.allocateDirect(strideBytes * (heightPx + 1) + ALIGNMENT_BYTES)
                .alignedSlice(ALIGNMENT_BYTES);
    }

    void show(DecodedFrame frame, Fitting fitting, PictureScaler scaler) {
        InputSize size = fitting.fitted();
        boolean sameSize = size.widthPx() == frame.widthPx() && size.heightPx() == frame.heightPx();
        if (sameSize || preprocessing.resampling() == Resampling.AREA) {
            scaler.scale(frame, preprocessing.colour(), size.widthPx(), size.heightPx(), fitted, strideBytes);
        } else {
            scaleBetween(frame, fitting, scaler);
        }
    }

    private void scaleBetween(DecodedFrame frame, Fitting fitting, PictureScaler scaler) {
        int wholeStride = stride(frame.widthPx());
        BilinearScaler current = bilinear;
        if (current == null || !current.isFor(fitting.frame(), fitting.fitted())) {
            current = new BilinearScaler(fitting.frame(), fitting.fitted());
            bilinear = current;
        }
        if (whole.capacity() < wholeStride * frame.heightPx()) {
            whole = allocate(wholeStride, frame.heightPx());
        }
        scaler.scale(frame, preprocessing.colour(), frame.widthPx(), frame.heightPx(), whole, wholeStride);
        current.scale(whole, wholeStride, fitted, strideBytes);
    }

    /** @param into 3 bytes per pixel */
    void line(int line, byte[] into, int widthPx) {
        fitted.get(line * strideBytes, into, 0, InputFormat.CHANNELS * widthPx);
    }
}
