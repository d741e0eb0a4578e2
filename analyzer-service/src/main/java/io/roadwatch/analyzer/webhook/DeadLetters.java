package io.roadwatch.analyzer.webhook;

import io.roadwatch.analyzer.observe.WebhookMetrics;
import io.roadwatch.analyzer.observe.WebhookMetrics.Loss;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Keeps lost alerts in a file, where one is configured. Never blocks: owns the thread that writes, behind a bounded queue. */
final class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int MOST_WAITING = 1_000;

    private final Optional<DeadLetterFile> file;
    private final WebhookMetrics metrics;
    private final OncePerMinute complaint = new OncePerMinute(System::nanoTime);
    private final ThreadPoolExecutor writer;

    DeadLetters(Optional<DeadLetterFile> file, WebhookMetrics metrics) {
        this.file = file;
        this.metrics = metrics;
        this.writer =
                new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), task -> {
                    Thread thread = new Thread(task, "roadwatch-dead-letters");
                    thread.setDaemon(true);
                    return thread;
                });
        writer.allowCoreThreadTimeOut(true);
    }

    void keep(String webhook, Delivery delivery, Loss loss, int attempts) {
        if (file.isEmpty()) {
            return;
        }
        String line = new JsonObject()
                .put("at", Instant.now().toString())
                .put("webhook", webhook)
                .put("delivery", delivery.id())
                .put("reason", loss.label())
                .put("attempts", attempts)
                .put("event", delivery.body().toJsonObject())
                .encode();
        try {
            writer.execute(() -> write(file.get(), line));
        } catch (RejectedExecutionException e) {
            notWritten("too many wait to be written");
        }
    }

    private void write(DeadLetterFile to, String line) {
        try {
            to.append(line);
        } catch (IOException e) {
            notWritten(e.getClass().getSimpleName());
        }
    }

    private void notWritten(String why) {
        metrics.deadLetterNotWritten();
        complaint.ifQuiet(silenced -> LOG.warnf("dead letter not written cause=%s silenced=%d", why, silenced));
    }

    /** Waits a moment for what is to be written. */
    void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(Duration.ofSeconds(1).toMillis(), TimeUnit.MILLISECONDS)) {
                int left = writer.shutdownNow().size();
                LOG.warnf("dead letters lost at the end of the service count=%d", left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
