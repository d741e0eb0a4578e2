package io.roadwatch.analyzer.webhook;

import io.roadwatch.analyzer.observe.WebhookMetrics;
import io.roadwatch.analyzer.observe.WebhookMetrics.Loss;
import io.roadwatch.analyzer.webhook.WebhookStatus.Counts;
import io.roadwatch.analyzer.webhook.WebhookStatus.LastAttempt;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Counts, logs and keeps what becomes of one receiver's alerts. Thread-safe. */
final class HookLedger {

    private static final Logger LOG = Logger.getLogger(HookLedger.class);

    private final String webhook;
    private final WebhookMetrics metrics;
    private final DeadLetters deadLetters;
    private final Clock clock;
    private final OncePerMinute complaint = new OncePerMinute(System::nanoTime);
    private long delivered;
    private long dead;
    private long dropped;
    private @Nullable LastAttempt last;

    HookLedger(String webhook, WebhookMetrics metrics, DeadLetters deadLetters, Clock clock) {
        this.webhook = webhook;
        this.metrics = metrics;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    void attempted(Delivery delivery, int number, Attempt attempt) {
        metrics.attempted(webhook, attempt.outcome());
        synchronized (this) {
            last = new LastAttempt(attempt.outcome().label(), attempt.httpStatus(), clock.instant());
        }
        LOG.debugf(
                "webhook attempt webhook=%s delivery=%s number=%d outcome=%s httpStatus=%s",
                webhook, delivery.id(), number, attempt.outcome().label(), attempt.httpStatus());
    }

    void delivered() {
        metrics.delivered(webhook);
        synchronized (this) {
            delivered++;
        }
    }

    /** @param attempts that failed */
    void lost(Delivery delivery, Loss loss, int attempts) {
        metrics.lost(webhook, loss);
        synchronized (this) {
            if (loss.dropped()) {
                dropped++;
            } else {
                dead++;
            }
        }
        deadLetters.keep(webhook, delivery, loss, attempts);
        complaint.ifQuiet(silenced -> LOG.warnf(
                "alert did not get to its webhook webhook=%s reason=%s attempts=%d delivery=%s silenced=%d",
                webhook, loss.label(), attempts, delivery.id(), silenced));
    }

    synchronized Counts counts(int waiting) {
        return new Counts(waiting, delivered, dead, dropped);
    }

    synchronized @Nullable LastAttempt last() {
        return last;
    }
}
