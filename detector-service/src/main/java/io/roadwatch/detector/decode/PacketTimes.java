package io.roadwatch.detector.decode;

import java.time.Duration;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;

/** What the timestamps of a source's packets tell: how far apart keyframes are, and how far reading lags. */
final class PacketTimes {

    private final MediaTimeline timeline;
    private final KeyframeGaps keyframes = new KeyframeGaps();
    private final ReadLag lag = new ReadLag();

    PacketTimes(AVStream stream, double frameRateFps) {
        this.timeline = new MediaTimeline(stream.time_base(), frameRateFps);
    }

    /**
     * Takes the next packet into account, and makes its timestamps continuous before they reach the decoder.
     *
     * @param waitedNanos how long reading it took
     */
    void packet(AVPacket packet, boolean keyframe, long waitedNanos) {
        boolean decodingTime = packet.dts() != MediaTimeline.NONE;
        long shownTicks = packet.pts();
        long offset = timeline.offsetFor(decodingTime ? packet.dts() : packet.pts());
        if (offset != 0) {
            shift(packet, offset);
        }
        long position = timeline.positionMicros();
        if (keyframe) { // where frames are reordered, the order of decoding says nothing of distances
            keyframes.keyframe(shownTicks == MediaTimeline.NONE ? position : timeline.micros(shownTicks));
        }
        keyframes.reached(position);
        lag.packet(waitedNanos, System.nanoTime(), position);
    }

    private static void shift(AVPacket packet, long offset) {
        if (packet.dts() != MediaTimeline.NONE) {
            packet.dts(packet.dts() + offset);
        }
        if (packet.pts() != MediaTimeline.NONE) {
            packet.pts(packet.pts() + offset);
        }
    }

    boolean keyframeSeen() {
        return keyframes.keyframeSeen();
    }

    Optional<Duration> keyframeGap() {
        return keyframes.longest();
    }

    Duration behind() {
        return lag.behind();
    }
}
