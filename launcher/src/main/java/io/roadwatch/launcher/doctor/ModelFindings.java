package io.roadwatch.launcher.doctor;

import io.roadwatch.launcher.options.KnownModel;
import io.roadwatch.launcher.options.Model;
import io.roadwatch.launcher.options.ModelCache;
import io.roadwatch.launcher.options.Options;
import io.roadwatch.launcher.options.Preflight;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether there is a model, and where it comes from. Nothing is fetched to find out. */
final class ModelFindings {

    private final Options options;
    private final ModelCache cache;

    ModelFindings(Options options, ModelCache cache) {
        this.options = options;
        this.cache = cache;
    }

    /** What can be tried now: the path of a file of this machine or in the cache, or the name of the starter model. */
    Optional<String> candidate() {
        Model model = options.model();
        if (model instanceof Model.File file) {
            return Preflight.modelProblem(options).isEmpty()
                    ? Optional.of(file.path().toString())
                    : Optional.empty();
        }
        Optional<String> cached = wantedSha256()
                .filter(cache::holds)
                .map(sha256 -> cache.fileOf(sha256).toString());
        boolean starter = model == null || model instanceof Model.Starter;
        return cached.isEmpty() && starter ? Optional.of(Model.Starter.NAME) : cached;
    }

    private Optional<String> wantedSha256() {
        return options.model() == null ? Optional.of(KnownModel.preferred().sha256()) : options.fetchedSha256();
    }

    /** What came of trying {@link #candidate()}, of which others tell. */
    enum Trial {
        NONE,
        USABLE,
        UNUSABLE
    }

    /** What the trial does not tell. */
    List<Finding> findings(Trial trial) {
        Optional<String> problem = Preflight.modelProblem(options).or(() -> Preflight.fetchProblem(options, cache));
        if (problem.isPresent()) {
            return List.of(Finding.missing(problem.get()));
        }
        Model model = options.model();
        if (model instanceof Model.File file) {
            return trial == Trial.NONE
                    ? List.of(Finding.unknown("model %s can be read; whether it can be used is known after the build"
                            .formatted(file.path())))
                    : List.of();
        }
        if (trial == Trial.UNUSABLE) {
            return List.of();
        }
        if (model == null) {
            return List.of(chosen());
        }
        return List.of(
                model instanceof Model.Starter ? Finding.ok("model starter comes with the detector") : fetched(model));
    }

    /** What the detector would choose. */
    private Finding chosen() {
        KnownModel preferred = KnownModel.preferred();
        if (cache.holds(preferred.sha256())) {
            return Finding.ok("no --model: %s would run, which is in the cache: %s"
                    .formatted(preferred.id(), cache.fileOf(preferred.sha256())));
        }
        return Finding.ok(
                options.offline()
                        ? "no --model: the starter model would run, as %s is not in the cache and must not be downloaded"
                                .formatted(preferred.id())
                        : "no --model: %s would be downloaded%s; if that fails or takes too long, the starter model runs"
                                .formatted(preferred.id(), size(preferred)));
    }

    private Finding fetched(Model model) {
        String sha256 = options.fetchedSha256().orElseThrow();
        if (cache.holds(sha256)) {
            return Finding.ok("model %s is in the cache: %s".formatted(model.shown(), cache.fileOf(sha256)));
        }
        String again = Files.exists(cache.fileOf(sha256)) ? " again, as the file in the cache is damaged" : "";
        String size = model instanceof Model.Named named ? size(named.known()) : "";
        return Finding.ok("model %s will be downloaded%s%s".formatted(model.shown(), again, size));
    }

    private static String size(KnownModel known) {
        return String.format(
                Locale.ROOT,
                ": %.1f MB from %s",
                known.sizeBytes() / 1e6,
                known.url().getHost());
    }
}
