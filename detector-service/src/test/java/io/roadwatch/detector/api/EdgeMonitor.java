package io.roadwatch.detector.api;

import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.StreamMonitor;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Says of streams what the test says. */
@Alternative
@Singleton
class EdgeMonitor implements StreamMonitor {

    private final Map<CameraId, Status> statuses = new ConcurrentHashMap<>();

    void say(String cameraId, Status status) {
        statuses.put(new CameraId(cameraId), status);
    }

    void clear() {
        statuses.clear();
    }

    @Override
    public Optional<Status> statusOf(CameraId id) {
        return Optional.ofNullable(statuses.get(id));
    }
}
