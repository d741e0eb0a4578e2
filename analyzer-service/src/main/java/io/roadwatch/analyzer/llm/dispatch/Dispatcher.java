package io.roadwatch.analyzer.llm.dispatch;

import io.roadwatch.analyzer.llm.pool.KeyPool;
import io.roadwatch.contract.FailureReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Gives out the right to make calls: a bounded number at a time, the most urgent first, as fast as the vendor's quotas allow
 * and no faster. Who cannot be served within his time is told so at once where that is known, else when his time is over.
 *
 * <p>Thread-safe. One lock guards everything; under it there is arithmetic on short lists, never a call to the outside, so an
 * event loop may call every method. Applicants are told on the thread that made room for them.
 */
public final class Dispatcher {

    private static final long NEVER = Long.MAX_VALUE;

    private final CallLimits limits;
    private final LongSupplier nanoClock;
    private final Timers timers;
    private final Breakers breakers;
    private final LaneBoard board;
    private final Selection selection;
    private final CameraShares cameras = new CameraShares();
    private final CallQueue queue;
    private long arrivals;
    private int running;
    private boolean wakeArmed;
    private long wakeAtNanos;

    public Dispatcher(CallLimits limits, Lanes lanes, LongSupplier nanoClock, Timers timers) {
        this.limits = limits;
        this.nanoClock = nanoClock;
        this.timers = timers;
        this.breakers = lanes.breakers();
        this.board = new LaneBoard(lanes.pool(), lanes.chooser(), lanes.breakers(), lanes.pacers());
        this.selection = new Selection(board, limits);
        this.queue = new CallQueue(limits, cameras);
    }

    /** Asks for an attempt. The applicant may be told before this returns. */
    public Application apply(Demand demand, Applicant applicant) {
        Waiting newcomer;
        List<Runnable> news = new ArrayList<>();
        synchronized (this) {
            long now = nanoClock.getAsLong();
            newcomer = new Waiting(demand, applicant, arrivals++, now);
            queue.add(newcomer);
            dispatch(now, news);
            queue.removeExcess(newcomer, now).ifPresent(excess -> {
                boolean full = excess.equals(newcomer) && queue.size() >= limits.waiting();
                news.add(() -> excess.applicant().refused(full ? full() : outranked()));
            });
        }
        news.forEach(Runnable::run);
        return () -> withdraw(newcomer);
    }

    /** Other keys and limits from now on. */
    public void use(KeyPool pool) {
        List<Runnable> news = new ArrayList<>();
        synchronized (this) {
            board.use(pool);
            dispatch(nanoClock.getAsLong(), news);
        }
        news.forEach(Runnable::run);
    }

    /** Keys, accounts and models that the vendor refused may be tried once more: somebody put something right. */
    public void forgive() {
        List<Runnable> news = new ArrayList<>();
        synchronized (this) {
            long now = nanoClock.getAsLong();
            board.forgive(now);
            dispatch(now, news);
        }
        news.forEach(Runnable::run);
    }

    public synchronized int running() {
        return running;
    }

    public synchronized int waiting() {
        return queue.size();
    }

    /** Keys and lanes as they are now; {@code models} says which models a key is wanted for. */
    public synchronized PoolState state(List<String> models) {
        return PoolState.of(board, breakers, models, nanoClock.getAsLong());
    }

    void ended(Grant grant, Grant.Ending ending) {
        List<Runnable> news = new ArrayList<>();
        synchronized (this) {
            long now = nanoClock.getAsLong();
            running--;
            cameras.ended(grant.cameraId());
            board.ended(grant, ending, now);
            dispatch(now, news);
        }
        news.forEach(Runnable::run);
    }

    private void withdraw(Waiting one) {
        synchronized (this) {
            queue.remove(one);
        }
    }

    /** A timer that an earlier one has replaced does nothing. */
    private void wake(long atNanos) {
        List<Runnable> news = new ArrayList<>();
        synchronized (this) {
            if (!wakeArmed || atNanos != wakeAtNanos) {
                return;
            }
            wakeArmed = false;
            dispatch(nanoClock.getAsLong(), news);
        }
        news.forEach(Runnable::run);
    }

    /** @param news whom to tell what, once the lock is given back */
    private void dispatch(long now, List<Runnable> news) {
        for (Waiting expired : queue.removeExpired(now)) {
            news.add(() -> expired.applicant().refused(tooLate()));
        }
        Held held = new Held();
        while (running < limits.running()) {
            Optional<Waiting> first = queue.first(one -> !held.holdsUp(one, now), now);
            if (first.isEmpty()) {
                break;
            }
            Waiting one = first.get();
            Choice choice = selection.choose(one.demand(), held.lanes, now);
            if (choice instanceof Choice.Now chosen) {
                grant(one, chosen, now, news);
            } else if (choice instanceof Choice.Later later) {
                held.add(one, later);
            } else if (choice instanceof Choice.Never never) {
                queue.remove(one);
                news.add(() -> one.applicant().refused(never.refusal()));
            }
        }
        armWake(held.nextLookInNanos, now);
    }

    /** What is kept free, during one round, for those who are first and cannot be served yet. */
    private static final class Held {

        private final Map<LaneId, Long> lanes = new HashMap<>();
        private final Map<List<String>, Long> waits = new HashMap<>();
        private final Set<Long> looked = new HashSet<>();
        private long nextLookInNanos = NEVER;

        void add(Waiting one, Choice.Later later) {
            looked.add(one.number());
            later.lanes().forEach(lane -> lanes.putIfAbsent(lane, later.inNanos()));
            waits.merge(one.demand().models(), later.inNanos(), Math::max);
            nextLookInNanos = Math.min(nextLookInNanos, later.inNanos());
        }

        /** Nobody is looked at twice; and whoever wants the same as one before and can wait as long is behind. */
        boolean holdsUp(Waiting one, long now) {
            Long wait = waits.get(one.demand().models());
            return looked.contains(one.number())
                    || (wait != null && wait < one.demand().deadlineNanos() - now);
        }
    }

    private void grant(Waiting one, Choice.Now chosen, long now, List<Runnable> news) {
        queue.remove(one);
        running++;
        String cameraId = one.demand().cameraId();
        cameras.granted(cameraId, now);
        LaneId lane = new LaneId(chosen.key().account(), chosen.model());
        Grant.Admission admission = board.admit(chosen.key(), lane, one.demand().tokens(), now);
        Grant grant = new Grant(chosen.key(), lane, now - one.sinceNanos(), cameraId, admission, this);
        news.add(() -> one.applicant().granted(grant));
    }

    private void armWake(long inNanos, long now) {
        long firstDeadline = queue.firstDeadlineNanos().map(at -> at - now).orElse(NEVER);
        long delay = Math.max(1, Math.min(inNanos, firstDeadline));
        if (delay == NEVER || (wakeArmed && wakeAtNanos - now <= delay)) {
            return;
        }
        wakeArmed = true;
        long at = now + delay;
        wakeAtNanos = at;
        timers.after(delay, () -> wake(at));
    }

    private Refusal full() {
        return new Refusal(
                FailureReason.QUEUE_FULL,
                "%d analyses wait for the LLM already".formatted(limits.waiting()),
                Optional.of(Duration.ofSeconds(1)));
    }

    private static Refusal outranked() {
        return new Refusal(
                FailureReason.OUTRANKED,
                "a more urgent or newer analysis took its place in the queue",
                Optional.of(Duration.ofSeconds(1)));
    }

    private static Refusal tooLate() {
        return new Refusal(
                FailureReason.QUEUE_TIMEOUT,
                "the time of the analysis was over before its turn",
                Optional.of(Duration.ofSeconds(1)));
    }

    /** A demand that waits, or did. */
    @FunctionalInterface
    public interface Application {

        /** Gives up the place in the queue, if it still has one; then the applicant is told nothing. */
        void withdraw();
    }
}
