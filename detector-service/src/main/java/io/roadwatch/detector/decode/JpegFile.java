package io.roadwatch.detector.decode;

import io.roadwatch.detector.source.FaultCode;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/**
 * Reads JPEG files with the JDK's decoder, which is the Independent JPEG Group's. Its pixels are those that models were
 * trained and evaluated with; FFmpeg's differ a little, which sensitive models notice.
 */
final class JpegFile {

    private static final int[] MAGIC = {0xFF, 0xD8, 0xFF};
    private static final int COLOURS = 3;
    private static final long MOST_PIXELS = 100_000_000;

    /** What the JPEG group's library says of a file that ends too early; it shows grey for what is missing. */
    private static final String CUT_OFF = "premature end of data";

    private JpegFile() {}

    /**
     * @return empty if the file is no JPEG, or one of a kind that the JDK does not read
     * @throws DecodeException if the picture is cut off, or too large
     */
    static Optional<DecodedFrame> read(Path file) {
        try {
            return isJpeg(file) ? ofKnownColours(decode(file)) : Optional.empty();
        } catch (DecodeException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // the JDK throws many kinds over odd profiles and markers
            return Optional.empty(); // FFmpeg reads more kinds, and forgives more
        }
    }

    private static @Nullable BufferedImage decode(Path file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream content = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(content, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw new DecodeException(
                        FaultCode.NO_VIDEO, "the picture has more than %,d pixels".formatted(MOST_PIXELS));
            }
            AtomicBoolean cutOff = new AtomicBoolean();
            reader.addIIOReadWarningListener(
                    (source, warning) -> cutOff.compareAndSet(false, warning.contains(CUT_OFF)));
            BufferedImage picture = reader.read(0);
            if (cutOff.get()) {
                throw new DecodeException(FaultCode.NO_VIDEO, "the picture is cut off");
            }
            return picture;
        } finally {
            reader.dispose();
        }
    }

    private static Optional<DecodedFrame> ofKnownColours(@Nullable BufferedImage image) {
        int bands = image == null ? 0 : image.getRaster().getNumBands();
        return image != null && (bands == 1 || bands == COLOURS)
                ? Optional.of(frame(image.getRaster()))
                : Optional.empty();
    }

    private static boolean isJpeg(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            for (int expected : MAGIC) {
                if (content.read() != expected) {
                    return false;
                }
            }
            return true;
        }
    }

    private static DecodedFrame frame(Raster pixels) {
        AVFrame frame = avutil.av_frame_alloc();
        try {
            frame.width(pixels.getWidth());
            frame.height(pixels.getHeight());
            frame.format(avutil.AV_PIX_FMT_BGR24);
            frame.color_range(avutil.AVCOL_RANGE_JPEG);
            if (avutil.av_frame_get_buffer(frame, 0) < 0) {
                throw new DecodeException(FaultCode.INTERNAL, "FFmpeg could not allocate a picture");
            }
            fill(frame, pixels);
            return DecodedFrame.referencing(frame, Instant.EPOCH);
        } finally {
            avutil.av_frame_free(frame);
            frame.close();
        }
    }

    private static void fill(AVFrame frame, Raster pixels) {
        int bands = pixels.getNumBands();
        int[] samples = new int[bands * pixels.getWidth()];
        byte[] line = new byte[COLOURS * pixels.getWidth()];
        for (int y = 0; y < pixels.getHeight(); y++) {
            pixels.getPixels(0, y, pixels.getWidth(), 1, samples);
            for (int x = 0; x < pixels.getWidth(); x++) {
                for (int colour = 0; colour < COLOURS; colour++) { // the JDK gives red first, grey alone
                    line[COLOURS * x + colour] = (byte) samples[bands * x + (bands == 1 ? 0 : COLOURS - 1 - colour)];
                }
            }
            frame.data(0).position((long) y * frame.linesize(0)).put(line, 0, line.length);
        }
    }
}
