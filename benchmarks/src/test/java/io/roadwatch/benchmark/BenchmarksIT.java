package io.roadwatch.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.benchmark.machine.MachineFacts;
import io.roadwatch.benchmark.measure.Report;
import io.roadwatch.benchmark.measure.ReportJson;
import io.roadwatch.benchmark.measure.ReportText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Benchmarks work, on the packaged services, with what comes with Roadwatch. What they find is not judged here. */
class BenchmarksIT {

    @TempDir
    Path folder;

    @Test
    void countsWhatEachOfSeveralSubscribersGets() {
        Options options = Options.parse(
                List.of("--rounds", "1", "--seconds", "2", "--model", "starter", "--subscribers", "2,20"));

        Report report = Benchmarks.named("fan-out").orElseThrow().run(options);

        assertThat(report.findings())
                .filteredOn(finding -> finding.unit().equals("messages/s"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.samples().median()).isPositive());
    }

    @ParameterizedTest
    @ValueSource(strings = {"path", "peers", "allocation", "analyzer"})
    void measuresSomething(String name) throws IOException {
        Options options =
                Options.parse(List.of("--rounds", "1", "--seconds", "1", "--model", "starter", "--warmup", "1"));

        Report report = Benchmarks.named(name).orElseThrow().run(options);

        assertThat(report.findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.samples().median()).isPositive());
        assertThat(ReportText.of(report, MachineFacts.read()))
                .contains("## " + name, "| what |", report.findings().get(0).what());
        Path file = folder.resolve("report.json");
        ReportJson.write(file, report, MachineFacts.read());
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertThat(json.at("/findings")).hasSameSizeAs(report.findings());
        assertThat(json.at("/machine/cores").asInt()).isPositive();
    }
}
