package io.roadwatch.detector.decode;

import java.awt.Rectangle;
import java.time.Instant;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * One decoded picture in native memory, as the decoder left it. Whoever holds it closes it; a hand-over passes that duty on.
 * Used by one thread at a time.
 */
public final class DecodedFrame implements AutoCloseable {

    private final AVFrame frame;
    private final Instant capturedAt;
    private boolean closed;

    /** Takes a reference of its own to the decoder's buffers; nothing is copied. */
    static DecodedFrame referencing(AVFrame decoderOwned, Instant capturedAt) {
        AVFrame reference = avutil.av_frame_clone(decoderOwned);
        if (reference == null) {
            throw new OutOfMemoryError("FFmpeg could not reference a frame");
        }
        return new DecodedFrame(reference, capturedAt);
    }

    private DecodedFrame(AVFrame frame, Instant capturedAt) {
        this.frame = frame;
        this.capturedAt = capturedAt;
    }

    public int widthPx() {
        return frame.width();
    }

    public int heightPx() {
        return frame.height();
    }

    /** Stream time: the wall clock for a live camera; for a file, the start of the stream plus the media time. */
    public Instant capturedAt() {
        return capturedAt;
    }

    /** Another reference to the same buffers, which shows only a part. */
    DecodedFrame cropped(Rectangle part) {
        DecodedFrame view = referencing(frame(), capturedAt);
        view.frame.crop_left(part.x);
        view.frame.crop_top(part.y);
        view.frame.crop_right(widthPx() - part.x - part.width);
        view.frame.crop_bottom(heightPx() - part.y - part.height);
        if (avutil.av_frame_apply_cropping(view.frame, avutil.AV_FRAME_CROP_UNALIGNED) < 0) {
            view.close();
            throw new IllegalArgumentException("%s is no part of %dx%d".formatted(part, widthPx(), heightPx()));
        }
        return view;
    }

    AVFrame frame() {
        if (closed) {
            throw new IllegalStateException("the frame is closed");
        }
        return frame;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            avutil.av_frame_free(frame);
            frame.close();
        }
    }
}
