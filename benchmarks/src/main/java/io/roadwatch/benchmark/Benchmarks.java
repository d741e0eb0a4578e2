package io.roadwatch.benchmark;

import io.roadwatch.benchmark.fanout.FanOutBenchmark;
import io.roadwatch.benchmark.live.CapacityBenchmark;
import io.roadwatch.benchmark.live.GrowthBenchmark;
import io.roadwatch.benchmark.load.AnalyzerBenchmark;
import io.roadwatch.benchmark.micro.MicroBenchmark;
import io.roadwatch.benchmark.path.AllocationBenchmark;
import io.roadwatch.benchmark.path.CameraCostBenchmark;
import io.roadwatch.benchmark.path.DecodeCostBenchmark;
import io.roadwatch.benchmark.path.ModelsBenchmark;
import io.roadwatch.benchmark.path.PathBenchmark;
import io.roadwatch.benchmark.path.PeersBenchmark;
import io.roadwatch.benchmark.process.MemoryBenchmark;
import io.roadwatch.benchmark.process.StartBenchmark;
import java.util.List;
import java.util.Optional;

/** All that can be measured, in the order in which users read of them. */
final class Benchmarks {

    static final List<Benchmark> ALL = List.of(
            new PathBenchmark(),
            new PeersBenchmark(),
            new CameraCostBenchmark(),
            new AllocationBenchmark(),
            new ModelsBenchmark(),
            new DecodeCostBenchmark(),
            new AnalyzerBenchmark(),
            new FanOutBenchmark(),
            new CapacityBenchmark(),
            new GrowthBenchmark(),
            new MemoryBenchmark(),
            new StartBenchmark(),
            new MicroBenchmark());

    private Benchmarks() {}

    static Optional<Benchmark> named(String name) {
        return ALL.stream().filter(benchmark -> benchmark.name().equals(name)).findFirst();
    }
}
