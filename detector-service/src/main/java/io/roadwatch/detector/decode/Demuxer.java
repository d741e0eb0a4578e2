package io.roadwatch.detector.decode;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.roadwatch.detector.decode.InterruptBlock.Trip;
import io.roadwatch.detector.source.FaultCode;
import io.roadwatch.detector.source.StreamAddress;
import java.time.Duration;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;

/** An open source and its packets. Used by one thread; owns native memory and the connection. */
final class Demuxer implements AutoCloseable {

    /** A camera is told that its session is over, so that it may serve the next; one that does not listen is left. */
    private static final Duration FAREWELL = Duration.ofMillis(300);

    private final AVFormatContext context;
    private final ReadInterrupt interrupt;
    private final AVStream video;
    private final AVPacket packet;

    private Demuxer(AVFormatContext context, ReadInterrupt interrupt, AVStream video) {
        this.context = context;
        this.interrupt = interrupt;
        this.video = video;
        this.packet = avcodec.av_packet_alloc();
        if (packet == null) {
            throw new OutOfMemoryError("FFmpeg could not allocate a packet");
        }
    }

    /**
     * Connects, and finds the video. Bounded by the interrupt, which the caller armed.
     *
     * @throws DecodeException if there is none
     */
    static Demuxer open(StreamAddress address, String location, Map<String, String> options, ReadInterrupt interrupt) {
        AVFormatContext context = connect(address, location, options, interrupt);
        boolean opened = false;
        try {
            int found = avformat.avformat_find_stream_info(context, (PointerPointer<?>) null);
            checkTrip(interrupt);
            if (found < 0) {
                throw SourceFault.opening(address, found);
            }
            int index = avformat.av_find_best_stream(
                    context, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (PointerPointer<AVCodec>) null, 0);
            if (index < 0) {
                throw SourceFault.opening(address, avutil.AVERROR_STREAM_NOT_FOUND());
            }
            discardOthers(context, index);
            Demuxer demuxer = new Demuxer(context, interrupt, context.streams(index));
            opened = true;
            return demuxer;
        } finally {
            if (!opened) {
                close(context, interrupt);
            }
        }
    }

    private static AVFormatContext connect(
            StreamAddress address, String location, Map<String, String> options, ReadInterrupt interrupt) {
        AVFormatContext context = avformat.avformat_alloc_context();
        boolean handedOver = false; // FFmpeg frees what it cannot open
        try (BytePointer url = new BytePointer(location, UTF_8);
                PointerPointer<AVFormatContext> opened = new PointerPointer<>(1L);
                PointerPointer<AVDictionary> left = new PointerPointer<>(1L)) {
            AVDictionary given = new AVDictionary(null);
            options.forEach((key, value) -> avutil.av_dict_set(given, key, value, 0));
            opened.put(0, context);
            left.put(0, given);
            if (address instanceof StreamAddress.Network && !address.live()) {
                OpenGuard.install(context);
            }
            InterruptCallback.install(context, interrupt.open());
            handedOver = true;
            int error = avformat.avformat_open_input(opened, url, null, left);
            avutil.av_dict_free(left);
            if (error < 0) {
                interrupt.open().watch(null); // FFmpeg has freed the context
                checkTrip(interrupt);
                throw SourceFault.opening(address, error);
            }
            return context;
        } finally {
            if (!handedOver) {
                avformat.avformat_free_context(context);
            }
        }
    }

    private static void checkTrip(ReadInterrupt interrupt) {
        if (interrupt.trip() != Trip.NONE) {
            throw SourceFault.tripped(interrupt.trip(), FaultCode.OPEN_TIMED_OUT);
        }
    }

    private static void discardOthers(AVFormatContext context, int video) {
        for (int index = 0; index < context.nb_streams(); index++) {
            if (index != video) {
                context.streams(index).discard(avcodec.AVDISCARD_ALL);
            }
        }
    }

    AVStream video() {
        return video;
    }

    /** Nominal frames per second; 0 where the source does not say. */
    double frameRateFps() {
        AVRational rate = video.avg_frame_rate();
        if (rate.num() == 0 || rate.den() == 0) {
            rate = video.r_frame_rate();
        }
        return rate.num() > 0 && rate.den() > 0 ? (double) rate.num() / rate.den() : 0;
    }

    boolean endless() {
        return context.duration() <= 0; // FFmpeg's "unknown" is negative
    }

    /** Whether the format carries timestamps; where it does not, FFmpeg makes them of the nominal rate. */
    boolean timed() {
        return (context.iformat().flags() & avformat.AVFMT_NOTIMESTAMPS) == 0;
    }

    /** Whether the source is a playlist, whose parts come whole. */
    boolean inPieces() {
        return context.iformat().name().getString().startsWith("hls");
    }

    /** Times packets by their arrival. */
    void timeByArrival() {
        context.use_wallclock_as_timestamps(1);
    }

    /** The timestamp of a picture of this source, as good as FFmpeg can tell, in microseconds, or {@link MediaTimeline#NONE}. */
    long mediaMicros(AVFrame picture) {
        long ticks = picture.best_effort_timestamp();
        AVRational tick = video.time_base();
        return ticks == MediaTimeline.NONE ? ticks : Math.round(ticks * 1e6 * tick.num() / tick.den());
    }

    /** Reads one packet, in place of the last. Returns 0, or FFmpeg's error. */
    int read() {
        avcodec.av_packet_unref(packet);
        return avformat.av_read_frame(context, packet);
    }

    /** The packet read last, until the next read. */
    AVPacket packet() {
        return packet;
    }

    /** The packet's memory is given back without waiting for the next read. */
    void release() {
        avcodec.av_packet_unref(packet);
    }

    boolean isVideo() {
        return packet.stream_index() == video.index();
    }

    /** Whether the packet is of a video that was not there when the source was opened. */
    boolean isOtherVideo() {
        return !isVideo()
                && context.streams(packet.stream_index()).codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO;
    }

    /** FFmpeg hides some I/O errors behind an end of the stream; 0 where the end is real. */
    int hiddenError() {
        if (context.pb() == null) {
            return 0;
        }
        int error = context.pb().error();
        return error == avutil.AVERROR_EOF() ? 0 : error;
    }

    @Override
    public void close() {
        avcodec.av_packet_free(packet);
        close(context, interrupt);
    }

    private static void close(AVFormatContext context, ReadInterrupt interrupt) {
        interrupt.armFarewell(FAREWELL);
        avformat.avformat_close_input(context);
        interrupt.open().watch(null);
    }
}
