package io.roadwatch.analyzer.webhook;

import io.roadwatch.analyzer.observe.WebhookMetrics.Loss;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Takes alerts to one receiver: a bounded number waits, a bounded number is on its way, pauses between attempts included, so that
 * a sick receiver is not asked more often than a sound one. When one too many waits, the oldest is dropped.
 *
 * <p>Worst case for one alert on its way: {@code maxAttempts x timeout}, and pauses of 1, 2, 4 and 8 s with the defaults, or of
 * the longest pause each if the receiver asks for them. Thread-safe; attempts run on the hook's own context.
 */
final class Hook {

    private final Receiver receiver;
    private final Courier courier;
    private final WebhookConfig limits;
    private final Backoff backoff;
    private final HookLedger ledger;
    private final Context context;

    // Guarded by this.
    private final Deque<Delivery> waiting = new ArrayDeque<>();
    private final Map<String, Trip> onTheirWay = new HashMap<>();
    private final Map<String, Pause> pausing = new HashMap<>();
    private boolean stopping;

    private final Promise<Void> idle = Promise.promise();

    /** @param failedAttempts those before the one that runs, or that it pauses after */
    private record Trip(Delivery delivery, int failedAttempts) {}

    private record Pause(Trip trip, long timer) {}

    Hook(Receiver receiver, Courier courier, WebhookConfig limits, HookLedger ledger, Context context) {
        this.receiver = receiver;
        this.courier = courier;
        this.limits = limits;
        this.backoff =
                new Backoff(limits.backoff(), () -> ThreadLocalRandom.current().nextDouble());
        this.ledger = ledger;
        this.context = context;
    }

    Receiver receiver() {
        return receiver;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    WebhookStatus status() {
        return new WebhookStatus(
                receiver.name(), receiver.url().origin(), receiver.minLevel(), ledger.counts(waiting()), ledger.last());
    }

    /** Never waits. */
    void offer(Delivery delivery) {
        Delivery lost = null;
        Loss loss = Loss.QUEUE_FULL;
        synchronized (this) {
            if (stopping) {
                lost = delivery;
                loss = Loss.SHUTDOWN;
            } else {
                lost = waiting.size() >= limits.queueSize() ? waiting.poll() : null;
                waiting.add(delivery);
            }
        }
        if (lost != null) {
            ledger.lost(lost, loss, 0);
        }
        if (loss == Loss.SHUTDOWN) {
            return;
        }
        context.runOnContext(ignored -> next());
    }

    /** An alert could not be worded. */
    void defect() {
        ledger.lost(Delivery.of(Buffer.buffer("{}")), Loss.INTERNAL, 0);
    }

    private void next() {
        Delivery delivery = take();
        if (delivery != null) {
            attempt(delivery, 1);
        }
    }

    private synchronized @Nullable Delivery take() {
        if (onTheirWay.size() >= limits.maxConcurrent()) {
            return null;
        }
        Delivery delivery = waiting.poll();
        if (delivery != null) {
            onTheirWay.put(delivery.id(), new Trip(delivery, 0));
        }
        return delivery;
    }

    private void attempt(Delivery delivery, int number) {
        courier.attempt(receiver, delivery)
                .onSuccess(attempt -> ended(delivery, number, attempt))
                .onFailure(defect -> leave(delivery, () -> ledger.lost(delivery, Loss.INTERNAL, number)));
    }

    private void ended(Delivery delivery, int number, Attempt attempt) {
        ledger.attempted(delivery, number, attempt);
        if (!(attempt instanceof Attempt.Failed failed)) {
            leave(delivery, ledger::delivered);
        } else if (!failed.repeatable() || number >= limits.maxAttempts()) {
            leave(delivery, () -> ledger.lost(delivery, failed.loss(), number));
        } else if (!pause(delivery, number, failed)) {
            leave(delivery, () -> ledger.lost(delivery, Loss.SHUTDOWN, number));
        }
    }

    /** False when the service ends, and nobody would wake up again. */
    private synchronized boolean pause(Delivery delivery, int failedAttempts, Attempt.Failed failed) {
        if (stopping) {
            return false;
        }
        long millis =
                Math.max(1, backoff.pause(failedAttempts, failed.atLeast()).toMillis());
        long timer = context.owner().setTimer(millis, fired -> goOn(delivery.id()));
        Trip trip = new Trip(delivery, failedAttempts);
        onTheirWay.put(delivery.id(), trip);
        pausing.put(delivery.id(), new Pause(trip, timer));
        return true;
    }

    private void goOn(String deliveryId) {
        Pause over;
        synchronized (this) {
            over = pausing.remove(deliveryId);
        }
        if (over != null) {
            attempt(over.trip().delivery(), over.trip().failedAttempts() + 1);
        }
    }

    /** Gives the place back, and says how it ended, unless that was said already. */
    private void leave(Delivery delivery, Runnable say) {
        boolean known;
        synchronized (this) {
            known = onTheirWay.remove(delivery.id()) != null;
        }
        if (known) {
            say.run();
        }
        tellIfIdle();
        next();
    }

    /**
     * From now on nothing is taken and nothing repeated; what pauses is dropped.
     *
     * @return done when all that waited or was on its way has ended
     */
    Future<Void> stop() {
        List<Pause> paused;
        synchronized (this) {
            stopping = true;
            paused = new ArrayList<>(pausing.values());
            pausing.clear();
            paused.forEach(pause -> onTheirWay.remove(pause.trip().delivery().id()));
        }
        for (Pause pause : paused) {
            context.owner().cancelTimer(pause.timer());
            lostAtTheEnd(pause.trip());
        }
        context.runOnContext(ignored -> {
            for (int i = 0; i < limits.maxConcurrent(); i++) {
                next();
            }
            tellIfIdle();
        });
        return idle.future();
    }

    /** Drops what is left after {@link #stop()}. */
    void giveUp() {
        List<Trip> left = new ArrayList<>();
        synchronized (this) {
            left.addAll(onTheirWay.values());
            waiting.forEach(delivery -> left.add(new Trip(delivery, 0)));
            onTheirWay.clear();
            waiting.clear();
        }
        left.forEach(this::lostAtTheEnd);
    }

    private void lostAtTheEnd(Trip trip) {
        ledger.lost(trip.delivery(), Loss.SHUTDOWN, trip.failedAttempts());
    }

    private void tellIfIdle() {
        boolean done;
        synchronized (this) {
            done = stopping && waiting.isEmpty() && onTheirWay.isEmpty();
        }
        if (done) {
            idle.tryComplete();
        }
    }
}
