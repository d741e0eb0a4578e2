package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.observe.CandidateMetrics;
import io.roadwatch.detector.observe.DetectionMetrics;
import io.roadwatch.detector.observe.StageMetrics;
import jakarta.inject.Singleton;

/** What the analysis of frames records. Safe for use by many threads. */
@Singleton
record AnalysisMetrics(DetectionMetrics detections, CandidateMetrics candidates, StageMetrics stages) {}
