package io.roadwatch.analyzer.llm.dispatch;

import io.roadwatch.contract.FailureReason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that is left alone for a while: an account, a model, or one of both. Its end only ever moves later, unless an
 * operator says that something was put right. Once it is
 * over, one call tries it; until that one succeeds, no other is made. A try that fails rests longer each time.
 *
 * <p>Guarded by the dispatcher's lock.
 */
final class Rest {

    /** No rest grows beyond it, unless it was longer from the beginning. */
    private static final long LONGEST_GROWN_NANOS = Duration.ofMinutes(1).toNanos();

    private static final long ASK_AGAIN_NANOS = Duration.ofMillis(250).toNanos();

    private boolean open = true;
    private boolean trying;
    private int generation;
    private int triedGeneration;
    private int failedTries;
    private long untilNanos;
    private @Nullable FailureReason why;

    /** Whether a call is finding out if it is over. */
    boolean isBeingTried(long nowNanos) {
        return !open && trying && untilNanos - nowNanos <= 0;
    }

    /** When a call may be made: 0 for at once; while another one tries, when to ask again. */
    long readyInNanos(long nowNanos) {
        if (open) {
            return 0;
        }
        long left = untilNanos - nowNanos;
        if (left > 0) {
            return left;
        }
        return trying ? ASK_AGAIN_NANOS : 0;
    }

    /** @return whether this call is the one that tries */
    boolean callBegins() {
        if (open) {
            return false;
        }
        trying = true;
        triedGeneration = generation;
        return true;
    }

    /** @param tried whether the call that brings this was the one that tried */
    void begin(FailureReason reason, Duration length, boolean tried, long nowNanos) {
        failedTries = tried ? failedTries + 1 : failedTries;
        generation++;
        long grown = length.toNanos() << Math.min(failedTries, 10);
        long nanos = Math.max(length.toNanos(), Math.min(grown, LONGEST_GROWN_NANOS));
        long end = nowNanos + nanos;
        untilNanos = open || end - untilNanos > 0 ? end : untilNanos;
        open = false;
        trying &= !tried;
        why = reason;
    }

    /** The call that tried ended, and says nothing about this rest: another one may try. */
    void tryEnded() {
        trying = false;
    }

    /** The call that tried succeeded. What began anew meanwhile goes on. */
    void trySucceeded() {
        trying = false;
        if (generation != triedGeneration) {
            return;
        }
        open = true;
        failedTries = 0;
        why = null;
    }

    /** Somebody put something right: a call may try at once, where it was no quota that was met. */
    void forgive(long nowNanos) {
        if (why != null && why != FailureReason.LLM_THROTTLED && untilNanos - nowNanos > 0) {
            untilNanos = nowNanos;
        }
    }

    @Nullable
    FailureReason why() {
        return why;
    }

    /** What is left of it; zero also while it is being tried out. */
    Duration leftAt(long nowNanos) {
        return open ? Duration.ZERO : Duration.ofNanos(Math.max(0, untilNanos - nowNanos));
    }
}
