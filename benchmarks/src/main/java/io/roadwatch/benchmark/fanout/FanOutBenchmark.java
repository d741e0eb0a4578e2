package io.roadwatch.benchmark.fanout;

import io.roadwatch.benchmark.Benchmark;
import io.roadwatch.benchmark.Options;
import io.roadwatch.benchmark.measure.Contender;
import io.roadwatch.benchmark.measure.Finding;
import io.roadwatch.benchmark.measure.Report;
import io.roadwatch.benchmark.measure.Samples;
import io.roadwatch.benchmark.measure.Target;
import io.roadwatch.benchmark.peer.Prerequisite;
import io.roadwatch.testbed.Installation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a subscriber costs, and what many of them do: each gets every result of one camera, with a picture. */
public final class FanOutBenchmark implements Benchmark {

    private static final int RESULTS_PER_SECOND = 5;
    private static final double JPEG_QUALITY = 0.5; // with the demo scene at 480 pixels, pictures of about 20 KB
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(40);

    @Override
    public String name() {
        return "fan-out";
    }

    @Override
    public String question() {
        return "What does a WebSocket message to a subscriber cost, one result 5 times a second to each, against Node with ws?";
    }

    @Override
    public String options() {
        return "--subscribers N  how many; several, with commas, show how the cost grows; default 1000";
    }

    @Override
    public Report run(Options options) {
        List<Integer> sizes = sizes(options.text("subscribers").orElse("1000"));
        int most = sizes.stream().mapToInt(Integer::intValue).max().orElseThrow();
        Path clip = options.text("video")
                .map(Path::of)
                .orElseGet(Installation::demoClip)
                .toAbsolutePath();
        List<String> notes = new ArrayList<>(
                List.of(
                        "CPU of the server's process, without that of the same server before the subscribers came. The subscribers share the machine with it."));
        try (DetectorSide detector = new DetectorSide(options.model(), clip, most, RESULTS_PER_SECOND, JPEG_QUALITY)) {
            Duration warmUp = options.time().multipliedBy(4);
            long bytes =
                    new Fan(detector, most).warmUp(warmUp.compareTo(LONGEST_WARM_UP) < 0 ? warmUp : LONGEST_WARM_UP);
            Map<String, String> setting = new LinkedHashMap<>();
            setting.put("model", options.modelName());
            setting.put("clip", String.valueOf(clip.getFileName()));
            setting.put("bytes of a message", Long.toString(bytes));
            List<Fan> ours = sizes.stream().map(size -> new Fan(detector, size)).toList();
            List<Finding> findings;
            if (Prerequisite.WS_IN_NODE.isMet()) {
                try (NodeSide node = new NodeSide(RESULTS_PER_SECOND, bytes)) {
                    findings = contest(
                            options,
                            ours,
                            sizes.stream().map(size -> new Fan(node, size)).toList());
                }
            } else {
                notes.add(Prerequisite.WS_IN_NODE.remedy());
                findings = contest(options, ours, List.of());
            }
            findings.add(Finding.of("Roadwatch, messages dropped of slow subscribers", "messages", detector.dropped())
                    .wanted(Target.atMost(0)));
            return new Report(name(), question(), setting, findings, notes);
        }
    }

    private static List<Integer> sizes(String text) {
        try {
            List<Integer> sizes =
                    Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
            if (sizes.stream().allMatch(size -> size >= 1)) {
                return sizes;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(
                "--subscribers is '%s': it must be numbers from 1 on, e.g. 10,1000".formatted(text));
    }

    /** @param theirs may be empty */
    private static List<Finding> contest(Options options, List<Fan> ours, List<Fan> theirs) {
        List<Contender> contenders = new ArrayList<>();
        ours.forEach(fan -> contenders.add(contender("Roadwatch", fan, options)));
        theirs.forEach(fan -> contenders.add(contender("Node with ws", fan, options)));
        List<Samples> reached = options.contest().byTurns(options.rounds(), contenders);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            Samples own = reached.get(i);
            findings.addAll(found("Roadwatch", ours.get(i), own));
            if (!theirs.isEmpty()) {
                Samples other = reached.get(ours.size() + i);
                findings.addAll(found("Node with ws", theirs.get(i), other));
                findings.add(
                        Finding.of("Roadwatch / Node, %d".formatted(ours.get(i).subscribers()), "x", own.over(other))
                                .wanted(Target.atMost(1)));
            }
        }
        return findings;
    }

    private static Contender contender(String name, Fan fan, Options options) {
        return new Contender(named(name, fan), () -> fan.measure(options.time()));
    }

    private static List<Finding> found(String name, Fan fan, Samples cost) {
        String named = named(name, fan);
        return List.of(
                Finding.of(named, "µs CPU/message", cost),
                Finding.of(named + ": rate", "messages/s", fan.median(Fan.Reading::messagesPerSecond)),
                Finding.of(named + ": missed", "messages", (double) fan.missed()),
                Finding.of(named + ": resident", "MB", fan.median(Fan.Reading::residentMegabytes)));
    }

    private static String named(String name, Fan fan) {
        return "%s, %d subscribers".formatted(name, fan.subscribers());
    }
}
