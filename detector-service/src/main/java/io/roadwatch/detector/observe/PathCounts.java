package io.roadwatch.detector.observe;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.detector.observe.CameraFlow.Considered;
import io.roadwatch.detector.observe.CameraFlow.Frames;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The counts of all cameras at about one moment. They are read from the end of the path to its beginning, so that a frame that
 * moves on meanwhile is on its way, and not counted twice.
 */
final class PathCounts {

    private final FamilyCounts groupsHandedOff;
    private final FamilyCounts groupsSuppressed;
    private final FamilyCounts groups;
    private final FamilyCounts candidatesHandedOff;
    private final FamilyCounts candidatesSuppressed;
    private final FamilyCounts candidates;
    private final FamilyCounts detected;
    private final FamilyCounts dropped;
    private final FamilyCounts sampled;
    private final FamilyCounts skipped;
    private final FamilyCounts read;

    PathCounts(PrometheusRegistry registry) {
        groupsHandedOff = FamilyCounts.read(registry, MetricNames.GROUPS_HANDED_OFF);
        groupsSuppressed = FamilyCounts.read(registry, MetricNames.GROUPS_SUPPRESSED);
        groups = FamilyCounts.read(registry, MetricNames.GROUPS_CONSIDERED);
        candidatesHandedOff = FamilyCounts.read(registry, MetricNames.TASKS_GENERATED);
        candidatesSuppressed = FamilyCounts.read(registry, MetricNames.CANDIDATES_SUPPRESSED);
        candidates = FamilyCounts.read(registry, MetricNames.CANDIDATES);
        detected = FamilyCounts.read(registry, MetricNames.DETECTION);
        dropped = FamilyCounts.read(registry, MetricNames.FRAMES_DROPPED);
        sampled = FamilyCounts.read(registry, MetricNames.FRAMES_SAMPLED);
        skipped = FamilyCounts.read(registry, MetricNames.FRAMES_SKIPPED);
        read = FamilyCounts.read(registry, MetricNames.FRAMES_READ);
    }

    /** Labels of cameras, in their order. */
    SortedSet<String> cameras() {
        SortedSet<String> cameras = new TreeSet<>(read.cameras());
        cameras.addAll(candidates.cameras());
        return cameras;
    }

    /** All 0 for a camera without series. */
    CameraFlow of(String camera) {
        return new CameraFlow(
                camera,
                new Frames(
                        read.of(camera),
                        skipped.reasonsOf(camera),
                        sampled.of(camera),
                        dropped.reasonsOf(camera),
                        detected.of(camera)),
                new Considered(
                        candidates.of(camera), candidatesSuppressed.reasonsOf(camera), candidatesHandedOff.of(camera)),
                new Considered(groups.of(camera), groupsSuppressed.reasonsOf(camera), groupsHandedOff.of(camera)));
    }
}
