package io.roadwatch.launcher.doctor;

import io.roadwatch.launcher.options.Model;
import io.roadwatch.launcher.options.ModelCache;
import io.roadwatch.launcher.options.Options;
import io.roadwatch.launcher.options.Preflight;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Whether there is a model, and where it comes from. Nothing is fetched to find out. */
final class ModelFindings {

    private final Options options;
    private final ModelCache cache;

    ModelFindings(Options options, ModelCache cache) {
        this.options = options;
        this.cache = cache;
    }

    /** The file that can be tried now: of this machine, or in the cache. */
    Optional<Path> file() {
        if (options.model() instanceof Model.File file) {
            return Preflight.modelProblem(options).isEmpty() ? Optional.of(file.path()) : Optional.empty();
        }
        return options.fetchedSha256().filter(cache::holds).map(cache::fileOf);
    }

    /** What came of trying {@link #file()}, of which others tell. */
    enum Trial {
        NONE,
        USABLE,
        UNUSABLE
    }

    /** What the trial does not tell. */
    List<Finding> findings(Trial trial) {
        Optional<String> problem = Preflight.modelProblem(options);
        if (problem.isPresent()) {
            return List.of(Finding.missing(problem.get()));
        }
        if (options.model() instanceof Model.File file) {
            return trial == Trial.NONE
                    ? List.of(Finding.unknown("model %s can be read; whether it can be used is known after the build"
                            .formatted(file.path())))
                    : List.of();
        }
        return trial == Trial.UNUSABLE ? List.of() : List.of(fetched());
    }

    private Finding fetched() {
        String sha256 = options.fetchedSha256().orElseThrow();
        String name = Objects.requireNonNull(options.model()).shown();
        if (cache.holds(sha256)) {
            return Finding.ok("model %s is in the cache: %s".formatted(name, cache.fileOf(sha256)));
        }
        String again = Files.exists(cache.fileOf(sha256)) ? " again, as the file in the cache is damaged" : "";
        return Finding.ok("model %s will be downloaded%s%s".formatted(name, again, size()));
    }

    private String size() {
        if (options.model() instanceof Model.Named named) {
            URI url = named.known().url();
            return String.format(Locale.ROOT, ": %.1f MB from %s", named.known().sizeBytes() / 1e6, url.getHost());
        }
        return "";
    }
}
