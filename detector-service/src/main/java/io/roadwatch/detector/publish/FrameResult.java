package io.roadwatch.detector.publish;

import io.roadwatch.contract.Alert;
import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.FrameInfo;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.contract.UnjudgedGroup;
import io.roadwatch.contract.Verdict;
import io.roadwatch.detector.source.StreamSpec.WireId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one analysed frame is worth telling.
 *
 * @param camera as subscribers name it
 * @param scene what the detector saw
 * @param judgement what the LLM last said, counted down to this frame
 * @param pictures as many as somebody asked for
 * @param processTime from taking the frame to here
 */
public record FrameResult(
        WireId camera, FrameInfo frame, Scene scene, Judgement judgement, Pictures pictures, Duration processTime) {

    /** The same without anything that is large: neither whole frames nor images of groups. */
    FrameResult withoutPictures() {
        Scene bare = new Scene(scene.detections(), scene.groups(), List.of());
        return new FrameResult(camera, frame, bare, judgement, Pictures.NONE, processTime);
    }

    /** @param images empty when neither a subscriber nor the analyzer needed them */
    public record Scene(List<Detection> detections, List<TrafficGroup> groups, List<GroupImage> images) {

        public Scene {
            detections = List.copyOf(detections);
            groups = List.copyOf(groups);
            images = List.copyOf(images);
        }
    }

    /**
     * @param alerts the alerts that still count at this frame
     * @param latest the camera's latest analysis; absent before the first
     * @param fresh whether the latest analysis came so short a time ago that its groups are shown with what it says of them
     */
    public record Judgement(List<Alert> alerts, @Nullable AnalysisResult latest, boolean fresh) {

        /** Before the first answer. */
        public static final Judgement NONE = new Judgement(List.of(), null, false);

        public Judgement {
            alerts = List.copyOf(alerts);
        }

        /** The alert that a group is shown with: the highest level, among equals the surest; empty when all is well. */
        public Optional<Alert> gravestOf(int groupIndex) {
            return alerts.stream()
                    .filter(alert -> alert.groupIndex() == groupIndex)
                    .max(Comparator.comparing((Alert alert) -> alert.danger().riskLevel())
                            .thenComparingDouble(alert -> alert.danger().confidence()));
        }

        /** The level of a group: that of its gravest alert. */
        public RiskLevel riskOf(int groupIndex) {
            return gravestOf(groupIndex)
                    .map(alert -> alert.danger().riskLevel())
                    .orElse(RiskLevel.NONE);
        }

        /** Whether the LLM has just said of a group that it cannot tell. */
        public boolean abstainsOn(int groupIndex) {
            return lately().flatMap(verdict -> verdict.results().stream())
                    .anyMatch(result -> result.groupIndex() == groupIndex && result.insufficientEvidence());
        }

        /** Why the LLM was just asked about a group and there is no judgement; empty where there is one, or it was not asked. */
        public Optional<UnjudgedGroup.Reason> unjudged(int groupIndex) {
            return lately().flatMap(verdict -> verdict.unjudged().stream())
                    .filter(group -> group.groupIndex() == groupIndex)
                    .map(UnjudgedGroup::reason)
                    .findFirst();
        }

        private Stream<Verdict> lately() {
            return latest == null || !fresh ? Stream.empty() : Stream.of(latest.verdict());
        }

        /** The highest level of all alerts. */
        public RiskLevel maxRiskLevel() {
            return alerts.stream().map(alert -> alert.danger().riskLevel()).reduce(RiskLevel.NONE, RiskLevel::max);
        }
    }

    /**
     * JPEG files of the whole frame, never changed.
     *
     * @param annotated with boxes drawn; absent when nobody asked
     * @param raw as decoded; absent when nobody asked
     * @param scaled the smaller pictures that somebody asked for; of a frame that is no wider, the very file of its own size
     */
    public record Pictures(byte @Nullable [] annotated, byte @Nullable [] raw, Map<PictureKind, byte[]> scaled) {

        public static final Pictures NONE = new Pictures(null, null);

        public Pictures {
            scaled = Map.copyOf(scaled);
        }

        public Pictures(byte @Nullable [] annotated, byte @Nullable [] raw) {
            this(annotated, raw, Map.of());
        }

        /** Absent when it was not made. */
        public byte @Nullable [] of(PictureKind kind) {
            if (!kind.ownSize()) {
                return scaled.get(kind);
            }
            return kind.annotated() ? annotated : raw;
        }
    }
}
