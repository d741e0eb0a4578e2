package io.roadwatch.detector.command;

import io.roadwatch.detector.command.FrameSource.Seen;
import io.roadwatch.detector.detect.ModelInfo;
import io.roadwatch.detector.evaluate.DetectionQuality;

/**
 * Everything that a report tells.
 *
 * @param floor least confidence of the detections that were judged
 */
record Evaluation(
        ModelInfo model,
        JudgedClasses classes,
        DetectionQuality quality,
        Seen pictures,
        LabelFolder.Counts labels,
        float floor,
        StageTimes times,
        MachineFacts machine) {}
