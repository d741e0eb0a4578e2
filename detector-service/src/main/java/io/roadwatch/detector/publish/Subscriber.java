package io.roadwatch.detector.publish;

import io.roadwatch.detector.observe.SubscriberMetrics;
import io.roadwatch.detector.observe.SubscriberMetrics.CutOffReason;
import io.roadwatch.detector.observe.SubscriberMetrics.DropReason;
import io.roadwatch.detector.source.CameraId;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
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
    private final Executor replayer;
    private final Backlog backlog;
    private Subscription subscription = Subscription.EVERYTHING;
    private RateGate gate = RateGate.of(Subscription.EVERYTHING);
    private boolean onItsWay;
    private long sentAtNanos;
    private boolean closed;

    private CatchUp catchUp = CatchUp.nothing();
    private boolean replayedLast;
    private long generation; // of the subscription

    /** @param replayer writes what is sent again, which may be much, so no event loop does it */
    Subscriber(
            Outlet outlet, PublishConfig config, SubscriberMetrics metrics, LongSupplier nanoClock, Executor replayer) {
        this.replayer = replayer;
        this.outlet = outlet;
        this.metrics = metrics;
        this.nanoClock = nanoClock;
        this.backlog = new Backlog(config.maxPendingResults(), config.maxPendingNotices());
    }

    synchronized Subscription subscription() {
        return subscription;
    }

    /**
     * Changes what the client gets. All that it gets after the answer is as wanted now, and begins with what it missed.
     *
     * @param answer tells the client that it is so
     */
    void subscribe(Subscription wanted, CatchUp missed, Outgoing answer) {
        boolean room;
        synchronized (this) {
            subscription = wanted;
            gate = RateGate.of(wanted);
            catchUp = missed;
            generation++;
            room = closed || backlog.addNotice(answer);
        }
        sendOrCutOff(room);
    }

    /** Sends a notice, after everything that waits already. */
    void tell(Outgoing notice) {
        boolean room;
        synchronized (this) {
            room = closed || backlog.addNotice(notice);
        }
        sendOrCutOff(room);
    }

    /** Sends an alert, if alerts are wanted. It is a notice: none is dropped. */
    void tellAlert(Outgoing alert) {
        boolean room;
        synchronized (this) {
            room = closed || !subscription.alerts() || backlog.addNotice(alert);
        }
        sendOrCutOff(room);
    }

    private void sendOrCutOff(boolean room) {
        if (room) {
            sendNext();
        } else {
            cutOff(CutOffReason.BACKLOG);
        }
    }

    /** Sends a result, if it is wanted. */
    void offer(CameraId camera, ResultTexts texts) {
        while (!tryOffer(camera, texts)) {
            // Seldom: the client subscribed anew in the meantime, so what was decided does not count.
        }
    }

    /** Whether the subscription was the same from beginning to end. */
    private boolean tryOffer(CameraId camera, ResultTexts texts) {
        PictureChoice pictures;
        long decidedFor;
        synchronized (this) {
            decidedFor = generation;
            if (closed || !subscription.covers(camera) || catchUp.brings(camera, texts.sequence())) {
                return true;
            }
            Portion portion = subscription.portionOf(camera);
            pictures = portion.pictures();
            boolean tooEarly = portion.isLimited() && !texts.holds(pictures);
            if (tooEarly || !gate.admits(camera, nanoClock.getAsLong())) {
                metrics.dropped(DropReason.RATE_LIMIT, 1);
                return true;
            }
        }
        Outgoing result = Outgoing.result(camera, texts.in(pictures)); // outside the lock: it takes milliseconds
        synchronized (this) {
            if (decidedFor != generation) {
                return false;
            }
            if (!closed && backlog.addResult(result)) {
                metrics.dropped(DropReason.SLOW_SUBSCRIBER, 1);
            }
        }
        sendNext();
        return true;
    }

    /** The frames that a result of the camera would bring it now; none while it has had enough. */
    synchronized Set<PictureKind> dueFrames(CameraId camera) {
        boolean due = !closed && subscription.covers(camera) && gate.due(camera, nanoClock.getAsLong());
        return due ? subscription.portionOf(camera).pictures().frameKinds() : Set.of();
    }

    synchronized void forget(CameraId camera) {
        gate.forget(camera);
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Whether a message has been on its way for longer than this. */
    synchronized boolean stuckFor(Duration limit) {
        return !closed && onItsWay && nanoClock.getAsLong() - sentAtNanos > limit.toNanos();
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
        Supplier<Outgoing> next;
        synchronized (this) {
            if (closed || onItsWay) {
                return;
            }
            next = poll();
            if (next == null) {
                return;
            }
            onItsWay = true;
            sentAtNanos = nanoClock.getAsLong();
        }
        Outgoing message = next.get(); // outside the lock: a result that is sent again is written here
        outlet.send(message.text()).whenComplete((ignored, failure) -> arrived(message, failure));
    }

    /** Notices first, then what was missed and what is new in turn, so that neither waits for the end of the other. */
    private @Nullable Supplier<Outgoing> poll() {
        boolean replay = catchUp.pending() && !backlog.hasNotices() && (backlog.isEmpty() || !replayedLast);
        @Nullable Supplier<Outgoing> missed = replay ? catchUp.next() : null;
        replayedLast = missed != null;
        if (missed != null) {
            return missed;
        }
        @Nullable Outgoing waiting = backlog.poll();
        return waiting == null ? null : () -> waiting;
    }

    private void arrived(Outgoing message, @Nullable Throwable failure) {
        if (failure == null) {
            metrics.sent(message.type().wireName());
        } else {
            metrics.dropped(DropReason.CLOSED, 1);
        }
        boolean replaying;
        synchronized (this) {
            onItsWay = false;
            replaying = !closed && catchUp.pending();
        }
        if (replaying) {
            replayer.execute(this::sendNext);
        } else {
            sendNext();
        }
    }
}
