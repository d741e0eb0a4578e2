package io.roadwatch.detector.publish.view;

import io.roadwatch.detector.observe.ViewerMetrics;
import io.roadwatch.detector.publish.FrameResult;
import io.roadwatch.detector.publish.PictureKind;
import io.roadwatch.detector.publish.PictureViewers;
import io.roadwatch.detector.publish.PublishConfig;
import io.roadwatch.detector.source.CameraId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The viewers of all cameras. Safe for use by many threads; {@link #show} is called by one thread per camera. */
@Singleton
class Gallery implements PictureViewers {

    private final Map<CameraId, List<Viewer>> viewers = new ConcurrentHashMap<>();
    private final PublishConfig config;
    private final StreamFacts streams;
    private final ViewerMetrics metrics;
    private int count;

    Gallery(PublishConfig config, StreamFacts streams, ViewerMetrics metrics) {
        this.config = config;
        this.streams = streams;
        this.metrics = metrics;
    }

    /** Whether there was room. */
    boolean enter(Viewer viewer) {
        synchronized (this) {
            if (count >= config.maxViewers()) {
                metrics.cutOff(ViewerMetrics.CutOffReason.TOO_MANY);
                return false;
            }
            viewers.merge(
                    viewer.camera(),
                    List.of(viewer),
                    (known, more) ->
                            Stream.concat(known.stream(), more.stream()).toList());
            metrics.viewers(++count);
        }
        if (streams.over(viewer.camera())) { // it may have ended before the viewer could be told
            viewer.over();
        }
        return true;
    }

    /** May be called more than once. */
    synchronized void leave(Viewer viewer) {
        List<Viewer> all = viewers.getOrDefault(viewer.camera(), List.of());
        List<Viewer> others =
                all.stream().filter(candidate -> candidate != viewer).toList();
        if (others.size() == all.size()) {
            return;
        }
        if (others.isEmpty()) {
            viewers.remove(viewer.camera());
        } else {
            viewers.put(viewer.camera(), others);
        }
        metrics.viewers(--count);
    }

    @Override
    public Set<PictureKind> wanted(CameraId camera) {
        List<Viewer> here = viewers.get(camera);
        return here == null
                ? Set.of()
                : here.stream().filter(Viewer::due).map(Viewer::kind).collect(Collectors.toSet());
    }

    @Override
    public void show(CameraId camera, FrameResult result) {
        List<Viewer> here = viewers.get(camera);
        if (here == null) {
            return;
        }
        Map<PictureKind, Picture> shared = new HashMap<>();
        for (Viewer viewer : here) {
            byte[] jpeg = result.pictures().of(viewer.kind());
            if (jpeg != null) {
                viewer.show(shared.computeIfAbsent(
                        viewer.kind(), kind -> new Picture(jpeg, result.frame().capturedAt())));
            }
        }
    }

    @Override
    public void streamChanged(CameraId camera) {
        List<Viewer> here = viewers.get(camera);
        if (here != null && streams.over(camera)) {
            here.forEach(Viewer::over);
        }
    }

    @Override
    public void tidyUp(Duration stuckAfter) {
        viewers.keySet().forEach(this::streamChanged);
        viewers.values().forEach(here -> here.forEach(viewer -> viewer.cutOffIfStuck(stuckAfter)));
    }
}
