package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.testbed.Needs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus and Alertmanager themselves say of the files in {@code deployment/}. */
@Tag("prometheus")
class PromtoolIT {

    @TempDir
    Path folder;

    @Test
    void rulesAreValid() throws Exception {
        promtool(
                "check",
                "rules",
                rules("recording.yml").toString(),
                rules("alerts.yml").toString());
    }

    @Test
    void alertsFireAndEndAsTheirTestsSay() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("test", "rules"));
        Deployment.promtoolTests().forEach(file -> arguments.add(file.toString()));

        promtool(arguments.toArray(String[]::new));
    }

    @Test
    void configurationForThisMachineIsValid() throws Exception {
        promtool(
                "check",
                "config",
                Deployment.PROMETHEUS.resolve("prometheus-local.yml").toString());
    }

    /** The promtool here is 2.42; it knows all but two lines. */
    @Test
    void configurationForPrometheus3IsValidButForItsHistograms() throws Exception {
        String newer = Files.readString(Deployment.PROMETHEUS.resolve("prometheus.yml"));
        String older = newer.replaceAll("(?m)^  (?:scrape_native|always_scrape_classic)_histograms: true\n", "");
        assertThat(newer.lines().count() - older.lines().count()).isEqualTo(2);
        Path config = Files.writeString(folder.resolve("prometheus.yml"), older);
        Path copies = Files.createDirectories(folder.resolve("rules"));
        Files.copy(rules("recording.yml"), copies.resolve("recording.yml"));
        Files.copy(rules("alerts.yml"), copies.resolve("alerts.yml"));

        promtool("check", "config", config.toString());
    }

    @Test
    void configurationOfAlertmanagerIsValid() throws Exception {
        succeeds(
                Needs.program("/usr/bin/amtool", "prometheus-alertmanager"),
                "check-config",
                Deployment.ALERTMANAGER.toString());
    }

    private static Path rules(String name) {
        return Deployment.PROMETHEUS.resolve("rules").resolve(name);
    }

    private static void promtool(String... arguments) throws IOException, InterruptedException {
        succeeds(Needs.program("/usr/bin/promtool", "prometheus"), arguments);
    }

    private static void succeeds(Path program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
    }
}
