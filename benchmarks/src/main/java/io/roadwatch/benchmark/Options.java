package io.roadwatch.benchmark;

import io.roadwatch.benchmark.measure.Contest;
import io.roadwatch.benchmark.measure.Progress;
import io.roadwatch.detector.detect.BundledModel;
import io.roadwatch.testbed.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command line behind a benchmark's name: pairs of {@code --name VALUE}. */
public final class Options {

    /** What every benchmark takes. */
    public static final String COMMON = """
            --rounds N       how often everything is measured, by turns; default 5
            --seconds S      how long each measurement takes; default 10
            --model MODEL    an ONNX file, or a name of the catalogue; default: yolox_nano of the assets, or starter
            --video FILE     a clip; default: one of the assets, or the demo
            --assets FOLDER  models/ and video/ to measure with; default: the environment's ROADWATCH_ASSETS
            --json FILE      where the report goes for programs
            """;

    private final Map<String, String> given;

    private Options(Map<String, String> given) {
        this.given = given;
    }

    /** @throws IllegalArgumentException with a sentence, if these are not pairs of a name and a value */
    public static Options parse(List<String> words) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            String name = words.get(i);
            if (!name.startsWith("--")) {
                throw new IllegalArgumentException("'%s' is not an option: options begin with --".formatted(name));
            }
            if (i + 1 == words.size()) {
                throw new IllegalArgumentException("%s needs a value".formatted(name));
            }
            given.put(name.substring(2), words.get(i + 1));
        }
        return new Options(given);
    }

    /** @throws IllegalArgumentException if it is not a number from 1 on */
    public int number(String name, int otherwise) {
        String text = given.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException("--%s is '%s': it must be a whole number from 1 on".formatted(name, text));
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name));
    }

    public int rounds() {
        return number("rounds", 5);
    }

    public Duration time() {
        return Duration.ofSeconds(number("seconds", 10));
    }

    /** The model to measure with: a file, or a name of the catalogue. */
    public String model() {
        return text("model")
                .orElseGet(() -> assets().map(folder -> folder.resolve("models/yolox_nano.onnx"))
                        .filter(Files::isRegularFile)
                        .map(Path::toString)
                        .orElse("starter"));
    }

    /** The model as a file, for those who know no catalogue; of the catalogue, only {@code starter} is there. */
    public Path modelFile() {
        if (!model().equals(BundledModel.STARTER)) {
            return Path.of(model()).toAbsolutePath();
        }
        try {
            return Files.write(
                    Installation.scratch().resolve("starter.onnx"),
                    BundledModel.starter().content());
        } catch (IOException e) {
            throw new Unmeasurable("The starter model cannot be written to a file: " + e.getMessage());
        }
    }

    /** The model for a report: without its folder. */
    public String modelName() {
        return String.valueOf(Path.of(model()).getFileName());
    }

    /** @param usual name of the clip below {@code video/} of the assets */
    public Path video(String usual) {
        Path file = text("video")
                .map(Path::of)
                .or(() -> assets().map(folder -> folder.resolve("video").resolve(usual))
                        .filter(Files::isRegularFile))
                .orElseGet(Installation::demoClip)
                .toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no clip " + file);
        }
        return file;
    }

    /** The folder of real models and clips; absent where nobody named one. */
    public Optional<Path> assets() {
        return text("assets")
                .or(() -> Optional.ofNullable(System.getenv("ROADWATCH_ASSETS")))
                .map(folder -> Path.of(folder).toAbsolutePath());
    }

    public Optional<Path> json() {
        return text("json").map(Path::of);
    }

    /** Where the user sees what goes on. */
    public Progress progress() {
        return System.err::println;
    }

    public Contest contest() {
        return new Contest(progress());
    }

    /** @throws IllegalArgumentException if something was given that the benchmark does not take */
    void refuseUnknown(Benchmark benchmark) {
        for (String name : given.keySet()) {
            if (!(COMMON + benchmark.options()).contains("--" + name + " ")) {
                throw new IllegalArgumentException("%s has no option --%s".formatted(benchmark.name(), name));
            }
        }
    }
}
