package io.roadwatch.launcher.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be known to be wrong before anything is built or started. */
public final class Preflight {

    private Preflight() {}

    /**
     * @param cache where fetched models are
     * @return sentences, each with what to do; empty when the start may be tried
     */
    public static List<String> problems(Options options, ModelCache cache) {
        List<String> problems = new ArrayList<>();
        options.neededPorts().forEach(port -> port.problem().ifPresent(problems::add));
        portsProblem(options).ifPresent(problems::add);
        modelProblem(options).or(() -> fetchProblem(options, cache)).ifPresent(problems::add);
        videoProblem(options).ifPresent(problems::add);
        return problems;
    }

    /** Whether the services get in each other's way. */
    public static Optional<String> portsProblem(Options options) {
        return options.ports().detector() == options.ports().analyzer()
                ? Optional.of("Detector and analyzer cannot share port %d."
                        .formatted(options.ports().detector()))
                : Optional.empty();
    }

    /** Why the model cannot be used. */
    public static Optional<String> modelProblem(Options options) {
        Model model = options.model();
        String sha256 = options.modelSha256();
        if (model == null) {
            return sha256 == null
                    ? Optional.empty()
                    : Optional.of("--model-sha256 says what the model must have: name the model with --model.");
        }
        Optional<String> problem = model.problem(sha256);
        if (problem.isEmpty()
                && model instanceof Model.File file
                && sha256 != null
                && !ModelCache.has(file.path(), sha256)) {
            return Optional.of("The model %s does not have the SHA-256 %s.".formatted(file.path(), sha256));
        }
        return problem;
    }

    /** Why the model, which would have to be downloaded, cannot be had. */
    public static Optional<String> fetchProblem(Options options, ModelCache cache) {
        Model model = options.model();
        if (!options.offline() || model == null) {
            return Optional.empty();
        }
        return options.fetchedSha256()
                .filter(sha256 -> !cache.holds(sha256))
                .map(sha256 ->
                        "The model %s is not in the cache, and must not be downloaded: leave out --offline, or say --model starter."
                                .formatted(model.shown()));
    }

    /** Why the video cannot be played. */
    public static Optional<String> videoProblem(Options options) {
        return options.video() == null ? Optional.empty() : options.video().problem();
    }
}
