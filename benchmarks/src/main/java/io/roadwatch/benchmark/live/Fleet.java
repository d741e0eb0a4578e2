package io.roadwatch.benchmark.live;

import static org.awaitility.Awaitility.await;

import io.roadwatch.benchmark.machine.CpuClock;
import io.roadwatch.benchmark.machine.Stopwatch;
import io.roadwatch.testbed.LoneDetector;
import java.time.Duration;
import org.awaitility.core.ConditionTimeoutException;

/** A packaged detector and as many cameras as are wanted. */
final class Fleet implements AutoCloseable {

    /** Cameras are opened and wait for a keyframe; those that do not come by then are counted as missing. */
    private static final Duration LONGEST_BEGINNING = Duration.ofSeconds(40);

    /** What opening costs is not measured. */
    private static final Duration SETTLING = Duration.ofSeconds(4);

    private final Cameras cameras;
    private final LoneDetector detector;
    private final CpuClock cpu;
    private int playing;
    private double rateHz;

    /** Owns neither; whoever made them closes them after it. */
    Fleet(Cameras cameras, LoneDetector detector) {
        this.cameras = cameras;
        this.detector = detector;
        this.cpu = new CpuClock(detector.program().handle());
    }

    /**
     * Adds or removes cameras, and waits until all deliver.
     *
     * @param rate analysed frames per second that are wanted of each
     */
    void play(int wanted, double rate) {
        boolean other = rate != rateHz;
        rateHz = rate;
        for (int number = other ? 1 : playing + 1; number <= wanted; number++) {
            detector.play(id(number), body(number));
        }
        for (int number = wanted + 1; number <= playing; number++) {
            detector.call("DELETE", "/api/v1/streams/" + id(number), "");
        }
        playing = wanted;
        try {
            await().atMost(LONGEST_BEGINNING)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> scrape().running() == wanted);
        } catch (ConditionTimeoutException e) {
            // measured all the same: who did not come is missing in the figures
        }
        Stopwatch.start().awaitElapsed(SETTLING);
    }

    private static String id(int number) {
        return "bench-" + number;
    }

    private String body(int number) {
        return "{\"url\": \"%s\", \"loop\": true, \"sampling\": {\"interval\": \"%s\"}}"
                .formatted(cameras.url(number), Duration.ofNanos(Math.round(1e9 / rateHz)));
    }

    Load measure(Duration time) {
        Scrape before = scrape();
        double cpuBefore = cpu.seconds();
        Stopwatch watch = Stopwatch.start();
        watch.awaitElapsed(time);
        Scrape after = scrape();
        double cpuUsed = cpu.seconds() - cpuBefore;
        double seconds = watch.seconds();
        double sampled = after.sampled() - before.sampled();
        return new Load(
                playing,
                (int) after.running(),
                sampled / seconds,
                (after.analysed() - before.analysed()) / seconds,
                sampled == 0 ? 1 : (after.shed() - before.shed()) / sampled,
                after.ages().since(before.ages()).quantile(0.95),
                cpuUsed / seconds,
                detector.program().residentMegabytes());
    }

    private Scrape scrape() {
        return Scrape.of(detector.call("GET", "/metrics", ""));
    }

    @Override
    public void close() {
        for (int number = 1; number <= playing; number++) {
            detector.stop(id(number));
        }
        playing = 0;
    }
}
