package io.roadwatch.detector.decode;

import io.roadwatch.detector.source.FaultCode;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Converts frames to packed 8-bit pictures of a wanted size. Used by one thread; owns native memory, so close it.
 *
 * <p>Range and matrix of the colours follow the frame, so that full-range cameras and HD material keep their colours.
 */
public final class PictureScaler implements AutoCloseable {

    /** Order of the bytes of one pixel. */
    public enum PixelOrder {
        BGR(avutil.AV_PIX_FMT_BGR24),
        RGB(avutil.AV_PIX_FMT_RGB24);

        private final int avPixelFormat;

        PixelOrder(int avPixelFormat) {
            this.avPixelFormat = avPixelFormat;
        }
    }

    private static final int BYTES_PER_PIXEL = 3;

    private @Nullable SwsContext context;
    private final PointerPointer<BytePointer> targetPlanes = new PointerPointer<>(4);
    private final IntPointer targetStrides = new IntPointer(4);

    /**
     * Scales a frame to a size and writes it from the target's position on; the position stays where it was.
     *
     * @param target direct buffer with room for {@code heightPx} rows
     * @param rowStrideBytes distance between the beginnings of two rows, at least {@code 3 * widthPx}
     * @throws IllegalArgumentException if the picture does not fit the buffer
     * @throws DecodeException if FFmpeg cannot convert the frame's pixel format
     */
    public void scale(
            DecodedFrame frame, PixelOrder order, int widthPx, int heightPx, ByteBuffer target, int rowStrideBytes) {
        long needed = (long) rowStrideBytes * (heightPx - 1) + (long) BYTES_PER_PIXEL * widthPx;
        if (!target.isDirect() || target.remaining() < needed || rowStrideBytes < BYTES_PER_PIXEL * widthPx) {
            throw new IllegalArgumentException("a direct buffer of at least %d bytes is needed for %dx%d, got %d"
                    .formatted(needed, widthPx, heightPx, target.remaining()));
        }
        try (BytePointer start = new BytePointer(target)) { // JavaCPP takes the buffer's position into account
            convert(frame.frame(), order, widthPx, heightPx, start, rowStrideBytes);
        }
    }

    /** The whole frame at its own size, as {@link BufferedImage#TYPE_3BYTE_BGR}. */
    public BufferedImage toImage(DecodedFrame frame) {
        int widthPx = frame.widthPx();
        int heightPx = frame.heightPx();
        BufferedImage image = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        Pointer memory = avutil.av_malloc(pixels.length + 64L);
        if (memory == null) {
            throw new OutOfMemoryError("FFmpeg could not allocate a picture");
        }
        try (BytePointer packed = new BytePointer(memory).capacity(pixels.length)) {
            convert(frame.frame(), PixelOrder.BGR, widthPx, heightPx, packed, BYTES_PER_PIXEL * widthPx);
            packed.get(pixels);
        } finally {
            avutil.av_free(memory);
        }
        return image;
    }

    private void convert(
            AVFrame source, PixelOrder order, int widthPx, int heightPx, BytePointer start, int rowStrideBytes) {
        boolean sameSize = source.width() == widthPx && source.height() == heightPx;
        // Of the filters tried, averaging agrees best with how models are trained, and is faster than bilinear.
        int filter = sameSize ? swscale.SWS_POINT : swscale.SWS_AREA;
        SwsContext scaler = swscale.sws_getCachedContext(
                context,
                source.width(),
                source.height(),
                source.format(),
                widthPx,
                heightPx,
                order.avPixelFormat,
                filter | swscale.SWS_ACCURATE_RND | swscale.SWS_FULL_CHR_H_INT,
                null,
                null,
                (DoublePointer) null);
        context = scaler; // also when there is none: FFmpeg has freed the old one
        if (scaler == null) {
            throw new DecodeException(
                    FaultCode.UNSUPPORTED_CODEC,
                    "FFmpeg cannot convert pixel format " + source.format() + " to a picture");
        }
        setColours(scaler, source);
        targetPlanes.put(0, start);
        targetStrides.put(0, rowStrideBytes);
        int rows = swscale.sws_scale(
                scaler, source.data(), source.linesize(), 0, source.height(), targetPlanes, targetStrides);
        if (rows != heightPx) {
            throw new DecodeException(
                    FaultCode.UNSUPPORTED_CODEC, "FFmpeg converted %d of %d rows".formatted(rows, heightPx));
        }
    }

    private static void setColours(SwsContext scaler, AVFrame source) {
        int fullRange = source.color_range() == avutil.AVCOL_RANGE_JPEG ? 1 : 0;
        IntPointer matrix = swscale.sws_getCoefficients(colourSpaceOf(source));
        swscale.sws_setColorspaceDetails(scaler, matrix, fullRange, matrix, 1, 0, 1 << 16, 1 << 16);
    }

    /** Untagged material is BT.709 from 720 lines on and BT.601 below, as encoders assume. */
    private static int colourSpaceOf(AVFrame source) {
        int tagged = source.colorspace();
        if (tagged == avutil.AVCOL_SPC_UNSPECIFIED || tagged == avutil.AVCOL_SPC_RGB) {
            return source.height() >= 720 ? swscale.SWS_CS_ITU709 : swscale.SWS_CS_ITU601;
        }
        return tagged;
    }

    @Override
    public void close() {
        if (context != null) {
            swscale.sws_freeContext(context);
            context = null;
        }
        targetPlanes.close();
        targetStrides.close();
    }
}
