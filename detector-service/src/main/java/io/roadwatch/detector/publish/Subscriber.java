package io.roadwatch.detector.publish;

import io.roadwatch.detector.observe.SubscriberMetrics;
import io.roadwatch.detector.observe.SubscriberMetrics.CutOffReason;
import io.roadwatch.detector.observe.SubscriberMetrics.DropReason;
import io.roadwatch.detector.source.CameraId;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One client: what it wants, and what waits for it. At most one message is on its way; behind it wait a bounded number of
 * results, of which the newest win, and a bounded number of notices, none of which is dropped: a client with more of them is
 * cut off. Safe for use by many threads; no call blocks.
 */
final class Subscriber {

    private final Outlet outlet;
    private final SubscriberMetrics metrics;
    private final LongSupplier nanoClock;
    private final Backlog backlog;
    private Subscription subscription = Subscription.EVERYTHING;
    private RateGate gate = new RateGate(Double.POSITIVE_INFINITY);
    private @Nullable Outgoing onItsWay;
    private long sentAtNanos;
    private boolean closed;

    Subscriber(Outlet outlet, PublishConfig config, SubscriberMetrics metrics, LongSupplier nanoClock) {
        this.outlet = outlet;
        this.metrics = metrics;
        this.nanoClock = nanoClock;
        this.backlog = new Backlog(config.maxPendingResults(), config.maxPendingNotices());
    }

    synchronized Subscription subscription() {
        return subscription;
    }

    synchronized void subscribe(Subscription wanted) {
        subscription = wanted;
        gate = new RateGate(wanted.maxRateFps());
    }

    /** Sends a notice, after everything that waits already. */
    void tell(Outgoing notice) {
        boolean room;
        synchronized (this) {
            room = closed || backlog.addNotice(notice);
        }
        if (room) {
            sendNext();
        } else {
            cutOff(CutOffReason.BACKLOG);
        }
    }

    /** Sends a result, if it is wanted. */
    void offer(CameraId camera, ResultTexts texts) {
        PictureChoice pictures;
        synchronized (this) {
            if (closed || !subscription.covers(camera)) {
                return;
            }
            if (!gate.admits(camera, nanoClock.getAsLong())) {
                metrics.dropped(DropReason.RATE_LIMIT, 1);
                return;
            }
            pictures = subscription.pictures();
        }
        Outgoing result = Outgoing.result(camera, texts.in(pictures)); // outside the lock: it takes milliseconds
        synchronized (this) {
            if (!closed && backlog.addResult(result)) {
                metrics.dropped(DropReason.SLOW_SUBSCRIBER, 1);
            }
        }
        sendNext();
    }

    synchronized void forget(CameraId camera) {
        gate.forget(camera);
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Whether a message has been on its way for longer than this. */
    synchronized boolean stuckFor(Duration limit) {
        return !closed && onItsWay != null && nanoClock.getAsLong() - sentAtNanos > limit.toNanos();
    }

    /** Ends the connection of a client that cannot be helped. */
    void cutOff(CutOffReason reason) {
        if (close()) {
            metrics.cutOff(reason);
            outlet.cut();
        }
    }

    /** Says a last word and ends the connection. */
    void dismiss(CutOffReason reason, Outgoing lastWord) {
        tell(lastWord);
        if (close()) {
            metrics.cutOff(reason);
            outlet.close(1013, "try again later"); // RFC 6455 registry
        }
    }

    /** The connection has ended; nothing is sent from now on. Whether this was news. */
    boolean close() {
        int lost;
        synchronized (this) {
            if (closed) {
                return false;
            }
            closed = true;
            lost = backlog.clear();
        }
        metrics.dropped(DropReason.CLOSED, lost);
        return true;
    }

    private void sendNext() {
        Outgoing next;
        synchronized (this) {
            if (closed || onItsWay != null) {
                return;
            }
            next = backlog.poll();
            if (next == null) {
                return;
            }
            onItsWay = next;
            sentAtNanos = nanoClock.getAsLong();
        }
        Outgoing sent = next;
        outlet.send(next.text()).whenComplete((ignored, failure) -> arrived(sent, failure));
    }

    private void arrived(Outgoing message, @Nullable Throwable failure) {
        if (failure == null) {
            metrics.sent(message.type().wireName());
        } else {
            metrics.dropped(DropReason.CLOSED, 1);
        }
        synchronized (this) {
            onItsWay = null;
        }
        sendNext();
    }
}
