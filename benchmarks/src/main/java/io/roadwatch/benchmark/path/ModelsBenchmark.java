package io.roadwatch.benchmark.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.benchmark.Benchmark;
import io.roadwatch.benchmark.Options;
import io.roadwatch.benchmark.Unmeasurable;
import io.roadwatch.benchmark.measure.Contender;
import io.roadwatch.benchmark.measure.Finding;
import io.roadwatch.benchmark.measure.Report;
import io.roadwatch.benchmark.measure.Samples;
import io.roadwatch.detector.detect.BundledModel;
import io.roadwatch.testbed.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What each model costs and is worth, so that users can choose one: milliseconds and accuracy, as {@code evaluate} finds them. */
public final class ModelsBenchmark implements Benchmark {

    private static final int[] THREADS = {1, 2};

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public String name() {
        return "models";
    }

    @Override
    public String question() {
        return "How fast and how good is each model on the labelled pictures of road cameras?";
    }

    @Override
    public String options() {
        return "--models A,B     ONNX files; default: starter, and all in models/ of the assets";
    }

    @Override
    public Report run(Options options) {
        Path assets = options.assets()
                .orElseThrow(
                        () -> new Unmeasurable(
                                "There are no labelled pictures: --assets names a folder with models/ and images/cctv/, as evaluate takes it."));
        Map<String, JsonNode> evaluated = new LinkedHashMap<>();
        List<Contender> contenders = new ArrayList<>();
        List<String> models = models(options, assets);
        for (String model : models) {
            for (int threads : THREADS) {
                String name = "%s, %d %s"
                        .formatted(Path.of(model).getFileName(), threads, threads == 1 ? "thread" : "threads");
                contenders.add(new Contender(name, () -> {
                    JsonNode evaluation = evaluate(model, threads, assets);
                    evaluated.put(name, evaluation);
                    return evaluation.at("/millisPerPicture/all/median").asDouble();
                }));
            }
        }
        List<Samples> reached = options.contest().byTurns(options.rounds(), contenders);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            findings.addAll(findings(contenders.get(i).name(), reached.get(i), evaluated));
        }
        return new Report(
                name(),
                question(),
                Map.of("pictures", "101 of 7 road cameras"),
                findings,
                List.of(
                        "Time is that of a picture: fitting, inference and reading the output. AP50: vehicles / people."));
    }

    private static List<Finding> findings(String name, Samples millis, Map<String, JsonNode> evaluated) {
        JsonNode evaluation = evaluated.get(name);
        if (evaluation == null) {
            throw new IllegalStateException(name + " was not evaluated");
        }
        List<Finding> findings = new ArrayList<>(List.of(Finding.of(name, "ms", millis)));
        if (name.endsWith("1 thread")) {
            for (String judged : List.of("vehicle", "person")) {
                findings.add(Finding.of(
                        "AP50 %s, %s".formatted(judged, name),
                        "0..1",
                        evaluation.at("/perClass/%s/ap50".formatted(judged)).asDouble()));
            }
        }
        return findings;
    }

    private static List<String> models(Options options, Path assets) {
        return options.text("models").map(names -> List.of(names.split(","))).orElseGet(() -> {
            try (Stream<Path> files = Files.list(assets.resolve("models"))) {
                return Stream.concat(
                                Stream.of(BundledModel.STARTER),
                                files.map(Path::toString)
                                        .filter(file -> file.endsWith(".onnx"))
                                        .sorted())
                        .toList();
            } catch (IOException e) {
                throw new Unmeasurable("There are no models in %s.".formatted(assets));
            }
        });
    }

    private JsonNode evaluate(String model, int threads, Path assets) {
        Path result = Installation.scratch().resolve("evaluation.json");
        Path labelled = assets.resolve("images/cctv");
        List<String> command = Arrays.asList(
                Installation.ROOT.resolve("roadwatch").toString(),
                "evaluate",
                "--model",
                model,
                "--threads",
                Integer.toString(threads),
                "--images",
                labelled.resolve("images").toString(),
                "--labels",
                labelled.resolve("labels").toString(),
                "--map",
                "car=vehicle,truck=vehicle,bus=vehicle",
                "--classes",
                "vehicle,person",
                "--json",
                result.toString());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            Installation.scratch().resolve("evaluation.log").toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new Unmeasurable(Files.readString(Installation.scratch().resolve("evaluation.log")));
            }
            return json.readTree(result.toFile());
        } catch (IOException e) {
            throw new Unmeasurable("evaluate cannot be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
