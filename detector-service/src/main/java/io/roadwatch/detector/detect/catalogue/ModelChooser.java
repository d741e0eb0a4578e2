package io.roadwatch.detector.detect.catalogue;

import io.roadwatch.detector.detect.BundledModel;
import io.roadwatch.detector.detect.DetectConfig;
import io.roadwatch.detector.detect.DetectException;
import io.roadwatch.detector.detect.ModelChoice;
import io.roadwatch.detector.detect.ModelChoice.Kind;
import io.roadwatch.detector.detect.ModelSource;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Decides which model runs: the one that is named, or where {@code auto} is said, the best that can be had in a short time.
 * What comes with the service can always be had, so that {@code auto} never stops a start. Any thread.
 */
public final class ModelChooser {

    /** What {@code auto} takes where it can be had; of the catalogue. */
    static final String PREFERRED = "yolox-nano";

    private static final Logger LOG = Logger.getLogger(ModelChooser.class);

    private final ModelStore store;
    private final ModelStore hasty;
    private final FetchPolicy policy;
    private final RemoteModel preferred;

    /**
     * @param store fetches what is named, which takes as long as it takes
     * @param hasty fetches what is not, and gives up soon
     * @param preferred taken where it can be had
     */
    ModelChooser(ModelStore store, ModelStore hasty, FetchPolicy policy, RemoteModel preferred) {
        this.store = store;
        this.hasty = hasty;
        this.policy = policy;
        this.preferred = preferred;
    }

    /** @param cacheFolder where fetched models are kept */
    public static ModelChooser in(Path cacheFolder, FetchPolicy policy) {
        ModelStore hasty = ModelStore.in(cacheFolder, DownloadLimits.within(policy.limit()));
        RemoteModel preferred =
                ModelCatalogue.builtIn().find(PREFERRED).orElseThrow().remote();
        return new ModelChooser(ModelStore.in(cacheFolder), hasty, policy, preferred);
    }

    /**
     * Blocks while a model is fetched; for {@code auto} no longer than the policy allows.
     *
     * @param model {@code auto}, a path, an http(s) address, or a name of the catalogue
     * @param sha256 what the file must have; only of a model that is named
     * @throws DetectException if a model that is named cannot be had, or is not the one with that SHA-256
     */
    public ChosenModel choose(String model, Optional<String> sha256) {
        if (!model.equals(DetectConfig.AUTO)) {
            return new ChosenModel(store.resolve(model, sha256), ModelChoice.configured());
        }
        requireNoHash(sha256);
        ChosenModel chosen = chooseFreely();
        LOG.infof(
                "model chosen id=%s choice=%s reason=\"%s\" setting=roadwatch.detect.model",
                chosen.source().id(),
                chosen.choice().kind().label(),
                chosen.choice().reason());
        return chosen;
    }

    /**
     * Says at once what is wrong, without fetching anything.
     *
     * @throws DetectException if there is no such file, no such name, or no SHA-256 where one is needed
     */
    public void check(String model, Optional<String> sha256) {
        if (model.equals(DetectConfig.AUTO)) {
            requireNoHash(sha256);
        } else {
            store.check(model, sha256);
        }
    }

    private static void requireNoHash(Optional<String> sha256) {
        if (sha256.filter(text -> !text.isBlank()).isPresent()) {
            throw new DetectException(
                    "roadwatch.detect.model-sha256 says what the model must have, so roadwatch.detect.model must name it.");
        }
    }

    private ChosenModel chooseFreely() {
        Optional<ModelSource> cached = hasty.cached(preferred);
        if (cached.isPresent()) {
            return new ChosenModel(cached.get(), new ModelChoice(Kind.CACHED, "found in the cache of models"));
        }
        if (!policy.allowed()) {
            return starter(
                    "built in; %s is not in the cache, and downloading is not allowed".formatted(preferred.id()));
        }
        try {
            ModelSource fetched = HastyTask.run("model-fetch", () -> hasty.fetched(preferred), policy.limit());
            return new ChosenModel(fetched, new ModelChoice(Kind.FETCHED, "downloaded and verified"));
        } catch (DetectException e) {
            LOG.debugf(e, "model cannot be fetched id=%s", preferred.id());
            return starter("built in; %s could not be fetched: %s".formatted(preferred.id(), FetchFailure.reasonOf(e)));
        }
    }

    private ChosenModel starter(String reason) {
        return new ChosenModel(store.bundled(BundledModel.STARTER), new ModelChoice(Kind.STARTER, reason));
    }
}
