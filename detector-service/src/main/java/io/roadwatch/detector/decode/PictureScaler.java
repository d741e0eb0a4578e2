package io.roadwatch.detector.decode;

import io.roadwatch.detector.source.FaultCode;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
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
 * Converts frames to 8-bit pictures of a wanted size. Used by one thread; owns native memory, so close it.
 *
 * <p>Range and matrix of the colours follow the frame, so that full-range cameras and HD material keep their colours.
 */
public final class PictureScaler implements AutoCloseable {

    /** Order of the colours of a picture. */
    public enum PixelOrder {
        BGR(2, 0),
        RGB(0, 2);

        private final int red;
        private final int blue;

        PixelOrder(int red, int blue) {
            this.red = red;
            this.blue = blue;
        }
    }

    private static final int GREEN = 1;
    private static final int BYTES_PER_PIXEL = 3;

    private @Nullable SwsContext context;
    private final PointerPointer<BytePointer> targetPlanes = new PointerPointer<>(4);
    private final IntPointer targetStrides = new IntPointer(4);

    /**
     * Scales a frame to a size and writes it to the upper left corner of the planes.
     *
     * @throws IllegalArgumentException if the picture is larger than the planes
     * @throws DecodeException if FFmpeg cannot convert the frame's pixel format
     */
    public void scale(DecodedFrame frame, PixelOrder order, int widthPx, int heightPx, PicturePlanes target) {
        target.checkFits(widthPx, heightPx);
        try (BytePointer memory = new BytePointer(target.memory())) {
            // FFmpeg's planes are green, blue and red. Packed pixels would take it three times as long.
            aim(0, memory.getPointer(target.start(GREEN)), target.strideBytes());
            aim(1, memory.getPointer(target.start(order.blue)), target.strideBytes());
            aim(2, memory.getPointer(target.start(order.red)), target.strideBytes());
            boolean sameSize = frame.widthPx() == widthPx && frame.heightPx() == heightPx;
            // Of the filters tried, averaging agrees best with how models are trained, and is faster than bilinear.
            int filter = sameSize ? swscale.SWS_POINT : swscale.SWS_AREA;
            int exact = swscale.SWS_ACCURATE_RND | swscale.SWS_FULL_CHR_H_INT;
            convert(frame.frame(), avutil.AV_PIX_FMT_GBRP, widthPx, heightPx, filter | exact);
        }
    }

    /**
     * The whole frame at its own size, as {@link BufferedImage#TYPE_3BYTE_BGR}. For people and for JPEG: colours may be off by 3
     * of 255, which takes a tenth of the time.
     */
    public BufferedImage toImage(DecodedFrame frame) {
        return toImage(frame.frame(), frame.widthPx(), frame.heightPx(), swscale.SWS_POINT);
    }

    /**
     * A part of the frame in another size, as {@link BufferedImage#TYPE_3BYTE_BGR}.
     *
     * @param part within the frame
     */
    public BufferedImage toImage(DecodedFrame frame, Rectangle part, int widthPx, int heightPx) {
        try (DecodedFrame view = frame.cropped(part)) {
            return toImage(view.frame(), widthPx, heightPx, swscale.SWS_AREA);
        }
    }

    private BufferedImage toImage(AVFrame frame, int widthPx, int heightPx, int flags) {
        BufferedImage image = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        Pointer memory = avutil.av_malloc(pixels.length + 64L);
        if (memory == null) {
            throw new OutOfMemoryError("FFmpeg could not allocate a picture");
        }
        try (BytePointer packed = new BytePointer(memory).capacity(pixels.length)) {
            aim(0, packed, BYTES_PER_PIXEL * widthPx);
            convert(frame, avutil.AV_PIX_FMT_BGR24, widthPx, heightPx, flags);
            packed.get(pixels);
        } finally {
            avutil.av_free(memory);
        }
        return image;
    }

    private void aim(int plane, BytePointer start, int strideBytes) {
        targetPlanes.put(plane, start);
        targetStrides.put(plane, strideBytes);
    }

    private void convert(AVFrame source, int format, int widthPx, int heightPx, int flags) {
        SwsContext scaler = swscale.sws_getCachedContext(
                context,
                source.width(),
                source.height(),
                withoutRange(source.format()),
                widthPx,
                heightPx,
                format,
                flags,
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
        int rows = swscale.sws_scale(
                scaler, source.data(), source.linesize(), 0, source.height(), targetPlanes, targetStrides);
        if (rows != heightPx) {
            throw new DecodeException(
                    FaultCode.UNSUPPORTED_CODEC, "FFmpeg converted %d of %d rows".formatted(rows, heightPx));
        }
    }

    private static void setColours(SwsContext scaler, AVFrame source) {
        boolean named = source.format() != withoutRange(source.format());
        int fullRange = named || source.color_range() == avutil.AVCOL_RANGE_JPEG ? 1 : 0;
        IntPointer matrix = swscale.sws_getCoefficients(colourSpaceOf(source));
        swscale.sws_setColorspaceDetails(scaler, matrix, fullRange, matrix, 1, 0, 1 << 16, 1 << 16);
    }

    /** FFmpeg would make the scaler anew for every frame whose pixel format says that its range is full, 0.3 ms each time. */
    private static int withoutRange(int format) {
        return switch (format) {
            case avutil.AV_PIX_FMT_YUVJ411P -> avutil.AV_PIX_FMT_YUV411P;
            case avutil.AV_PIX_FMT_YUVJ420P -> avutil.AV_PIX_FMT_YUV420P;
            case avutil.AV_PIX_FMT_YUVJ422P -> avutil.AV_PIX_FMT_YUV422P;
            case avutil.AV_PIX_FMT_YUVJ440P -> avutil.AV_PIX_FMT_YUV440P;
            case avutil.AV_PIX_FMT_YUVJ444P -> avutil.AV_PIX_FMT_YUV444P;
            default -> format;
        };
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
