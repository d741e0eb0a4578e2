package io.roadwatch.benchmark.live;

import io.roadwatch.testbed.Metrics;

/**
 * What a detector says of all its cameras together, since its start.
 *
 * @param sampled frames that were to be analysed
 * @param shed of those, frames for which there was no time, or whose detection failed
 * @param analysed frames
 * @param running cameras that deliver pictures at this moment
 */
record Scrape(double sampled, double shed, double analysed, double running, AgeHistogram ages) {

    static Scrape of(String metrics) {
        return new Scrape(
                Metrics.sumOf(metrics, "roadwatch_frames_sampled_total", ""),
                Metrics.sumOf(metrics, "roadwatch_frames_dropped_total", "reason=\"detector_busy\"")
                        + Metrics.sumOf(metrics, "roadwatch_frames_dropped_total", "reason=\"detection_failed\""),
                Metrics.sumOf(metrics, "detection_total", ""),
                Metrics.sumOf(metrics, "active_cameras", ""),
                AgeHistogram.of(metrics));
    }
}
