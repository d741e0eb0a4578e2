package io.roadwatch.benchmark.load;

import io.roadwatch.benchmark.measure.Contender;
import io.roadwatch.benchmark.measure.Finding;
import io.roadwatch.benchmark.measure.Samples;
import io.roadwatch.testbed.RunningProgram;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One that stands between callers and the LLM, and what was measured of it. Of one thread. */
final class Server {

    private final String name;
    private final RunningProgram program;
    private final Callers callers;
    private final Pattern vendorTime;
    private final double vendorUnitNanos;
    private final List<Samples> addedMillis = new ArrayList<>();

    /**
     * @param vendorTime finds, in its first group, how long the LLM took by its own account
     * @param vendorUnit of that
     */
    Server(String name, RunningProgram program, Callers callers, Pattern vendorTime, Duration vendorUnit) {
        this.name = name;
        this.program = program;
        this.callers = callers;
        this.vendorTime = vendorTime;
        this.vendorUnitNanos = vendorUnit.toNanos();
    }

    void warmUp(Duration time) {
        callers.run(time);
    }

    /** Measures calls per CPU second of its process. */
    Contender contender(Duration time) {
        return new Contender(name, () -> {
            Duration before = program.cpu();
            List<Answer> answers = callers.run(time);
            Duration used = program.cpu().minus(before);
            addedMillis.add(new Samples(answers.stream().map(this::addedMillis).toList()));
            return answers.size() / (used.toNanos() / 1e9);
        });
    }

    private double addedMillis(Answer answer) {
        Matcher vendor = vendorTime.matcher(answer.text());
        if (!vendor.find()) {
            throw new IllegalStateException("the LLM's own time is missing: " + answer.text());
        }
        return (answer.nanos() - Double.parseDouble(vendor.group(1)) * vendorUnitNanos) / 1e6;
    }

    /** @param part 0 to 1; a value of each round */
    Finding added(double part) {
        return Finding.of(
                "%s, added latency p%.0f".formatted(name, part * 100),
                "ms",
                new Samples(
                        addedMillis.stream().map(round -> round.quantile(part)).toList()));
    }

    Finding resident() {
        return Finding.of(name + ", resident", "MB", program.residentMegabytes());
    }
}
