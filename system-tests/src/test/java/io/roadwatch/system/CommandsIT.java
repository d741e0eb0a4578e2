package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.testbed.Installation;
import io.roadwatch.testbed.Needs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./roadwatch} does with models and pictures, from the packaged detector. */
@Tag("assets")
class CommandsIT {

    private static final String MODEL = "models/yolox_nano.onnx";
    private static final int CAR = 2;

    @TempDir
    Path folder;

    private final Path assets = Needs.assets();

    @Test
    void detectionsOfAFolderAreThoseOfTheReference() throws Exception {
        Path file = folder.resolve("detections.json");

        Result result = roadwatch(
                "detect", "--model", asset(MODEL), "--images", asset("images/exact-416"), "--json", file.toString());

        assertThat(result.code()).as(result.output()).isZero();
        JsonNode ours = new ObjectMapper().readTree(file.toFile()).path("detections");
        JsonNode reference = new ObjectMapper()
                .readTree(assets.resolve("reference/exact-detections.json").toFile())
                .at("/models/yolox_nano/detections");
        assertThat(ours.size()).isEqualTo(reference.size());
        reference
                .fields()
                .forEachRemaining(picture -> assertThat(cars(ours.path(picture.getKey())))
                        .as(picture.getKey())
                        .isEqualTo(cars(picture.getValue())));
    }

    private static long cars(JsonNode rows) {
        long cars = 0;
        for (JsonNode row : rows) {
            assertThat(row.size()).isEqualTo(6);
            cars += row.get(0).asInt() == CAR && row.get(1).asDouble() >= 0.35 ? 1 : 0;
        }
        return cars;
    }

    @Test
    void evaluationPrintsPrecisionAndTime() throws Exception {
        Result result = roadwatch(
                "evaluate",
                "--model",
                asset(MODEL),
                "--images",
                asset("images/cctv/images"),
                "--labels",
                asset("images/cctv/labels"));

        assertThat(result.code()).as(result.output()).isZero();
        assertThat(result.output()).contains("AP50", "AP50-95", "ms per picture");
    }

    @Test
    void modelThatIsNoneIsRefusedInASentence() throws Exception {
        Result result = roadwatch(
                "detect",
                "--model",
                asset("images/cctv/data.yaml"),
                "--images",
                asset("images/exact-416"),
                "--json",
                folder.resolve("none.json").toString());

        assertThat(result.code()).isNotZero();
        assertThat(result.output()).contains("data.yaml").doesNotContain("\tat ");
        assertThat(folder.resolve("none.json")).doesNotExist();
    }

    private String asset(String path) {
        return assets.resolve(path).toString();
    }

    private record Result(int code, String output) {}

    private static Result roadwatch(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Installation.ROOT.resolve("roadwatch").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
