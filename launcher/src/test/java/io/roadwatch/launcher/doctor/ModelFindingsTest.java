package io.roadwatch.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.launcher.doctor.ModelFindings.Trial;
import io.roadwatch.launcher.options.CommandLine;
import io.roadwatch.launcher.options.ModelCache;
import io.roadwatch.launcher.options.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFindingsTest {

    private static final String SHA256_OF_X = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";

    @TempDir
    private Path folder;

    @Test
    void whereNobodyNamesAModelTheOneThatWouldBeChosenIsSaid() {
        assertThat(findings().candidate()).contains("starter");
        assertThat(findings().findings(Trial.USABLE))
                .containsExactly(
                        Finding.ok(
                                "no --model: yolox-nano would be downloaded: 3.7 MB from raw.githubusercontent.com; if that fails or takes too long, the starter model runs"));
        assertThat(findings("--offline").findings(Trial.USABLE))
                .containsExactly(
                        Finding.ok(
                                "no --model: the starter model would run, as yolox-nano is not in the cache and must not be downloaded"));
    }

    @Test
    void starterNeedsNothing() {
        ModelFindings findings = findings("--model", "starter", "--offline");

        assertThat(findings.candidate()).contains("starter");
        assertThat(findings.findings(Trial.NONE)).containsExactly(Finding.ok("model starter comes with the detector"));
    }

    @Test
    void modelThatMustNotBeDownloadedIsMissing() {
        assertThat(findings("--model", "yolox-nano", "--offline").findings(Trial.NONE))
                .singleElement()
                .matches(Finding::isMissing);
    }

    @Test
    void namedModelIsOnTheWay() {
        ModelFindings findings = findings("--model", "yolox-nano");

        assertThat(findings.candidate()).isEmpty();
        assertThat(findings.findings(Trial.NONE))
                .containsExactly(
                        Finding.ok("model yolox-nano will be downloaded: 3.7 MB from raw.githubusercontent.com"));
    }

    @Test
    void modelOfTheCacheCanBeTried() throws IOException {
        Path file = Files.writeString(folder.resolve(SHA256_OF_X + ".onnx"), "x");
        ModelFindings findings = findings("--model", "https://u:p@h/m.onnx", "--model-sha256", SHA256_OF_X);

        assertThat(findings.candidate()).contains(file.toString());
        assertThat(findings.findings(Trial.NONE))
                .containsExactly(Finding.ok("model https://***@h/m.onnx is in the cache: " + file));
        assertThat(findings.findings(Trial.UNUSABLE)).isEmpty();
    }

    @Test
    void damagedFileOfTheCacheIsFetchedAgain() throws IOException {
        Files.writeString(folder.resolve(SHA256_OF_X + ".onnx"), "y");

        assertThat(findings("--model", "https://h/m.onnx", "--model-sha256", SHA256_OF_X)
                        .findings(Trial.NONE))
                .containsExactly(Finding.ok(
                        "model https://h/m.onnx will be downloaded again, as the file in the cache is damaged"));
    }

    @Test
    void fileIsOkOnlyWhereItWasTried() throws IOException {
        Path file = Files.writeString(folder.resolve("m.onnx"), "no model");
        ModelFindings findings = findings("--model", file.toString());

        assertThat(findings.candidate()).contains(file.toString());
        assertThat(findings.findings(Trial.USABLE)).isEmpty(); // whoever tried it says what came of it
        assertThat(findings.findings(Trial.NONE))
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(Finding.State.UNKNOWN));
    }

    @Test
    void fileWithAnotherHashIsMissing() throws IOException {
        Path file = Files.writeString(folder.resolve("m.onnx"), "y");
        ModelFindings findings = findings("--model", file.toString(), "--model-sha256", SHA256_OF_X);

        assertThat(findings.candidate()).isEmpty();
        assertThat(findings.findings(Trial.NONE)).singleElement().matches(Finding::isMissing);
    }

    private ModelFindings findings(String... words) {
        Options options = ((CommandLine.Parsed.Ok) CommandLine.parse(List.of(words), Map.of(), null)).options();
        return new ModelFindings(options, new ModelCache(folder));
    }
}
