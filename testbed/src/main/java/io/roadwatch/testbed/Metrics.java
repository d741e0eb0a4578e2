package io.roadwatch.testbed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One scrape in the text format, summed by metric name and camera. */
public final class Metrics {

    private static final Pattern SAMPLE = Pattern.compile("(?m)^(\\w+)(?:\\{(.*)\\})? (\\S+)$");
    private static final Pattern CAMERA = Pattern.compile("camera_id=\"([^\"]*)\"");

    /** Frames and candidates that may be on their way while the scrape runs. */
    private static final int ON_THE_WAY = 3;

    /** Frames that a decoder may hold back: 16 for reordering, and what came in between. */
    private static final int IN_THE_DECODER = 20;

    /** Groups are counted frame by frame, so those of a frame or two may be on their way. */
    private static final int ALL_GROUPS_OF_A_FRAME = 40;

    private final Map<String, Double> sums = new LinkedHashMap<>();

    private Metrics() {}

    public static Metrics of(String text) {
        Metrics metrics = new Metrics();
        Matcher sample = SAMPLE.matcher(text);
        while (sample.find()) {
            Matcher camera = CAMERA.matcher(String.valueOf(sample.group(2)));
            String key = sample.group(1) + (camera.find() ? "@" + camera.group(1) : "");
            metrics.sums.merge(key, Double.valueOf(sample.group(3)), Double::sum);
        }
        return metrics;
    }

    /** The sum of all samples of a name whose labels contain a text. */
    public static double sumOf(String text, String name, String label) {
        return SAMPLE.matcher(text)
                .results()
                .filter(sample -> sample.group(1).equals(name))
                .filter(sample -> String.valueOf(sample.group(2)).contains(label))
                .mapToDouble(sample -> Double.parseDouble(sample.group(3)))
                .sum();
    }

    public double sum(String name) {
        return sums.getOrDefault(name, 0.0);
    }

    /** The conservation lines that do not hold. */
    public List<String> imbalances() {
        List<String> broken = new ArrayList<>();
        sums.keySet().stream()
                .filter(key -> key.startsWith("roadwatch_frames_read_total@"))
                .map(key -> key.substring(key.indexOf('@')))
                .forEach(camera -> {
                    check(
                            broken,
                            IN_THE_DECODER,
                            camera,
                            "roadwatch_frames_read_total",
                            "roadwatch_frames_sampled_total",
                            "roadwatch_frames_skipped_total");
                    check(
                            broken,
                            ON_THE_WAY,
                            camera,
                            "roadwatch_frames_sampled_total",
                            "detection_total",
                            "roadwatch_frames_dropped_total");
                    check(
                            broken,
                            ON_THE_WAY,
                            camera,
                            "roadwatch_candidates_total",
                            "tasks_generated_total",
                            "roadwatch_candidates_suppressed_total");
                    check(
                            broken,
                            ALL_GROUPS_OF_A_FRAME,
                            camera,
                            "roadwatch_groups_considered_total",
                            "roadwatch_groups_handed_off_total",
                            "roadwatch_groups_suppressed_total");
                });
        double answered = sum("roadwatch_handoff_answered_total") + sum("roadwatch_handoff_failed_total");
        double handedOff = sums.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("tasks_generated_total@"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        if (Math.abs(handedOff - answered) > ON_THE_WAY) {
            broken.add("handed off %s, answered or failed %s".formatted(handedOff, answered));
        }
        return broken;
    }

    private void check(List<String> broken, int onTheWay, String camera, String whole, String part, String otherPart) {
        double expected = sum(whole + camera);
        double parts = sum(part + camera) + sum(otherPart + camera);
        if (Math.abs(expected - parts) > onTheWay) {
            broken.add("%s%s = %s, but %s + %s = %s".formatted(whole, camera, expected, part, otherPart, parts));
        }
    }
}
