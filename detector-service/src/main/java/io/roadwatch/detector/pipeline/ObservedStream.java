package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.observe.StreamGauges;
import io.roadwatch.detector.source.Sampling;
import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.StreamMonitor.Progress;
import io.roadwatch.detector.source.StreamMonitor.Status;
import io.roadwatch.detector.source.StreamMonitor.Troubles;
import io.roadwatch.detector.source.StreamMonitor.Video;
import io.roadwatch.detector.source.StreamSpec;
import io.roadwatch.detector.source.StreamState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that is known of one stream at this moment. Safe for use by many threads. */
final class ObservedStream {

    private static final int SECONDS_OF_RATE = 30;

    private final StreamSpec spec;
    private final boolean inRealTime;
    private final StreamLife life;
    private final StreamPulse pulse;
    private final StreamLedger ledger;
    private final FreezeWatch freeze;
    private final SlidingCount analysed =
            new SlidingCount(SECONDS_OF_RATE + 1, Duration.ofSeconds(1), System::nanoTime);
    private volatile @Nullable Video video;
    private volatile @Nullable Instant lastFrameAt;

    ObservedStream(StreamSpec spec, StreamEnvironment environment) {
        this.spec = spec;
        this.inRealTime = spec.playback().paced() || spec.address() instanceof StreamAddress.Network;
        this.life =
                new StreamLife(spec, environment.clock(), environment.metrics().streams(), environment.channel());
        this.pulse = new StreamPulse(environment.clock());
        this.ledger = new StreamLedger(spec.id().value(), environment.metrics().frames());
        this.freeze = new FreezeWatch(environment.watch().frozenAfter());
    }

    StreamLife life() {
        return life;
    }

    StreamPulse pulse() {
        return pulse;
    }

    StreamLedger ledger() {
        return ledger;
    }

    FreezeWatch freeze() {
        return freeze;
    }

    void arrives(Video now) {
        video = now;
    }

    /** A frame went through the whole analysis. */
    void analysed(Instant capturedAt) {
        lastFrameAt = capturedAt;
        analysed.add();
        ledger.analysed();
        pulse.analysed();
        if (inRealTime) {
            ledger.analysedAtAge(pulse.age(capturedAt));
        }
    }

    Status status() {
        Video known = video;
        Progress progress = new Progress(lastFrameAt, analysed.perSecond(), targetRateFps(known), ledger.totals());
        StreamState state = life.state();
        Instant frozenSince = playing(state.kind()) ? freeze.frozenSince() : null;
        Troubles troubles =
                new Troubles(life.reconnectsLastHour(), life.stallsLastHour(), frozenSince, life.lastFault());
        return new Status(state, known, progress, troubles);
    }

    StreamGauges.Reading reading() {
        StreamState.Kind state = life.state().kind();
        boolean playing = playing(state);
        return new StreamGauges.Reading(
                spec.id().value(),
                state,
                playing ? pulse.age(pulse.packetAt()) : null,
                playing && pulse.analysedAt() != null ? pulse.age(pulse.analysedAt()) : null,
                playing && freeze.frozenSince() != null);
    }

    private static boolean playing(StreamState.Kind state) {
        return state == StreamState.Kind.RUNNING || state == StreamState.Kind.STALLED;
    }

    /** What the sampling asks for, but no more than the source has. */
    private double targetRateFps(@Nullable Video known) {
        double sourceFps = known == null ? 0 : known.frameRateFps();
        Sampling sampling = spec.sampling();
        if (sampling.interval().isZero()) {
            return sourceFps;
        }
        double askedFps = 1e9 / sampling.interval().toNanos();
        return sourceFps > 0 ? Math.min(askedFps, sourceFps) : askedFps;
    }
}
