package io.roadwatch.detector.decode;

import io.roadwatch.detector.decode.ReadOutcome.EndOfStream;
import io.roadwatch.detector.decode.ReadOutcome.FrameRead;
import io.roadwatch.detector.source.FaultCode;
import io.roadwatch.detector.source.StreamAddress;
import java.time.Clock;
import java.time.Instant;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameGrabber.ImageMode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the frames of one source, in order. Opened, used and closed by one thread; reads block, at most for the configured
 * I/O time. Nothing is converted here: a frame that nobody takes costs its decoding only.
 */
public final class VideoReader implements AutoCloseable {

    static {
        FFmpegRuntime.load();
    }

    private final FFmpegFrameGrabber grabber;
    private final VideoInfo info;
    private final StreamClock streamClock;
    private @Nullable AVFrame latest;
    private Instant latestCapturedAt;
    private long framesRead;

    private VideoReader(FFmpegFrameGrabber grabber, VideoInfo info, StreamClock streamClock, Instant startedAt) {
        this.grabber = grabber;
        this.info = info;
        this.streamClock = streamClock;
        this.latestCapturedAt = startedAt;
    }

    /**
     * Opens a source.
     *
     * @param notBefore least stream time of the first frame, if the source is a file; it is the time of opening otherwise
     * @throws DecodeException when it cannot be opened or holds no video; the message is for the user
     */
    public static VideoReader open(StreamAddress address, DecodeConfig config, Clock wallClock, Instant notBefore) {
        FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(address.location());
        grabber.setImageMode(ImageMode.RAW);
        SourceOptions.of(address, config).forEach(grabber::setOption);
        grabber.setVideoOption("threads", Integer.toString(config.threadsPerStream()));
        try {
            grabber.startUnsafe(); // start() holds a lock of the whole JVM: one dead camera would delay all others
            VideoInfo info = describe(address, grabber);
            Instant opened = wallClock.instant();
            Instant begins = notBefore.isAfter(opened) ? notBefore : opened; // opening may have taken seconds
            StreamClock clock = new StreamClock(wallClock, info.live(), info.frameRateFps(), begins);
            return new VideoReader(grabber, info, clock, begins);
        } catch (FFmpegFrameGrabber.Exception | DecodeException e) {
            release(grabber);
            throw e instanceof DecodeException ours
                    ? ours
                    : new DecodeException(FaultCode.UNREACHABLE, OpenFailure.explain(address, e));
        }
    }

    private static VideoInfo describe(StreamAddress address, FFmpegFrameGrabber grabber) {
        if (grabber.getVideoStream() < 0 || grabber.getImageWidth() <= 0 || grabber.getImageHeight() <= 0) {
            throw new DecodeException(FaultCode.NO_VIDEO, "the source holds no video");
        }
        boolean endless = grabber.getFormatContext().duration() <= 0; // FFmpeg's "unknown" is negative
        boolean live = address.live() || (address instanceof StreamAddress.Network && endless);
        String codec = avcodec.avcodec_get_name(grabber.getVideoCodec()).getString();
        double rate = grabber.getFrameRate();
        return new VideoInfo(
                codec,
                grabber.getImageWidth(),
                grabber.getImageHeight(),
                Double.isFinite(rate) && rate > 0 ? rate : 0,
                live);
    }

    public VideoInfo info() {
        return info;
    }

    /**
     * Decodes the next frame.
     *
     * @throws DecodeException when FFmpeg fails
     */
    public ReadOutcome read() {
        Frame grabbed = grab();
        if (grabbed == null || !(grabbed.opaque instanceof AVFrame picture)) {
            latest = null;
            return new EndOfStream(framesRead);
        }
        framesRead++;
        latest = picture;
        latestCapturedAt = streamClock.timeOf(grabbed.timestamp);
        return new FrameRead(latestCapturedAt);
    }

    private @Nullable Frame grab() {
        try {
            return grabber.grabFrame(false, true, true, false, false);
        } catch (FFmpegFrameGrabber.Exception e) {
            throw new DecodeException(FaultCode.CONNECTION_LOST, "the source cannot be read any further");
        }
    }

    /**
     * Keeps the frame of the last {@link #read()}; the caller closes it.
     *
     * @throws IllegalStateException if the last read gave no frame
     */
    public DecodedFrame take() {
        if (latest == null) {
            throw new IllegalStateException("there is no frame to take");
        }
        return DecodedFrame.referencing(latest, latestCapturedAt);
    }

    /** Stream time at which the next round of a looped file begins. */
    public Instant endsAt() {
        return streamClock.next();
    }

    @Override
    public void close() {
        release(grabber);
    }

    private static void release(FFmpegFrameGrabber grabber) {
        try {
            grabber.releaseUnsafe();
        } catch (FFmpegFrameGrabber.Exception e) {
            throw new DecodeException(FaultCode.INTERNAL, "FFmpeg could not release a source");
        }
    }
}
