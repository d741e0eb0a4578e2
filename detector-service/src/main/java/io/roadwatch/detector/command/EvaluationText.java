package io.roadwatch.detector.command;

import io.roadwatch.detector.detect.ModelInfo;
import io.roadwatch.detector.evaluate.ClassScore;
import io.roadwatch.detector.evaluate.DetectionQuality;
import io.roadwatch.detector.evaluate.OperatingPoint;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** An evaluation for people: a table, and what was decided on the way to it. */
final class EvaluationText {

    private static final int CLASS_WIDTH = 16;
    private static final int MOST_LISTED = 6;

    private final StringBuilder text = new StringBuilder();

    private EvaluationText() {}

    static String of(Evaluation evaluation) {
        EvaluationText report = new EvaluationText();
        report.facts(evaluation);
        report.classes(evaluation.classes());
        report.line("");
        report.table(evaluation.quality());
        report.line("");
        report.times(evaluation);
        return report.text.toString().stripTrailing();
    }

    private void facts(Evaluation evaluation) {
        ModelInfo model = evaluation.model();
        line(
                "model     %s, layout %s, input %dx%d, %s, %d classes",
                model.id(),
                model.layout(),
                model.input().widthPx(),
                model.input().heightPx(),
                model.provider(),
                model.modelClasses());
        line("          sha256 %s", model.sha256());
        line(
                "pictures  %d, %d unreadable; detections from confidence %.2f on are judged",
                evaluation.pictures().shown(), evaluation.pictures().failed(), evaluation.floor());
        LabelFolder.Counts labels = evaluation.labels();
        line(
                "labels    %d objects; %d pictures without a label file count as empty",
                labels.objects(), labels.missing());
        if (labels.polygons() > 0 || labels.empty() > 0) {
            line(
                    "          %d polygons were reduced to boxes, %d boxes without an area left out",
                    labels.polygons(), labels.empty());
        }
        line("          class names from %s", labels.names());
    }

    private void classes(JudgedClasses classes) {
        if (!classes.renamed().isEmpty()) {
            line(
                    "classes   taken as one: %s",
                    classes.renamed().entrySet().stream()
                            .map(one -> one.getKey() + " -> " + one.getValue())
                            .collect(Collectors.joining(", ")));
        }
        if (!classes.leftOut().isEmpty()) {
            line(
                    "          of the model, left out because no label knows them: %s%s",
                    classes.leftOut().stream().limit(MOST_LISTED).collect(Collectors.joining(", ")),
                    classes.leftOut().size() > MOST_LISTED
                            ? " and %d more".formatted(classes.leftOut().size() - MOST_LISTED)
                            : "");
        }
        if (!classes.unknown().isEmpty()) {
            line(
                    "          NOT KNOWN TO THE MODEL, so all of them count as missed (--map or --classes to change that): %s",
                    String.join(", ", classes.unknown()));
        }
    }

    private void table(DetectionQuality quality) {
        String at = String.format(
                Locale.ROOT, "at confidence %.2f", quality.atConfidence().confidence());
        line("%-16s %8s %7s %8s   %-20s   %s", "", "", "", "", at, "at the best F1");
        line(
                "%-16s %8s %7s %8s   %9s %10s   %5s %9s %8s %11s",
                "class",
                "objects",
                "AP50",
                "AP50-95",
                "precision",
                "recall",
                "F1",
                "precision",
                "recall",
                "confidence");
        quality.classes().forEach(this::row);
        row("all", quality.ap50(), quality.ap50to95(), quality.atConfidence(), quality.best());
    }

    private void row(ClassScore score) {
        row(score.className(), score.ap50(), score.ap50to95(), score.atConfidence(), score.best());
    }

    private void row(String name, OptionalDouble ap50, OptionalDouble ap, OperatingPoint at, OperatingPoint best) {
        line(
                "%-16s %8d %7s %8s   %9.3f %10.3f   %5.3f %9.3f %8.3f %11.2f",
                name.length() > CLASS_WIDTH ? name.substring(0, CLASS_WIDTH) : name,
                at.truths(),
                number(ap50),
                number(ap),
                at.precision(),
                at.recall(),
                best.f1(),
                best.precision(),
                best.recall(),
                best.confidence());
    }

    private static String number(OptionalDouble value) {
        return value.isEmpty() ? "-" : String.format(Locale.ROOT, "%.3f", value.getAsDouble());
    }

    private void times(Evaluation evaluation) {
        StageTimes times = evaluation.times();
        line("ms per picture, one at a time, reading the file not counted");
        line("%-16s %8s %8s", "", "median", "p95");
        times.stages().forEach((stage, samples) -> timeRow(stage.label(), samples));
        timeRow("all", times.whole());
        line("on        %s", evaluation.machine().inWords());
    }

    private void timeRow(String name, StageTimes.Samples samples) {
        line("%-16s %8.2f %8.2f", name, samples.percentileMillis(50), samples.percentileMillis(95));
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
