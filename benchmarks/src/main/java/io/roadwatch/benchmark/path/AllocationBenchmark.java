package io.roadwatch.benchmark.path;

import io.roadwatch.benchmark.Benchmark;
import io.roadwatch.benchmark.Options;
import io.roadwatch.benchmark.measure.Contender;
import io.roadwatch.benchmark.measure.Finding;
import io.roadwatch.benchmark.measure.Report;
import io.roadwatch.benchmark.measure.Samples;
import io.roadwatch.benchmark.measure.Target;
import java.nio.file.Path;
import java.util.List;

/** How much garbage a frame makes when nobody is connected. */
public final class AllocationBenchmark implements Benchmark {

    private static final String CLIP = "busy-intersection-h264.mp4";

    @Override
    public String name() {
        return "allocation";
    }

    @Override
    public String question() {
        return "How much does the whole detector allocate on the Java heap per analysed frame, without subscribers?";
    }

    @Override
    public Report run(Options options) {
        Path clip = options.video(CLIP);
        try (FileAtFullSpeed product = new FileAtFullSpeed(options.model(), clip, 1)) {
            Samples reached = options.contest()
                    .byTurns(
                            options.rounds(),
                            List.of(new Contender("Roadwatch", () -> product.allocatedPerFrame(options.time()) / 1024)))
                    .get(0);
            return new Report(
                    name(),
                    question(),
                    FileAtFullSpeed.setting(options, clip, 1),
                    List.of(Finding.of("allocated per frame", "KiB", reached).wanted(Target.atMost(64))),
                    List.of(
                            "All threads of the process are counted, whatever they do: frames, metrics, the watch over streams."));
        }
    }
}
