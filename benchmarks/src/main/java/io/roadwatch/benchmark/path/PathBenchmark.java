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

/** What of the bare runtime's speed is left when a whole detector stands around it. */
public final class PathBenchmark implements Benchmark {

    private static final String CLIP = "busy-intersection-h264.mp4";
    private static final String PRODUCT = "Roadwatch, the whole path";
    private static final String BARE = "bare ONNX Runtime";

    @Override
    public String name() {
        return "path";
    }

    @Override
    public String question() {
        return "How much of the bare runtime's speed does the whole detector keep, on a file as fast as possible?";
    }

    @Override
    public String options() {
        return "--threads N      inference threads on both sides; default 1";
    }

    @Override
    public Report run(Options options) {
        int threads = options.number("threads", 1);
        Path clip = options.video(CLIP);
        try (FileAtFullSpeed product = new FileAtFullSpeed(options.model(), clip, threads);
                BareRuntime bare = new BareRuntime(options.modelFile(), threads)) {
            List<Samples> reached = options.contest()
                    .byTurns(
                            options.rounds(),
                            List.of(
                                    new Contender(PRODUCT, () -> product.framesPerSecond(options.time())),
                                    new Contender(BARE, () -> bare.inferencesPerSecond(options.time()))));
            return report(options, clip, threads, reached.get(0), reached.get(1));
        }
    }

    private Report report(Options options, Path clip, int threads, Samples product, Samples bare) {
        return new Report(
                name(),
                question(),
                FileAtFullSpeed.setting(options, clip, threads),
                List.of(
                        Finding.of(PRODUCT, "frames/s", product),
                        Finding.of(BARE, "inferences/s", bare),
                        Finding.of("Roadwatch / bare", "x", product.over(bare))
                                .wanted(Target.atLeast(threads == 1 ? 0.92 : 0.85))),
                List.of());
    }
}
