package io.roadwatch.detector.decode;

import io.roadwatch.detector.source.FaultCode;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Makes pictures of packets, and tells a {@link FrameLedger} what became of each. Used by one thread; owns native memory.
 * All pictures have to be fetched by {@link #next()} before the next packet is sent.
 */
final class PictureDecoder implements AutoCloseable {

    private static final int EAGAIN = -11;

    private final AVCodecContext context;
    private final AVFrame frame = avutil.av_frame_alloc();
    private final FrameLedger ledger;
    private final String codec;
    private boolean mayGive;
    private boolean draining;

    private PictureDecoder(AVCodecContext context, FrameLedger ledger) {
        this.context = context;
        this.ledger = ledger;
        this.codec = avcodec.avcodec_get_name(context.codec_id()).getString();
    }

    /** @throws DecodeException if FFmpeg has no decoder for it */
    static PictureDecoder open(AVStream stream, int threads, FrameLedger ledger) {
        AVCodec codec = avcodec.avcodec_find_decoder(stream.codecpar().codec_id());
        if (codec == null) {
            throw SourceFault.of(FaultCode.UNSUPPORTED_CODEC);
        }
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        avcodec.avcodec_parameters_to_context(context, stream.codecpar());
        context.pkt_timebase(stream.time_base());
        context.thread_count(threads);
        if (avcodec.avcodec_open2(context, codec, (PointerPointer<?>) null) < 0) {
            avcodec.avcodec_free_context(context);
            throw SourceFault.of(FaultCode.UNSUPPORTED_CODEC);
        }
        return new PictureDecoder(context, ledger);
    }

    int codecId() {
        return context.codec_id();
    }

    /** FFmpeg's short name. */
    String codec() {
        return codec;
    }

    /** Whether frames that no other refers to are dropped. */
    void skipNonReferences(boolean skip) {
        context.skip_frame(skip ? avcodec.AVDISCARD_NONREF : avcodec.AVDISCARD_DEFAULT);
    }

    /** Sends a packet, which stays the caller's and is not empty: FFmpeg would take that for the end of the stream. */
    void send(AVPacket packet) {
        boolean skippable = context.skip_frame() == avcodec.AVDISCARD_NONREF
                || (packet.flags() & avcodec.AV_PKT_FLAG_DISCARD) != 0; // a file says of some frames not to show them
        if (avcodec.avcodec_send_packet(context, packet) == 0) {
            ledger.sent(packet.pts(), skippable);
        } else {
            ledger.refused();
        }
        mayGive = true;
    }

    /** Makes it give all that it holds; afterwards it begins anew with a keyframe. */
    void drain() {
        if (!draining) {
            avcodec.avcodec_send_packet(context, null);
            draining = true;
            mayGive = true;
        }
    }

    /** The next picture that is ready; it lasts until the next call. */
    @Nullable
    AVFrame next() {
        avutil.av_frame_unref(frame);
        while (mayGive) {
            int result = avcodec.avcodec_receive_frame(context, frame);
            if (result == 0) {
                ledger.gave(frame.pts());
                return frame;
            }
            if (result == EAGAIN) {
                mayGive = false;
            } else if (result == avutil.AVERROR_EOF()) {
                restart();
            } else {
                ledger.failed();
            }
        }
        return null;
    }

    private void restart() {
        ledger.settle();
        avcodec.avcodec_flush_buffers(context);
        draining = false;
        mayGive = false;
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
        avcodec.avcodec_free_context(context);
    }
}
