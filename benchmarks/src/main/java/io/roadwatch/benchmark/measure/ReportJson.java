package io.roadwatch.benchmark.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A report for programs. */
public final class ReportJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportJson() {}

    /** Replaces the file. */
    public static void write(Path file, Report report, Map<String, String> machine) {
        try {
            Files.writeString(
                    file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(of(report, machine)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written to " + file, e);
        }
    }

    static ObjectNode of(Report report, Map<String, String> machine) {
        ObjectNode root = JSON.createObjectNode();
        root.put("benchmark", report.benchmark());
        root.put("question", report.question());
        root.set("machine", JSON.valueToTree(machine));
        root.set("setting", JSON.valueToTree(report.setting()));
        ArrayNode findings = root.putArray("findings");
        report.findings().forEach(finding -> findings.add(node(finding)));
        root.set("notes", JSON.valueToTree(report.notes()));
        return root;
    }

    private static ObjectNode node(Finding finding) {
        ObjectNode node = JSON.createObjectNode();
        node.put("what", finding.what());
        node.put("unit", finding.unit());
        node.put("median", finding.samples().median());
        node.put("least", finding.samples().least());
        node.put("most", finding.samples().most());
        node.set("rounds", JSON.valueToTree(finding.samples().values()));
        Target target = finding.target();
        if (target != null) {
            node.put("target", target.toString());
            node.put("met", finding.met());
        }
        return node;
    }
}
