package io.roadwatch.benchmark.live;

import java.util.Locale;

/**
 * What so many cameras cost, and what became of their frames.
 *
 * @param cameras that were asked for
 * @param running that delivered pictures at the end
 * @param sampledPerS frames per second that were to be analysed, of all cameras
 * @param analysedPerS frames per second that were
 * @param shedShare part of the sampled frames that were not analysed for want of time, 0 to 1
 * @param ageP95S age of 95 % of the frames, at most, when their analysis was complete, in seconds
 * @param cpuCores CPU seconds per second of the detector
 * @param residentMb resident memory of the detector
 */
record Load(
        int cameras,
        int running,
        double sampledPerS,
        double analysedPerS,
        double shedShare,
        double ageP95S,
        double cpuCores,
        double residentMb) {

    /** In percent of one core. */
    double cpuPerCameraPercent() {
        return 100 * cpuCores / cameras;
    }

    /** In milliseconds; decoding and all else included. 0 where nothing was analysed. */
    double cpuPerFrameMs() {
        return analysedPerS == 0 ? 0 : 1_000 * cpuCores / analysedPerS;
    }

    double sampledPerCameraPerS() {
        return sampledPerS / cameras;
    }

    /** For people, a line. */
    String inWords() {
        return String.format(
                Locale.ROOT,
                "%d cameras: %.1f of %.1f samples/s analysed, shed %.2f %%, age P95 %.0f ms, CPU %.2f cores, %.1f %% of a core per camera, RSS %.0f MB",
                cameras,
                analysedPerS,
                sampledPerS,
                100 * shedShare,
                1_000 * ageP95S,
                cpuCores,
                cpuPerCameraPercent(),
                residentMb);
    }
}
