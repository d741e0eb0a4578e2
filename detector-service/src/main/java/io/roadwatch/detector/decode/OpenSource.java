package io.roadwatch.detector.decode;

import io.roadwatch.detector.decode.InterruptBlock.Trip;
import io.roadwatch.detector.source.FaultCode;
import io.roadwatch.detector.source.StreamAddress;
import java.time.Duration;
import java.util.Iterator;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.global.avutil;

/** A source that was admitted and opened, and what the ways of its ending mean. Used by one thread. */
final class OpenSource {

    /** What reading gave. */
    enum Packet {
        VIDEO,
        OTHER,
        END
    }

    private static final int EAGAIN = -11;

    /** So many packets of another video, and none of ours, mean that the source goes on without it. */
    private static final int MOST_FOREIGN = 100;

    private final StreamAddress address;
    private final ReaderSettings settings;
    private final ReadInterrupt interrupt;
    private final Demuxer demuxer;
    private int foreignPackets;
    private long waitedNanos;

    private OpenSource(StreamAddress address, ReaderSettings settings, ReadInterrupt interrupt, Demuxer demuxer) {
        this.address = address;
        this.settings = settings;
        this.interrupt = interrupt;
        this.demuxer = demuxer;
    }

    /** @throws DecodeException when it may not or cannot be opened */
    static OpenSource open(StreamAddress address, ReaderSettings settings, ReadInterrupt interrupt) {
        interrupt.arm(settings.decode().openTimeout());
        Iterator<String> locations =
                AdmittedLocations.of(address, settings.hosts(), interrupt).iterator();
        while (true) {
            try {
                Demuxer demuxer =
                        Demuxer.open(address, locations.next(), SourceOptions.of(address, settings), interrupt);
                return new OpenSource(address, settings, interrupt, demuxer);
            } catch (DecodeException e) {
                if (locations.hasNext() && worthTryingTheNext(e.fault().code())) {
                    continue;
                }
                throw e;
            }
        }
    }

    /** A name may stand for addresses of which only some can be reached, IPv6 and IPv4 mostly. */
    private static boolean worthTryingTheNext(FaultCode code) {
        return code == FaultCode.UNREACHABLE || code == FaultCode.CONNECTION_REFUSED;
    }

    ReaderSettings settings() {
        return settings;
    }

    boolean aborted() {
        return interrupt.aborted();
    }

    /** Whoever opened the source closes it. */
    Demuxer demuxer() {
        return demuxer;
    }

    /** @throws DecodeException if no picture of it was understood yet */
    VideoInfo describe(String codec) {
        AVCodecParameters video = demuxer.video().codecpar();
        if (video.width() <= 0 || video.height() <= 0) {
            throw SourceFault.of(
                    address instanceof StreamAddress.LocalFile ? FaultCode.NO_VIDEO : FaultCode.NO_PICTURES);
        }
        boolean live = address.live() || (address instanceof StreamAddress.Network && demuxer.endless());
        if (live && !demuxer.timed()) {
            demuxer.timeByArrival();
        }
        boolean inPieces = live && demuxer.inPieces();
        return new VideoInfo(codec, video.width(), video.height(), demuxer.frameRateFps(), live, inPieces);
    }

    /**
     * Waits for the next packet of anything, and between two packets of the video for no longer than the read timeout in all:
     * a camera may go on sending sound when its picture is gone. What the caller does in between does not count.
     *
     * @throws DecodeException when the source broke, stalled, or was aborted
     */
    Packet readPacket() {
        Duration left = settings.decode().readTimeout().minusNanos(waitedNanos);
        if (left.isNegative()) {
            throw SourceFault.of(FaultCode.STALLED);
        }
        interrupt.arm(left);
        long begunNanos = System.nanoTime();
        int error = demuxer.read();
        waitedNanos += System.nanoTime() - begunNanos;
        if (interrupt.trip()
                != Trip.NONE) { // even with a packet: FFmpeg hands out what its parser held before it gives up
            throw SourceFault.tripped(interrupt.trip(), FaultCode.STALLED);
        }
        if (error < 0) {
            return ending(error);
        }
        if (demuxer.isVideo()) {
            foreignPackets = 0;
            waitedNanos = 0;
            return demuxer.packet().size() > 0 ? Packet.VIDEO : Packet.OTHER; // AVI's word for "nothing new" is empty
        }
        if (demuxer.isOtherVideo() && ++foreignPackets > MOST_FOREIGN) {
            throw SourceFault.of(FaultCode.CONNECTION_LOST);
        }
        return Packet.OTHER;
    }

    private Packet ending(int error) {
        if (error == EAGAIN) {
            return Packet.OTHER;
        }
        if (address instanceof StreamAddress.LocalFile) {
            return Packet.END; // a truncated file ends like a whole one
        }
        int cause = error == avutil.AVERROR_EOF() ? demuxer.hiddenError() : error;
        if (cause < 0) {
            throw SourceFault.reading(cause);
        }
        return Packet.END;
    }
}
