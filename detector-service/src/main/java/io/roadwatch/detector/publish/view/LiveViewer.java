package io.roadwatch.detector.publish.view;

import io.roadwatch.detector.observe.ViewerMetrics;
import io.roadwatch.detector.observe.ViewerMetrics.CutOffReason;
import io.roadwatch.detector.observe.ViewerMetrics.DropReason;
import io.roadwatch.detector.observe.ViewerMetrics.View;
import io.roadwatch.detector.publish.Pace;
import io.roadwatch.detector.publish.PictureKind;
import io.roadwatch.detector.source.CameraId;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A viewer of {@code live.mjpeg}. At most one picture is on its way, and behind it waits the newest one. Safe for use by many
 * threads; no call blocks.
 */
final class LiveViewer implements Viewer {

    private final CameraId camera;
    private final PictureKind kind;
    private final Pace pace;
    private final ViewerOutlet outlet;
    private final ViewerMetrics metrics;
    private final LongSupplier nanoClock;
    private @Nullable Picture waiting;
    private boolean onItsWay;
    private long sentAtNanos;
    private boolean closed;

    LiveViewer(
            CameraId camera, PictureQuery query, ViewerOutlet outlet, ViewerMetrics metrics, LongSupplier nanoClock) {
        this.camera = camera;
        this.kind = query.kind();
        this.pace = new Pace(query.maxRateFps());
        this.outlet = outlet;
        this.metrics = metrics;
        this.nanoClock = nanoClock;
    }

    @Override
    public CameraId camera() {
        return camera;
    }

    @Override
    public PictureKind kind() {
        return kind;
    }

    @Override
    public synchronized boolean due() {
        return !closed && pace.due(nanoClock.getAsLong());
    }

    @Override
    public void show(Picture picture) {
        synchronized (this) {
            if (closed) {
                return;
            }
            if (!pace.admits(nanoClock.getAsLong())) {
                metrics.dropped(DropReason.RATE_LIMIT);
                return;
            }
            if (waiting != null) {
                metrics.dropped(DropReason.SLOW_VIEWER);
            }
            waiting = picture;
        }
        sendNext();
    }

    @Override
    public void over() {
        if (close()) {
            outlet.end();
        }
    }

    @Override
    public void cutOffIfStuck(Duration limit) {
        synchronized (this) {
            if (closed || !onItsWay || nanoClock.getAsLong() - sentAtNanos <= limit.toNanos()) {
                return;
            }
        }
        if (close()) {
            metrics.cutOff(CutOffReason.STUCK);
            outlet.cut();
        }
    }

    /** Nothing is sent from now on. Whether this was news. */
    boolean close() {
        synchronized (this) {
            if (closed) {
                return false;
            }
            closed = true;
            if (waiting != null) {
                metrics.dropped(DropReason.CLOSED);
                waiting = null;
            }
        }
        return true;
    }

    private void sendNext() {
        Picture next;
        synchronized (this) {
            if (closed || onItsWay || waiting == null) {
                return;
            }
            next = waiting;
            waiting = null;
            onItsWay = true;
            sentAtNanos = nanoClock.getAsLong();
        }
        outlet.send(next).whenComplete((ignored, failure) -> arrived(failure));
    }

    private void arrived(@Nullable Throwable failure) {
        if (failure == null) {
            metrics.sent(View.LIVE);
        } else {
            metrics.dropped(DropReason.CLOSED);
        }
        synchronized (this) {
            onItsWay = false;
        }
        sendNext();
    }
}
