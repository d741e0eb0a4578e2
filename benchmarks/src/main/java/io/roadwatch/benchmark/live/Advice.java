package io.roadwatch.benchmark.live;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What to set for what was measured, with head room: a machine that is full at noon sheds frames at rush hour.
 *
 * @param full with the most cameras that fit
 */
record Advice(Load full, double rateHz, int threads, String model) {

    /** Part of the capacity that is to be used. */
    private static final double USED = 0.8;

    /** Memory beyond what was seen: pictures for the LLM, subscribers and viewers came on top. */
    private static final double MEMORY_LIMIT = 1.5;

    private static final int MEMORY_STEP_MB = 64;

    int cameras() {
        return Math.max(1, (int) (USED * full.cameras()));
    }

    int memoryRequestMb() {
        return stepsAbove(full.residentMb());
    }

    int memoryLimitMb() {
        return stepsAbove(MEMORY_LIMIT * full.residentMb());
    }

    /** In cores, at the advised number of cameras; the limit is what the full machine took. */
    double cpuRequest() {
        return full.cpuCores() * cameras() / full.cameras();
    }

    private static int stepsAbove(double megabytes) {
        return MEMORY_STEP_MB * (int) Math.ceil(megabytes / MEMORY_STEP_MB);
    }

    /** Lines for people, as a Markdown block of environment variables and what stands beside them. */
    List<String> lines() {
        return List.of(
                "Use it for %d cameras, %.0f %% of what fits. Settings:".formatted(cameras(), 100 * USED),
                String.format(
                        Locale.ROOT,
                        """
                        ```
                        # of the detector
                        ROADWATCH_DETECT_MODEL=%s
                        ROADWATCH_DETECT_THREADS=%d
                        ROADWATCH_DETECT_INTRA_OP_THREADS=1
                        ROADWATCH_DETECT_BATCH=auto
                        ROADWATCH_DECODE_THREADS_PER_STREAM=1
                        ROADWATCH_SOURCE_SAMPLING_INTERVAL=%s
                        MALLOC_ARENA_MAX=2
                        # of each stream; auto is the default
                        "decodePolicy": "auto"
                        # of its container
                        requests: {cpu: "%.1f", memory: %dMi}
                        limits: {cpu: "%.1f", memory: %dMi}
                        ```""",
                        model,
                        threads,
                        Duration.ofNanos(Math.round(1e9 / rateHz)),
                        cpuRequest(),
                        memoryRequestMb(),
                        Math.ceil(full.cpuCores()),
                        memoryLimitMb()));
    }
}
