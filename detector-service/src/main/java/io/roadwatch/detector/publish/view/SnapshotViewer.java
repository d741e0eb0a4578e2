package io.roadwatch.detector.publish.view;

import io.roadwatch.detector.observe.ViewerMetrics;
import io.roadwatch.detector.observe.ViewerMetrics.CutOffReason;
import io.roadwatch.detector.publish.PictureKind;
import io.roadwatch.detector.source.CameraId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * A viewer of {@code snapshot.jpg}: it takes one picture. It holds its place until the picture has left, so that viewers who
 * do not read cannot pile up. Safe for use by many threads; no call blocks.
 */
final class SnapshotViewer implements Viewer {

    private final CameraId camera;
    private final PictureKind kind;
    private final ViewerOutlet outlet;
    private final ViewerMetrics metrics;
    private final LongSupplier nanoClock;
    private final CompletableFuture<Optional<Picture>> taken = new CompletableFuture<>();
    private final AtomicBoolean cutOff = new AtomicBoolean();
    private volatile long takenAtNanos;

    SnapshotViewer(
            CameraId camera, PictureKind kind, ViewerOutlet outlet, ViewerMetrics metrics, LongSupplier nanoClock) {
        this.camera = camera;
        this.kind = kind;
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
    public boolean due() {
        return !taken.isDone();
    }

    @Override
    public void show(Picture picture) {
        take(Optional.of(picture));
    }

    @Override
    public void over() {
        take(Optional.empty());
    }

    @Override
    public void cutOffIfStuck(Duration limit) {
        boolean stuck = taken.isDone() && nanoClock.getAsLong() - takenAtNanos > limit.toNanos();
        if (stuck && cutOff.compareAndSet(false, true)) {
            metrics.cutOff(CutOffReason.STUCK);
            outlet.cut();
        }
    }

    private void take(Optional<Picture> picture) {
        if (!taken.isDone()) {
            takenAtNanos = nanoClock.getAsLong();
            taken.complete(picture);
        }
    }

    /** Completes with the picture; empty when the stream is over. */
    CompletionStage<Optional<Picture>> taken() {
        return taken;
    }
}
