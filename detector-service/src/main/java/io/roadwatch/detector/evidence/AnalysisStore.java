package io.roadwatch.detector.evidence;

import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.detector.observe.EvidenceMetrics;
import io.roadwatch.detector.observe.EvidenceMetrics.DropReason;
import io.roadwatch.detector.source.CameraId;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The latest analyses of every camera. So many of each camera are kept, and so many bytes of all; the oldest goes first.
 *
 * <p>Safe for use by many threads. One lock guards everything; under it references are moved, and nothing is copied but the
 * list of one camera's analyses.
 */
@Singleton
public class AnalysisStore {

    private final int mostPerCamera;
    private final long mostBytes;
    private final EvidenceMetrics metrics;

    /** By id, the oldest first. Guarded by this, as everything below. */
    private final Map<String, KeptAnalysis> analyses = new LinkedHashMap<>();

    /** The ids of each camera's, the oldest first. A camera without any is not in it. */
    private final Map<String, Deque<String>> perCamera = new HashMap<>();

    private long bytes;

    AnalysisStore(EvidenceConfig config, EvidenceMetrics metrics) {
        this.mostPerCamera = config.analysesPerCamera();
        this.mostBytes = config.maxSize().asLongValue();
        this.metrics = metrics;
    }

    /** What is kept of a camera, the newest first. */
    public synchronized List<KeptAnalysis> of(CameraId camera) {
        List<KeptAnalysis> kept = new ArrayList<>();
        for (String id : perCamera.getOrDefault(camera.value(), new ArrayDeque<>())) {
            kept.add(Objects.requireNonNull(analyses.get(id)));
        }
        Collections.reverse(kept);
        return kept;
    }

    /** Empty where it is not kept any more, or is another camera's. */
    public synchronized Optional<KeptAnalysis> find(CameraId camera, String analysisId) {
        return Optional.ofNullable(analyses.get(analysisId))
                .filter(kept -> kept.cameraId().equals(camera.value()));
    }

    synchronized void begun(AnalysisRequest request) {
        KeptAnalysis fresh = KeptAnalysis.begun(request);
        drop(fresh.analysisId()); // an id that comes twice is a defect of the sender, and must not upset the books
        analyses.put(fresh.analysisId(), fresh);
        Deque<String> ofCamera = perCamera.computeIfAbsent(fresh.cameraId(), id -> new ArrayDeque<>());
        ofCamera.addLast(fresh.analysisId());
        bytes += fresh.weightBytes();
        if (ofCamera.size() > mostPerCamera) {
            drop(ofCamera.getFirst());
            metrics.dropped(DropReason.CAMERA_LIMIT, 1);
        }
        makeRoom();
    }

    /** Nothing, where the analysis is not kept any more. */
    synchronized void ended(String analysisId, AnalysisEnd end) {
        KeptAnalysis before = analyses.get(analysisId);
        if (before != null) {
            KeptAnalysis after = before.ended(end);
            analyses.put(analysisId, after); // in the place of the one before
            bytes += after.weightBytes() - before.weightBytes();
            makeRoom();
        }
    }

    synchronized void forget(CameraId camera) {
        List<String> gone = List.copyOf(perCamera.getOrDefault(camera.value(), new ArrayDeque<>()));
        gone.forEach(this::drop);
        metrics.dropped(DropReason.CAMERA_REMOVED, gone.size());
        show();
    }

    private void makeRoom() {
        while (bytes > mostBytes && !analyses.isEmpty()) {
            drop(analyses.keySet().iterator().next());
            metrics.dropped(DropReason.MEMORY, 1);
        }
        show();
    }

    private void drop(String analysisId) {
        KeptAnalysis dropped = analyses.remove(analysisId);
        if (dropped != null) {
            bytes -= dropped.weightBytes();
            perCamera.computeIfPresent(dropped.cameraId(), (camera, ids) -> {
                ids.remove(analysisId); // the first, unless an id came twice
                return ids.isEmpty() ? null : ids;
            });
        }
    }

    private void show() {
        metrics.analyses(analyses.size(), bytes);
    }
}
