package io.roadwatch.analyzer.intake;

import io.roadwatch.contract.FailureReason;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Says once that the LLM began to fail, and once that it answers again. An LLM that fails every now and then is mentioned at
 * most once a minute; the metrics count it in full. Thread-safe.
 */
@Singleton
class OutageLog {

    private static final Logger LOG = Logger.getLogger(OutageLog.class);
    private static final long QUIET_NANOS = Duration.ofMinutes(1).toNanos();

    /** Said elsewhere (at the start), consequences of an outage, or no outage at all. */
    private static final Set<FailureReason> NO_OUTAGE = EnumSet.of(
            FailureReason.DISABLED,
            FailureReason.NO_KEY,
            FailureReason.QUEUE_FULL,
            FailureReason.OUTRANKED,
            FailureReason.QUEUE_TIMEOUT,
            FailureReason.NO_CAPACITY,
            FailureReason.BUDGET_EXHAUSTED,
            FailureReason.NO_USABLE_IMAGE,
            FailureReason.CIRCUIT_OPEN,
            FailureReason.CANCELLED,
            FailureReason.INTERNAL);

    private final LongSupplier nanoClock;
    private boolean failing;
    private long saidAt;
    private long failures;

    OutageLog() {
        this(System::nanoTime);
    }

    OutageLog(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.saidAt = nanoClock.getAsLong() - QUIET_NANOS;
    }

    /** @param message of our own making: no secret, nothing of prompt or answer */
    synchronized void failed(FailureReason reason, String message) {
        if (NO_OUTAGE.contains(reason)) {
            return;
        }
        failures++;
        long now = nanoClock.getAsLong();
        if (!failing && now - saidAt >= QUIET_NANOS) {
            failing = true;
            saidAt = now;
            failures = 1;
            LOG.warnf("LLM began to fail reason=%s message=\"%s\"", reason.label(), message);
        }
    }

    synchronized void answered() {
        if (failing) {
            failing = false;
            LOG.infof("LLM answers again failedAnalyses=%d", failures);
        }
    }
}
