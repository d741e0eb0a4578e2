package io.roadwatch.detector.detect.catalogue;

import io.roadwatch.detector.detect.BundledModel;
import io.roadwatch.detector.detect.DetectException;
import io.roadwatch.detector.detect.ModelFile;
import io.roadwatch.detector.detect.ModelSource;
import io.roadwatch.detector.detect.catalogue.ModelReference.Bundled;
import io.roadwatch.detector.detect.catalogue.ModelReference.LocalFile;
import io.roadwatch.detector.detect.catalogue.ModelReference.Named;
import io.roadwatch.detector.detect.catalogue.ModelReference.Remote;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Turns the name of a model into its file, fetching it when it is not here yet. Safe for use by many threads. */
public final class ModelStore {

    private final ModelCatalogue catalogue;
    private final ModelCache cache;
    private final Supplier<BundledModel> starter;

    /** @param starter reads the model that comes with the service */
    ModelStore(ModelCatalogue catalogue, ModelCache cache, Supplier<BundledModel> starter) {
        this.catalogue = catalogue;
        this.cache = cache;
        this.starter = starter;
    }

    /** @param cacheFolder where fetched models are kept; made when one is fetched */
    public static ModelStore in(Path cacheFolder) {
        return in(cacheFolder, DownloadLimits.DEFAULTS);
    }

    static ModelStore in(Path cacheFolder, DownloadLimits limits) {
        ProxySelector proxies = EnvironmentProxies.of(System.getenv());
        ModelDownload download = new ModelDownload(new ModelServer(proxies, limits), limits);
        return new ModelStore(ModelCatalogue.builtIn(), new ModelCache(cacheFolder, download), BundledModel::starter);
    }

    /**
     * The file of a model; blocks while it is fetched. Nothing is connected to when the file is here and good.
     *
     * @param model a path, an http(s) address, or a name of the catalogue
     * @param sha256 what the file must have; needed for an address
     * @throws DetectException if there is no such file, it cannot be fetched, or it is not the one with that SHA-256
     */
    public ModelSource resolve(String model, Optional<String> sha256) {
        Optional<Sha256> wanted = wanted(sha256);
        ModelReference reference = ModelReference.parse(model.strip(), catalogue);
        if (reference instanceof LocalFile local) {
            return verified(ModelFile.of(local.path()), wanted);
        }
        if (reference instanceof Bundled bundled) {
            return verified(bundled(bundled.id()), wanted);
        }
        return fetched(remote(reference, wanted));
    }

    /**
     * Says at once what is wrong with a name, without fetching anything.
     *
     * @throws DetectException if there is no such file, no such name, or no SHA-256 where one is needed
     */
    public void check(String model, Optional<String> sha256) {
        Optional<Sha256> wanted = wanted(sha256);
        ModelReference reference = ModelReference.parse(model.strip(), catalogue);
        if (reference instanceof LocalFile local) {
            if (!Files.isRegularFile(local.path())) {
                ModelFile.of(local.path()); // says it
            }
        } else if (!(reference instanceof Bundled)) {
            remote(reference, wanted);
        }
    }

    /** A model, if it was fetched and is good; nobody is asked for it. */
    Optional<ModelSource> cached(RemoteModel model) {
        return cache.find(model)
                .map(file -> new ModelFile(file, model.id(), model.sha256().hex()));
    }

    /** A model that comes with the service. */
    BundledModel bundled(String name) {
        if (!name.equals(BundledModel.STARTER)) {
            throw new IllegalArgumentException("no model of that name comes with the service: " + name);
        }
        return starter.get();
    }

    private static Optional<Sha256> wanted(Optional<String> sha256) {
        return sha256.filter(text -> !text.isBlank()).map(ModelStore::parse);
    }

    private static Sha256 parse(String text) {
        try {
            return new Sha256(text);
        } catch (IllegalArgumentException e) {
            throw new DetectException("roadwatch.detect.model-sha256 cannot be used: %s.".formatted(e.getMessage()));
        }
    }

    private static ModelSource verified(ModelSource source, Optional<Sha256> wanted) {
        wanted.filter(sha256 -> !sha256.hex().equals(source.sha256())).ifPresent(sha256 -> {
            throw new DetectException("The model file %s is not the wanted one: its SHA-256 is %s, expected is %s."
                    .formatted(source.where(), source.sha256(), sha256));
        });
        return source;
    }

    private static RemoteModel remote(ModelReference reference, Optional<Sha256> wanted) {
        if (reference instanceof Named named) {
            RemoteModel known = named.entry().remote();
            wanted.filter(sha256 -> !sha256.equals(known.sha256())).ifPresent(sha256 -> {
                throw new DetectException(
                        "The model %s of the catalogue has the SHA-256 %s, but roadwatch.detect.model-sha256 says %s."
                                .formatted(known.id(), known.sha256(), sha256));
            });
            return known;
        }
        Remote remote = (Remote) reference;
        Sha256 sha256 = wanted.orElseThrow(() -> new DetectException(
                "The model %s comes over the network, so roadwatch.detect.model-sha256 must say the SHA-256 of the file: 64 hexadecimal digits, as sha256sum prints them."
                        .formatted(remote)));
        return new RemoteModel(WebAddress.idOf(remote.url()), remote.url(), sha256, OptionalLong.empty());
    }

    /**
     * A model, fetched if it is not here; blocks.
     *
     * @throws DetectException if it cannot be had or kept
     */
    ModelSource fetched(RemoteModel model) {
        return new ModelFile(cache.obtain(model), model.id(), model.sha256().hex());
    }
}
