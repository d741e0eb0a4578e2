package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.source.FaultCode;
import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.StreamFault;
import io.roadwatch.detector.source.StreamMonitor.Status;
import io.roadwatch.detector.source.StreamSpec;
import io.roadwatch.detector.source.StreamState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one stream from outside, because a thread that hangs cannot say so: how old are the last sign of life of the
 * source, the last picture and the last analysis. Used by one thread.
 */
final class StreamWatchdog {

    private static final Logger LOG = Logger.getLogger(StreamWatchdog.class);

    private final PipelineConfig.Watch limits;
    private final StreamSpec spec;
    private final ObservedStream observed;
    private final Consumer<StreamFault> reconnect;
    private boolean frozen;

    /** @param reconnect ends the present connection, so that the stream is connected anew */
    StreamWatchdog(
            PipelineConfig.Watch limits, StreamSpec spec, ObservedStream observed, Consumer<StreamFault> reconnect) {
        this.limits = limits;
        this.spec = spec;
        this.observed = observed;
        this.reconnect = reconnect;
    }

    void look() {
        StreamLife life = observed.life();
        if (observed.pulse().packetAt() == null) { // no connection
            return;
        }
        Status status = observed.status();
        if (spec.address() instanceof StreamAddress.Network) {
            lookAtPicture(status);
        }
        Optional<StreamState.Stalled> stall = stall(status);
        if (stall.isEmpty()) {
            life.alive();
            return;
        }
        life.stalled(stall.get().since(), stall.get().fault());
        if (stall.get().fault().code() == FaultCode.NO_PICTURES) {
            reconnect.accept(stall.get().fault());
        }
    }

    private Optional<StreamState.Stalled> stall(Status status) {
        StreamPulse pulse = observed.pulse();
        if (spec.address() instanceof StreamAddress.Network) {
            if (pulse.age(pulse.packetAt()).compareTo(limits.stalledAfter()) > 0) {
                return stalled(pulse.packetAt(), FaultCode.STALLED, "nothing arrives from the source any more");
            }
            if (pulse.age(pulse.pictureAt()).compareTo(patienceFor(status)) > 0) {
                return stalled(
                        pulse.pictureAt(), FaultCode.NO_PICTURES, "data arrive, but no picture can be made of them");
            }
        }
        if (pulse.age(pulse.oldestWaitingAt()).compareTo(limits.analysisStalledAfter()) > 0) {
            return stalled(
                    pulse.oldestWaitingAt(),
                    FaultCode.ANALYSIS_STALLED,
                    "frames arrive, but none comes out of the analysis");
        }
        return Optional.empty();
    }

    /** With keyframes alone, pictures are as far apart as those. */
    private Duration patienceFor(Status status) {
        @Nullable Duration gap = status.video() == null ? null : status.video().keyframeGap();
        return limits.noPicturesAfter().plus(gap == null ? Duration.ZERO : gap);
    }

    /** A sign that vanished in the meantime belongs to a connection that is gone. */
    private static Optional<StreamState.Stalled> stalled(@Nullable Instant lastSign, FaultCode code, String text) {
        return Optional.ofNullable(lastSign).map(since -> new StreamState.Stalled(since, new StreamFault(code, text)));
    }

    private void lookAtPicture(Status status) {
        @Nullable Instant since = status.troubles().frozenSince();
        if (since != null && !frozen) {
            LOG.warnf("Picture does not change camera=%s since=%s", spec.id(), since);
        }
        frozen = since != null;
    }
}
