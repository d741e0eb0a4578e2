package io.roadwatch.analyzer.llm.dispatch;

import io.roadwatch.analyzer.llm.pace.LanePacer;
import io.roadwatch.analyzer.llm.pool.PoolKey;
import io.roadwatch.analyzer.llm.reaction.Reaction;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The right to make one HTTP call. Ended once by whoever holds it; ending it again does nothing. Thread-safe. */
public final class Grant {

    private final PoolKey key;
    private final LaneId lane;
    private final long waitedNanos;
    private final String cameraId;
    private final Admission admission;
    private final Dispatcher dispatcher;
    private final AtomicBoolean ended = new AtomicBoolean();

    Grant(PoolKey key, LaneId lane, long waitedNanos, String cameraId, Admission admission, Dispatcher dispatcher) {
        this.key = key;
        this.lane = lane;
        this.waitedNanos = waitedNanos;
        this.cameraId = cameraId;
        this.admission = admission;
        this.dispatcher = dispatcher;
    }

    public PoolKey key() {
        return key;
    }

    public LaneId lane() {
        return lane;
    }

    /** How long the attempt waited for its turn. */
    public long waitedNanos() {
        return waitedNanos;
    }

    /** @param tokens prompt and answer together, as the vendor counted them; 0 where it did not say */
    public void succeeded(int tokens) {
        end(new Ending.Succeeded(tokens));
    }

    /** @param tokens that were used up all the same; 0 for none */
    public void failed(Reaction reaction, int tokens) {
        end(new Ending.Failed(reaction, tokens));
    }

    /** The caller went away, or the attempt was never made: nothing is learnt of it. */
    public void abandoned() {
        end(new Ending.Abandoned());
    }

    private void end(Ending ending) {
        if (ended.compareAndSet(false, true)) {
            dispatcher.ended(this, ending);
        }
    }

    String cameraId() {
        return cameraId;
    }

    Admission admission() {
        return admission;
    }

    /**
     * What was taken of the lane.
     *
     * @param pace to be corrected by what the call really used
     * @param key what is known of the key
     * @param tries rests that this call is the first to try after
     */
    record Admission(LanePacer.Ticket pace, @Nullable KeyRecord key, Set<Rest> tries) {}

    /** How a call ended, as far as the lanes are concerned. */
    sealed interface Ending {
        record Succeeded(int tokens) implements Ending {}

        record Failed(Reaction reaction, int tokens) implements Ending {}

        record Abandoned() implements Ending {}
    }
}
