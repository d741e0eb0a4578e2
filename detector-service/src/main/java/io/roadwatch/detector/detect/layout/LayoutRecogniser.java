package io.roadwatch.detector.detect.layout;

import io.roadwatch.detector.detect.DetectException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the layout of a model's outputs, or says what it found and how to name the layout. Never guesses: shapes, the number
 * of class names and the values of the sample have to leave exactly one.
 */
public final class LayoutRecogniser {

    private final ModelSample sample;
    private final Optional<LayoutName> wanted;

    private LayoutRecogniser(ModelSample sample, Optional<LayoutName> wanted) {
        this.sample = sample;
        this.wanted = wanted;
    }

    /**
     * @param wanted the operator's word; then the shapes must fit it
     * @throws DetectException if the layout is unknown or ambiguous, with the shapes that were found
     */
    public static OutputLayout recognise(ModelSample sample, Optional<LayoutName> wanted) {
        return new LayoutRecogniser(sample, wanted).recognise();
    }

    private OutputLayout recognise() {
        requireDetection();
        requireNumbers();
        List<Reading> plausible = plausible(named(fitting()));
        if (plausible.size() == 1) {
            return plausible.get(0).layout();
        }
        return byMetadata(plausible)
                .orElseThrow(() -> refusal("The outputs can be read in several ways (%s)%s"
                        .formatted(list(plausible), choice(plausible))));
    }

    /** What the operator has to know to choose between layouts that differ only in what the model takes. */
    private static String choice(List<Reading> plausible) {
        List<LayoutName> names = plausible.stream().map(Reading::name).toList();
        return names.containsAll(List.of(LayoutName.YOLOX_DECODED, LayoutName.YOLOV5))
                ? "; rows with objectness, one for each cell, are those of YOLOX that decodes in the graph (yolox-decoded,"
                        + " which takes BGR 0..255, fit top-left) or of YOLOv6 and its kin (yolov5, which takes RGB 0..1,"
                        + " fit centred), and nothing in the file tells which"
                : "";
    }

    private void requireDetection() {
        String task = sample.metadata().getOrDefault("task", "detect").strip();
        if (!task.isEmpty() && !task.toLowerCase(Locale.ROOT).contains("detect")) { // or object-detection
            throw refusal(
                    "The model is made for the task %s by its metadata, and only models for detection are understood"
                            .formatted(task));
        }
    }

    private void requireNumbers() {
        sample.outputs().stream().filter(one -> !one.holdsNumbers()).findFirst().ifPresent(one -> {
            throw refusal("The output %s holds no numbers".formatted(one.info()));
        });
    }

    private List<Reading> fitting() {
        List<Reading> fitting = wanted.map(this::fitting).orElseGet(() -> readings(false));
        if (fitting.isEmpty()) {
            throw refusal(wanted.map(name -> "The layout %s needs %s, and the model has other outputs"
                            .formatted(name.label(), name.needs()))
                    .orElse("The outputs have the shapes of no layout that is understood"));
        }
        return fitting;
    }

    /** Of readings with the usual number of boxes and others, only the former: so dimensions are told apart. */
    private List<Reading> fitting(LayoutName name) {
        List<Reading> all =
                readings(true).stream().filter(one -> one.name() == name).toList();
        List<Reading> usual = all.stream().filter(Reading::usual).toList();
        return usual.isEmpty() ? all : usual;
    }

    private List<Reading> readings(boolean named) {
        return Stream.of(
                        SingleOutputReadings.of(sample, named),
                        LabelledBoxReadings.of(sample, named),
                        QueryReadings.of(sample))
                .flatMap(List::stream)
                .toList();
    }

    private List<Reading> named(List<Reading> fitting) {
        OptionalInt names = sample.namedClasses();
        List<Reading> named = fitting.stream()
                .filter(one ->
                        names.isEmpty() || one.layout().classCount().orElse(names.getAsInt()) == names.getAsInt())
                .toList();
        if (named.isEmpty()) {
            throw refusal("%d classes have names, but the outputs are those of %s"
                    .formatted(names.orElseThrow(), list(fitting)));
        }
        return named;
    }

    private List<Reading> plausible(List<Reading> readings) {
        List<Reading> plausible = readings.stream().filter(Reading::isPlausible).toList();
        if (plausible.isEmpty()) {
            String needed = wanted.map(name -> "The layout %s needs %s. ".formatted(name.label(), name.needs()))
                    .orElse("");
            throw refusal(readings.stream()
                    .map(one -> "As %s, the model has %s".formatted(one, String.join(", and ", one.contradictions())))
                    .collect(Collectors.joining("; ", needed, "")));
        }
        return plausible;
    }

    /** Exporters of Ultralytics say whether a graph ends in the objects themselves. */
    private Optional<OutputLayout> byMetadata(List<Reading> plausible) {
        boolean endToEnd = sample.metadata().getOrDefault("end2end", "").equalsIgnoreCase("true")
                || sample.metadata().getOrDefault("args", "").contains("'nms': True");
        return plausible.stream()
                .filter(one -> endToEnd && one.name() == LayoutName.END_TO_END)
                .map(Reading::layout)
                .findFirst();
    }

    private static String list(List<Reading> readings) {
        return readings.stream().map(Reading::toString).distinct().collect(Collectors.joining(", "));
    }

    private DetectException refusal(String why) {
        return Refusal.of(why, sample);
    }
}
