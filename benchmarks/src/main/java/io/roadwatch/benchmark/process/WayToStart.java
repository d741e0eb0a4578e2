package io.roadwatch.benchmark.process;

import io.roadwatch.benchmark.measure.Contender;
import io.roadwatch.benchmark.measure.Finding;
import io.roadwatch.benchmark.measure.Samples;
import io.roadwatch.benchmark.measure.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** One way of starting one service, and the CPU that its starts took. */
final class WayToStart {

    private final String name;
    private final Target target;
    private final Supplier<Start> start;
    private final List<Double> cpuSeconds = new ArrayList<>();

    /** @param target in seconds */
    WayToStart(String name, Target target, Supplier<Start> start) {
        this.name = name;
        this.target = target;
        this.start = start;
    }

    Contender contender() {
        return new Contender(name, () -> {
            Start measured = start.get();
            cpuSeconds.add(measured.cpuSeconds());
            return measured.seconds();
        });
    }

    /** @param seconds what the contender reached */
    List<Finding> findings(Samples seconds) {
        return List.of(
                Finding.of(name, "s", seconds).wanted(target),
                Finding.of(name + ": CPU until then", "s", new Samples(cpuSeconds)));
    }
}
