package io.roadwatch.benchmark.fanout;

import io.roadwatch.benchmark.Unmeasurable;
import io.roadwatch.benchmark.machine.Stopwatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One side with so many subscribers, measured again and again. */
final class Fan {

    private static final String SUBSCRIBE =
            "{\"type\":\"subscribe\",\"data\":{\"frames\":\"raw\",\"frameWidthPx\":480,\"groupImages\":false}}";
    private static final Duration SETTLE = Duration.ofSeconds(3);

    private final Side side;
    private final int subscribers;
    private final List<Reading> readings = new ArrayList<>();

    /**
     * What was found in one round.
     *
     * @param microsPerMessage CPU of the server, less what it uses without subscribers
     */
    record Reading(double microsPerMessage, double messagesPerSecond, long missed, double residentMegabytes) {}

    Fan(Side side, int subscribers) {
        this.side = side;
        this.subscribers = subscribers;
    }

    int subscribers() {
        return subscribers;
    }

    /** @return microseconds of CPU per message */
    double measure(Duration time) {
        side.begin();
        double alone = loadAlone(time);
        try (Crowd crowd = new Crowd(side.port(), subscribers, SUBSCRIBE)) {
            crowd.listen(SETTLE);
            Stopwatch watch = Stopwatch.start();
            Duration before = side.program().cpu();
            Tally tally = crowd.listen(time);
            double used = seconds(side.program().cpu().minus(before)) - alone * watch.seconds();
            if (tally.messages() == 0) {
                throw new Unmeasurable("no result came to the subscribers");
            }
            Reading reading = new Reading(
                    used / tally.messages() * 1e6,
                    tally.messages() / watch.seconds(),
                    tally.missed(),
                    side.program().residentMegabytes());
            readings.add(reading);
            return reading.microsPerMessage();
        } finally {
            side.end();
        }
    }

    /** Lets both get used to the work. @return bytes of a message, on average */
    long warmUp(Duration time) {
        side.begin();
        try (Crowd crowd = new Crowd(side.port(), subscribers, SUBSCRIBE)) {
            Tally tally = crowd.listen(time.plus(SETTLE));
            if (tally.messages() == 0) {
                throw new Unmeasurable("no result came to the subscribers");
            }
            return tally.bytes() / tally.messages();
        } finally {
            side.end();
        }
    }

    /** @return CPU seconds per second without subscribers */
    private double loadAlone(Duration time) {
        Stopwatch watch = Stopwatch.start();
        watch.awaitElapsed(SETTLE);
        Duration before = side.program().cpu();
        Stopwatch counted = Stopwatch.start();
        counted.awaitElapsed(time);
        return seconds(side.program().cpu().minus(before)) / counted.seconds();
    }

    double median(ToDoubleFunction<Reading> figure) {
        return readings.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(readings.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    long missed() {
        return readings.stream().mapToLong(Reading::missed).sum();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
