package io.roadwatch.detector.decode;

import io.roadwatch.detector.decode.ReadOutcome.EndOfStream;
import io.roadwatch.detector.decode.ReadOutcome.OtherRead;
import io.roadwatch.detector.decode.ReadOutcome.PacketRead;
import io.roadwatch.detector.decode.ReadOutcome.PictureRead;
import io.roadwatch.detector.source.DecodePolicy;
import io.roadwatch.detector.source.StreamAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;

/**
 * Reads the packets of one source and decodes those that are wanted. Opened, used and closed by one thread, which reading
 * blocks; a {@link ReadInterrupt} ends that from outside. Nothing is converted here: a picture that nobody takes costs its
 * decoding only. After a {@link DecodeException} all that is left is to close it.
 */
public final class VideoReader implements AutoCloseable {

    static {
        FFmpegRuntime.load();
    }

    private final OpenSource source;
    private final Demuxer demuxer;
    private final FrameLedger ledger = new FrameLedger();
    private final PacketGate gate = new PacketGate();
    private final PacketTimes times;
    private final StreamClock streamClock;
    private final PictureDistance distance;
    private PictureDecoder decoder;
    private VideoInfo info;
    private @Nullable AVFrame latest;
    private Instant latestCapturedAt;
    private boolean sourceEnded;
    private @Nullable DecodeException fault;

    private VideoReader(OpenSource source, Instant notBefore) {
        this.source = source;
        this.demuxer = source.demuxer();
        this.decoder =
                PictureDecoder.open(demuxer.video(), source.settings().decode().threadsPerStream(), ledger);
        boolean complete = false;
        try {
            this.info = source.describe(decoder.codec());
            Instant opened = source.settings().wallClock().instant();
            this.latestCapturedAt = notBefore.isAfter(opened) ? notBefore : opened; // opening may have taken seconds
            this.times = new PacketTimes(demuxer.video(), info.frameRateFps());
            this.streamClock = new StreamClock(
                    StreamClock.Timing.of(info), info.frameRateFps(), latestCapturedAt, System::nanoTime);
            this.distance = new PictureDistance(info.frameRateFps());
            complete = true;
        } finally {
            if (!complete) {
                decoder.close();
            }
        }
    }

    /**
     * Opens a source. Blocks at most for {@link DecodeConfig#openTimeout()}.
     *
     * @param interrupt the reader's own; to be closed after it
     * @param notBefore least stream time of the first frame, if the source is a file; it is the time of opening otherwise
     * @throws DecodeException when it cannot be opened or holds no video; the message is for the user
     */
    public static VideoReader open(
            StreamAddress address, ReaderSettings settings, ReadInterrupt interrupt, Instant notBefore) {
        OpenSource source = OpenSource.open(address, settings, interrupt);
        boolean opened = false;
        try {
            VideoReader reader = new VideoReader(source, notBefore);
            opened = true;
            return reader;
        } finally {
            if (!opened) {
                source.demuxer().close();
            }
        }
    }

    /** The video as it was when the latest picture was decoded, or when the source was opened. */
    public VideoInfo info() {
        return info;
    }

    /**
     * Chooses what is decoded, from the next packet on. After {@link DecodePolicy#KEYFRAMES} the others begin at a keyframe.
     *
     * @throws IllegalArgumentException for {@link DecodePolicy#AUTO}, which is for whoever knows the sampling
     */
    public void decode(DecodePolicy policy) {
        gate.follow(policy, times.keyframeSeen());
        decoder.skipNonReferences(policy == DecodePolicy.NONREF);
        if (policy == DecodePolicy.KEYFRAMES && ledger.holds()) {
            decoder.drain(); // what is held would otherwise come out with the next keyframe, seconds late
        }
    }

    /**
     * Fetches the next picture, or reads one packet, for at most {@link DecodeConfig#readTimeout()}.
     *
     * @throws DecodeException when the source broke, stalled, or was aborted
     */
    public ReadOutcome read() {
        latest = null;
        AVFrame held = decoder.next();
        if (held != null) {
            return picture(held);
        }
        if (fault != null) {
            throw fault;
        }
        if (sourceEnded) {
            return new EndOfStream(ledger.decoded());
        }
        try {
            long begunNanos = System.nanoTime();
            return switch (source.readPacket()) {
                case VIDEO -> packet(demuxer.packet(), System.nanoTime() - begunNanos);
                case OTHER -> new OtherRead();
                case END -> end(null);
            };
        } catch (DecodeException e) {
            return end(e);
        }
    }

    /** What arrived before the end, or before the fault of a file that is thrown then, is still decoded. */
    private ReadOutcome end(@Nullable DecodeException because) {
        if (because != null && source.aborted()) {
            throw because;
        }
        if (because != null && info.live()) {
            ledger.settle(); // what it sent before it fell silent is old by now
            throw because;
        }
        fault = because;
        sourceEnded = true;
        decoder.drain();
        return read();
    }

    private ReadOutcome packet(AVPacket packet, long waitedNanos) {
        boolean keyframe = (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
        times.packet(packet, keyframe, waitedNanos);
        if (!gate.passes(keyframe)) {
            ledger.skipped();
            return new PacketRead();
        }
        followCodec();
        decoder.send(packet);
        demuxer.release();
        if (gate.policy() == DecodePolicy.KEYFRAMES) {
            decoder.drain(); // a keyframe stands alone, yet many decoders would hold it back until more frames come
        }
        AVFrame decoded = decoder.next();
        return decoded == null ? new PacketRead() : picture(decoded);
    }

    /** A source may go over to another codec; what the old decoder held is lost. */
    private void followCodec() {
        if (demuxer.video().codecpar().codec_id() == decoder.codecId()) {
            return;
        }
        PictureDecoder next =
                PictureDecoder.open(demuxer.video(), source.settings().decode().threadsPerStream(), ledger);
        ledger.settle();
        decoder.close();
        decoder = next;
        decoder.skipNonReferences(gate.policy() == DecodePolicy.NONREF);
    }

    private PictureRead picture(AVFrame picture) {
        boolean asBefore = picture.width() == info.widthPx()
                && picture.height() == info.heightPx()
                && decoder.codec().equals(info.codec());
        if (!asBefore) {
            info = info.showing(decoder.codec(), picture.width(), picture.height());
        }
        latest = picture;
        long mediaMicros = demuxer.mediaMicros(picture);
        latestCapturedAt = streamClock.timeOf(mediaMicros);
        return new PictureRead(latestCapturedAt, distance.next(latestCapturedAt, mediaMicros));
    }

    /**
     * Keeps the picture of the last {@link #read()}; the caller closes it.
     *
     * @throws IllegalStateException if the last read gave no picture
     */
    public DecodedFrame take() {
        if (latest == null) {
            throw new IllegalStateException("there is no picture to take");
        }
        return DecodedFrame.referencing(latest, latestCapturedAt);
    }

    /** What became of the frames so far; also after closing, which leaves what was inside the decoder uncounted. */
    public ReadCounts counts() {
        return ledger.counts();
    }

    /** The longest of the last few gaps between keyframes in media time, or the present one; absent before the second. */
    public Optional<Duration> keyframeGap() {
        return times.keyframeGap();
    }

    /** How far reading lags behind a live source, as of the last packet; zero for files, and for what comes in pieces. */
    public Duration behind() {
        return info.live() && !info.inPieces() ? times.behind() : Duration.ZERO;
    }

    /** Stream time at which the next round of a looped file begins. */
    public Instant endsAt() {
        return streamClock.next();
    }

    /** Takes leave of the source, for a moment at most. */
    @Override
    public void close() {
        latest = null;
        decoder.close();
        demuxer.close();
    }
}
