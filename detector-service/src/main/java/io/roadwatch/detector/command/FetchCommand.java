package io.roadwatch.detector.command;

import io.roadwatch.detector.detect.DetectConfig;
import io.roadwatch.detector.detect.ModelSource;
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
              --cache DIR           where it is kept (ROADWATCH_DETECT_CACHE; .roadwatch/models)""";
    }

    private static Set<String> options() {
        return Set.of("--model", "--model-sha256", "--cache");
    }

    @Override
    public int run(List<String> words, Console console) {
        Arguments arguments = Arguments.parse(words, options());
        DetectConfig config = modelOptions.config(arguments);
        if (config.modelName().equals(DetectConfig.AUTO)) {
            throw new UsageException(
                    "No model: pass --model with a name such as yolox-nano, or an address with --model-sha256.");
        }
        ModelSource source = ModelOptions.source(config);
        console.say("%s  %s".formatted(source.sha256(), source.where()));
        return 0;
    }
}
