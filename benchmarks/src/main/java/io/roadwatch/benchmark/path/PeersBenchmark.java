package io.roadwatch.benchmark.path;

import com.fasterxml.jackson.databind.JsonNode;
import io.roadwatch.benchmark.Benchmark;
import io.roadwatch.benchmark.Options;
import io.roadwatch.benchmark.Unmeasurable;
import io.roadwatch.benchmark.measure.Contender;
import io.roadwatch.benchmark.measure.Finding;
import io.roadwatch.benchmark.measure.Report;
import io.roadwatch.benchmark.measure.Samples;
import io.roadwatch.benchmark.measure.Target;
import io.roadwatch.benchmark.peer.Peer;
import io.roadwatch.benchmark.peer.Prerequisite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The whole detector against what one would write in an afternoon: Python with OpenCV, and Node with onnxruntime-node. */
public final class PeersBenchmark implements Benchmark {

    private static final String CLIP = "busy-intersection-h264.mp4";

    @Override
    public String name() {
        return "peers";
    }

    @Override
    public String question() {
        return "How much faster than Python with OpenCV, and than Node with onnxruntime-node, on a file as fast as possible?";
    }

    @Override
    public String options() {
        return "--threads N      inference threads on all sides; default 1";
    }

    @Override
    public Report run(Options options) {
        int threads = options.number("threads", 1);
        Path clip = options.video(CLIP);
        List<String> notes = new ArrayList<>(
                List.of(
                        "The peers decode, fit, infer and suppress overlaps with the same thresholds; they neither track nor group, nor say anything to anybody."));
        List<Rival> rivals = rivals(options, clip, threads, notes);
        try (FileAtFullSpeed product = new FileAtFullSpeed(options.model(), clip, threads)) {
            List<Contender> contenders = new ArrayList<>();
            contenders.add(new Contender("Roadwatch", () -> product.framesPerSecond(options.time())));
            rivals.forEach(rival -> contenders.add(
                    new Contender(rival.name(), () -> rival.framesPerSecond(options, clip, threads, options.time()))));
            List<Samples> reached = options.contest().byTurns(options.rounds(), contenders);
            return report(options, clip, threads, rivals, reached, notes);
        }
    }

    /** Those that are there and can do it; of the others, the notes say why not. */
    private static List<Rival> rivals(Options options, Path clip, int threads, List<String> notes) {
        List<Rival> able = new ArrayList<>();
        for (Rival rival : Rival.ALL) {
            List<Prerequisite> missing =
                    rival.needs().stream().filter(need -> !need.isMet()).toList();
            missing.forEach(need -> notes.add(need.remedy()));
            if (missing.isEmpty()) {
                try {
                    rival.framesPerSecond(options, clip, threads, Duration.ofSeconds(1));
                    able.add(rival);
                } catch (Unmeasurable e) {
                    notes.add("%s cannot do this: %s".formatted(rival.name(), lastLine(e)));
                }
            }
        }
        return able;
    }

    private static String lastLine(Unmeasurable failure) {
        String said = String.valueOf(failure.getMessage()).strip();
        return said.substring(said.lastIndexOf('\n') + 1);
    }

    private Report report(
            Options options, Path clip, int threads, List<Rival> rivals, List<Samples> reached, List<String> notes) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.of("Roadwatch", "frames/s", reached.get(0)));
        for (int i = 0; i < rivals.size(); i++) {
            Rival rival = rivals.get(i);
            Samples theirs = reached.get(i + 1);
            findings.add(Finding.of(rival.name(), "frames/s", theirs));
            findings.add(Finding.of(
                            "Roadwatch / " + rival.name(), "x", reached.get(0).over(theirs))
                    .wanted(Target.atLeast(rival.target())));
        }
        return new Report(name(), question(), FileAtFullSpeed.setting(options, clip, threads), findings, notes);
    }

    private record Rival(String name, Peer peer, List<Prerequisite> needs, double target, List<Object> rest) {

        static final List<Rival> ALL = List.of(
                new Rival(
                        "Python with OpenCV",
                        Peer.python("old_way.py"),
                        List.of(Prerequisite.OPENCV_IN_PYTHON),
                        4,
                        List.of(0)),
                new Rival(
                        "Node with onnxruntime-node",
                        Peer.node("node_pipe.mjs"),
                        List.of(Prerequisite.ONNXRUNTIME_IN_NODE, Prerequisite.FFMPEG),
                        1.2,
                        List.of()));

        double framesPerSecond(Options options, Path clip, int threads, Duration time) {
            List<Object> arguments = new ArrayList<>(List.of(options.modelFile(), clip, threads, time.toSeconds()));
            arguments.addAll(rest);
            JsonNode said = peer.run(time, arguments.toArray());
            return said.path("frames").asDouble() / said.path("seconds").asDouble();
        }
    }
}
