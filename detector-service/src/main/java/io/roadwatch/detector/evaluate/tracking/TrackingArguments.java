package io.roadwatch.detector.evaluate.tracking;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line: nothing for the scenes, or files.
 *
 * @param rate frames per second of the files
 * @param write where to write the tracks that were made of detections
 */
record TrackingArguments(
        @Nullable Path truth,
        @Nullable Path detections,
        @Nullable Path tracks,
        double rate,
        @Nullable Path write) {

    static final String USAGE =
            "evaluate-tracking [--truth FILE (--detections FILE [--rate FPS] [--write FILE] | --tracks FILE)]";

    private static final String DEFAULT_RATE = "25";
    private static final List<String> OPTIONS = List.of("--truth", "--detections", "--tracks", "--rate", "--write");

    /** @throws IllegalArgumentException with a sentence for the user */
    static TrackingArguments parse(List<String> arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (!OPTIONS.contains(option)) {
                throw new IllegalArgumentException("'%s' is none of the options %s.".formatted(option, OPTIONS));
            }
            if (i + 1 == arguments.size() || values.put(option, arguments.get(i + 1)) != null) {
                throw new IllegalArgumentException("%s takes one value, once.".formatted(option));
            }
        }
        boolean fromDetections = values.containsKey("--detections");
        boolean fromTracks = values.containsKey("--tracks");
        if (!values.isEmpty() && (!values.containsKey("--truth") || fromDetections == fromTracks)) {
            throw new IllegalArgumentException("Files are judged with --truth and one of --detections and --tracks.");
        }
        if (!fromDetections && (values.containsKey("--rate") || values.containsKey("--write"))) {
            throw new IllegalArgumentException("--rate and --write go with --detections.");
        }
        return new TrackingArguments(
                path(values.get("--truth")),
                path(values.get("--detections")),
                path(values.get("--tracks")),
                rate(values.getOrDefault("--rate", DEFAULT_RATE)),
                path(values.get("--write")));
    }

    private static @Nullable Path path(@Nullable String value) {
        return value == null ? null : Path.of(value);
    }

    private static double rate(String value) {
        try {
            double rate = Double.parseDouble(value);
            if (rate >= 0.001 && rate <= 1_000) {
                return rate;
            }
        } catch (NumberFormatException e) {
            // the sentence below says all there is to say
        }
        throw new IllegalArgumentException(
                "--rate is a number of frames per second, 0.001 to 1000, got '%s'.".formatted(value));
    }
}
