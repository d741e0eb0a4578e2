package io.roadwatch.detector.command;

import io.roadwatch.detector.detect.DetectConfig;
import io.roadwatch.detector.detect.ModelFile;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code ./roadwatch fetch}: has a model ready before anything needs it. */
final class FetchCommand implements Command {

    private final ModelOptions modelOptions;

    FetchCommand(Map<String, String> environment) {
        this.modelOptions = new ModelOptions(environment, 0.35f);
    }

    @Override
    public String name() {
        return "fetch";
    }

    @Override
    public String usage() {
        return """
            Usage: ./roadwatch fetch --model MODEL [--model-sha256 HEX] [--cache DIR]

            Fetches a model into the cache, if it is not there yet, and prints its file and SHA-256. The service does the same
            when it starts.

              --model MODEL         http(s) address with --model-sha256, or a name such as yolox-nano (ROADWATCH_DETECT_MODEL)
              --model-sha256 HEX    what the file must have (ROADWATCH_DETECT_MODEL_SHA256)
              --cache DIR           where it is kept (ROADWATCH_DETECT_CACHE; ~/.cache/roadwatch/models)""";
    }

    private static Set<String> options() {
        return Set.of("--model", "--model-sha256", "--cache");
    }

    @Override
    public int run(List<String> words, Console console) {
        Arguments arguments = Arguments.parse(words, options());
        DetectConfig config = modelOptions.config(arguments);
        ModelFile file = ModelOptions.file(config);
        console.say("%s  %s".formatted(file.sha256(), file.path().toAbsolutePath()));
        return 0;
    }
}
