package io.roadwatch.benchmark.measure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report for people: Markdown, so that it can be put into a page as it is. */
public final class ReportText {

    private ReportText() {}

    /** @param machine what it ran on */
    public static String of(Report report, Map<String, String> machine) {
        StringBuilder text = new StringBuilder();
        text.append("## ")
                .append(report.benchmark())
                .append("\n\n")
                .append(report.question())
                .append("\n\n");
        list(text, machine);
        list(text, report.setting());
        text.append("| what | median (least to most) | unit | target | |\n|---|---|---|---|---|\n");
        report.findings().forEach(finding -> text.append(row(finding)));
        for (String note : report.notes()) {
            text.append("\n").append(note).append("\n");
        }
        return text.toString();
    }

    private static void list(StringBuilder text, Map<String, String> facts) {
        facts.forEach((name, value) ->
                text.append("- ").append(name).append(": ").append(value).append("\n"));
        text.append(facts.isEmpty() ? "" : "\n");
    }

    private static String row(Finding finding) {
        return "| %s |\n"
                .formatted(String.join(
                        " | ",
                        List.of(
                                finding.what(),
                                Figures.of(finding.samples()),
                                finding.unit(),
                                finding.target() == null ? "" : finding.target().toString(),
                                verdict(finding.target(), finding))));
    }

    private static String verdict(@Nullable Target target, Finding finding) {
        if (target == null) {
            return "";
        }
        return finding.met() ? "met" : "missed";
    }
}
