package io.roadwatch.detector.decode;

import io.roadwatch.detector.source.FaultCode;
import java.nio.file.Path;
import java.time.Instant;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber.ImageMode;

/** Reads a still picture of any format that FFmpeg knows. */
public final class PictureFile {

    static {
        FFmpegRuntime.load();
    }

    private PictureFile() {}

    /**
     * Decodes a picture; the caller closes it.
     *
     * @throws DecodeException if the file is not a picture that can be read
     */
    public static DecodedFrame read(Path file) {
        return JpegFile.read(file).orElseGet(() -> decode(file));
    }

    private static DecodedFrame decode(Path file) {
        FFmpegFrameGrabber grabber =
                new FFmpegFrameGrabber(file.toAbsolutePath().normalize().toString());
        grabber.setImageMode(ImageMode.RAW);
        grabber.setOption("protocol_whitelist", "file");
        grabber.setOption("pattern_type", "none"); // a name such as 50%03d.png is a name, not a sequence
        grabber.setVideoOption("threads", "1");
        try {
            grabber.startUnsafe(); // start() holds a lock of the whole JVM
            Frame grabbed = grabber.grabFrame(false, true, true, false, false);
            if (grabbed != null && grabbed.opaque instanceof AVFrame picture) {
                return DecodedFrame.referencing(picture, Instant.EPOCH);
            }
            throw new DecodeException(FaultCode.NO_VIDEO, "the file holds no picture");
        } catch (FFmpegFrameGrabber.Exception e) {
            throw new DecodeException(FaultCode.NO_VIDEO, "the file is not a picture that can be decoded");
        } finally {
            release(grabber);
        }
    }

    private static void release(FFmpegFrameGrabber grabber) {
        try {
            grabber.releaseUnsafe();
        } catch (FFmpegFrameGrabber.Exception e) {
            throw new DecodeException(FaultCode.INTERNAL, "FFmpeg could not release a picture");
        }
    }
}
