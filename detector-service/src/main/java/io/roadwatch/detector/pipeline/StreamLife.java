package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.observe.StreamMetrics;
import io.roadwatch.detector.publish.ResultChannel;
import io.roadwatch.detector.source.StreamFault;
import io.roadwatch.detector.source.StreamSpec;
import io.roadwatch.detector.source.StreamState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The state of one stream. Every change is logged, counted and told to subscribers, once; once the stream is over, nothing
 * changes it any more. Safe for use by many threads.
 */
final class StreamLife {

    private static final Logger LOG = Logger.getLogger(StreamLife.class);
    private static final int MINUTES_REMEMBERED = 60;

    private final StreamSpec spec;
    private final Clock clock;
    private final StreamMetrics metrics;
    private final ResultChannel channel;
    private final SlidingCount reconnects = lastHour();
    private final SlidingCount stalls = lastHour();
    private volatile StreamState state;
    private volatile @Nullable StreamFault lastFault;
    private @Nullable String lastTold;
    private boolean everRan;

    StreamLife(StreamSpec spec, Clock clock, StreamMetrics metrics, ResultChannel channel) {
        this.spec = spec;
        this.clock = clock;
        this.metrics = metrics;
        this.channel = channel;
        this.state = new StreamState.Connecting(clock.instant(), 1);
    }

    private static SlidingCount lastHour() {
        return new SlidingCount(MINUTES_REMEMBERED, Duration.ofMinutes(1), System::nanoTime);
    }

    StreamState state() {
        return state;
    }

    @Nullable
    StreamFault lastFault() {
        return lastFault;
    }

    int reconnectsLastHour() {
        return (int) reconnects.total();
    }

    int stallsLastHour() {
        return (int) stalls.total();
    }

    synchronized void connecting(int attempt) {
        if (!state.over()) {
            state = new StreamState.Connecting(clock.instant(), attempt);
        }
    }

    /**
     * The first picture of a connection came.
     *
     * @param video what arrives, for people
     */
    synchronized void running(String video) {
        if (!(state instanceof StreamState.Connecting)) { // a looped file begins again without a break
            return;
        }
        state = new StreamState.Running(clock.instant());
        LOG.infof(
                "Stream runs camera=%s source=%s video=%s",
                spec.id(), spec.address().masked(), video);
        if (everRan) {
            reconnects.add();
            metrics.reconnected(spec.id().value());
        }
        everRan = true;
        tell(true, "online: " + video);
    }

    /** The source is connected, but does not get on. */
    synchronized void stalled(Instant lastSign, StreamFault fault) {
        if (state instanceof StreamState.Running) {
            state = new StreamState.Stalled(lastSign, fault);
            stalls.add();
            metrics.stalled(spec.id().value());
            note(fault);
            LOG.warnf("Stream stalled camera=%s fault=%s", spec.id(), fault);
            tell(false, fault.text());
        }
    }

    /** A stalled stream gets on again. */
    synchronized void alive() {
        if (state instanceof StreamState.Stalled) {
            state = new StreamState.Running(clock.instant());
            LOG.infof("Stream runs again camera=%s", spec.id());
            tell(true, "online again");
        }
    }

    synchronized void waiting(StreamFault fault, int attempt, Duration pause) {
        if (state.over()) {
            return;
        }
        StreamFault before = lastFault;
        boolean news = attempt == 1 || before == null || before.code() != fault.code();
        Instant now = clock.instant();
        state = new StreamState.WaitingToReconnect(now, attempt, now.plus(pause), fault);
        note(fault);
        if (news) {
            LOG.warnf(
                    "Stream %s, will be tried again for ever camera=%s fault=%s",
                    everRan ? "lost" : "cannot be opened", spec.id(), fault);
            tell(false, fault.text());
        }
    }

    synchronized void failed(StreamFault fault) {
        if (!state.over()) {
            state = new StreamState.Failed(clock.instant(), fault);
            note(fault);
            LOG.warnf("Stream cannot run camera=%s fault=%s", spec.id(), fault);
            tell(false, fault.text());
        }
    }

    /** A file was played to its end. */
    synchronized void ended(long frames) {
        if (!state.over()) {
            state = new StreamState.Ended(clock.instant());
            LOG.infof("Stream ended camera=%s frames=%d", spec.id(), frames);
            channel.streamStopped(spec.id(), spec.wireId(), "the file was played to its end");
        }
    }

    /** Somebody wants it to stop, whatever it is doing. Silent: whoever stops it says so. */
    synchronized void stopped() {
        state = new StreamState.Stopped(clock.instant());
    }

    private void note(StreamFault fault) {
        lastFault = fault;
        metrics.faulty(fault.code());
    }

    /** The same is not said twice. */
    private void tell(boolean online, String message) {
        String told = online + message;
        if (!told.equals(lastTold)) {
            lastTold = told;
            channel.cameraStatus(spec.id(), spec.wireId(), online, message);
        }
    }
}
