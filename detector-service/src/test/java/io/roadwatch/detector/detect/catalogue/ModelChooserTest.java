package io.roadwatch.detector.detect.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.roadwatch.detector.detect.BundledModel;
import io.roadwatch.detector.detect.DetectConfig;
import io.roadwatch.detector.detect.DetectException;
import io.roadwatch.detector.detect.ModelChoice;
import io.roadwatch.detector.detect.ModelChoice.Kind;
import io.roadwatch.detector.detect.ModelFile;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs where nobody, or somebody, named a model, with a real server on loopback. */
class ModelChooserTest {

    private static final byte[] WEIGHTS = "weights".getBytes(StandardCharsets.UTF_8);
    private static final BundledModel STARTER = new BundledModel("starter", new byte[] {1});
    private static final FetchPolicy FORBIDDEN = new FetchPolicy(false, Duration.ofSeconds(30));
    private static final FetchPolicy ALLOWED = new FetchPolicy(true, Duration.ofSeconds(30));

    @TempDir
    private Path folder;

    private ModelHost host;
    private String sha256;

    @BeforeEach
    void start() throws IOException {
        host = new ModelHost(WEIGHTS);
        sha256 =
                Sha256.of(Files.write(folder.resolve("original.onnx"), WEIGHTS)).hex();
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void modelThatIsNamedIsTaken() {
        Path file = folder.resolve("original.onnx");

        ChosenModel chosen = chooser(ALLOWED).choose(file.toString(), Optional.empty());

        assertThat(chosen.source().id()).isEqualTo("original");
        assertThat(chosen.choice()).isEqualTo(ModelChoice.configured());
        assertThat(host.requests()).isEmpty();
    }

    @Test
    void starterCanBeNamed() {
        ChosenModel chosen = chooser(ALLOWED).choose("starter", Optional.empty());

        assertThat(chosen).isEqualTo(new ChosenModel(STARTER, ModelChoice.configured()));
        assertThat(host.requests()).isEmpty();
    }

    @Test
    void modelOfTheCacheIsTakenAndNobodyIsAsked() throws IOException {
        Path file = cached(WEIGHTS);

        ChosenModel chosen = chooser(ALLOWED).choose(DetectConfig.AUTO, Optional.empty());

        assertThat(chosen.source()).isEqualTo(new ModelFile(file, "tiny", sha256));
        assertThat(chosen.choice()).isEqualTo(new ModelChoice(Kind.CACHED, "found in the cache of models"));
        assertThat(host.requests()).isEmpty();
    }

    @Test
    void damagedModelOfTheCacheIsNotTaken() throws IOException {
        cached("weighty".getBytes(StandardCharsets.UTF_8));

        assertThat(chooser(FORBIDDEN)
                        .choose(DetectConfig.AUTO, Optional.empty())
                        .source())
                .isEqualTo(STARTER);
        assertThat(chooser(ALLOWED)
                        .choose(DetectConfig.AUTO, Optional.empty())
                        .choice()
                        .kind())
                .isEqualTo(Kind.FETCHED);
    }

    @Test
    void modelIsFetchedWhereThatIsAllowed() {
        ChosenModel chosen = chooser(ALLOWED).choose(DetectConfig.AUTO, Optional.empty());

        assertThat(chosen.source())
                .isInstanceOfSatisfying(
                        ModelFile.class, file -> assertThat(file.path()).hasBinaryContent(WEIGHTS));
        assertThat(chosen.choice()).isEqualTo(new ModelChoice(Kind.FETCHED, "downloaded and verified"));
    }

    @Test
    void nobodyIsAskedWhereThatIsForbidden() {
        ChosenModel chosen = chooser(FORBIDDEN).choose(DetectConfig.AUTO, Optional.empty());

        assertThat(chosen).isEqualTo(starter("built in; tiny is not in the cache, and downloading is not allowed"));
        assertThat(host.requests()).isEmpty();
    }

    @Test
    void serverThatCannotBeReachedLeavesTheStarter() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:%d/tiny.onnx".formatted(socket.getLocalPort()));
        }

        ChosenModel chosen = chooser(ALLOWED, nobody).choose(DetectConfig.AUTO, Optional.empty());

        assertThat(chosen)
                .isEqualTo(starter("built in; tiny could not be fetched: the server cannot be connected to;"
                        + " is there a network, or is a proxy needed (HTTPS_PROXY)?"));
    }

    @Test
    void otherFileThanTheWantedOneLeavesTheStarter() {
        host.answering(ModelHost.OTHER_FILE);

        ChosenModel chosen = chooser(ALLOWED).choose(DetectConfig.AUTO, Optional.empty());

        assertThat(chosen)
                .isEqualTo(starter("built in; tiny could not be fetched: what the server sends has another SHA-256"));
        assertThat(folder.resolve("cache")).isDirectoryNotContaining("glob:**.onnx");
    }

    @Test
    void refusalOfTheServerLeavesTheStarter() {
        host.answering(ModelHost.status(404));

        assertThat(chooser(ALLOWED)
                        .choose(DetectConfig.AUTO, Optional.empty())
                        .choice()
                        .reason())
                .startsWith("built in; tiny could not be fetched: the server answers 404");
    }

    @Test
    void serverThatNeverFinishesLeavesTheStarter() {
        host.answering(host.hanging(3), host.hanging(3));
        FetchPolicy hasty = new FetchPolicy(true, Duration.ofMillis(400));

        ChosenModel chosen = chooser(hasty).choose(DetectConfig.AUTO, Optional.empty());

        assertThat(chosen).isEqualTo(starter("built in; tiny could not be fetched: it takes longer than 400 ms"));
    }

    @Test
    void serverThatNeverAnswersLeavesTheStarter() {
        host.answering(host.silent(), host.silent());
        FetchPolicy hasty = new FetchPolicy(true, Duration.ofMillis(400));

        ChosenModel chosen = chooser(hasty).choose(DetectConfig.AUTO, Optional.empty());

        assertThat(chosen).isEqualTo(starter("built in; tiny could not be fetched: it takes longer than 400 ms"));
    }

    @Test
    void workThatHeedsNoLimitIsLeftBehind() {
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> HastyTask.run("endless", ModelChooserTest::endless, Duration.ofMillis(50)))
                .withMessage("The model cannot be fetched: it takes longer than 50 ms.");
    }

    @Test
    void cacheThatCannotBeWrittenLeavesTheStarter() throws IOException {
        Files.createFile(folder.resolve("cache"));

        assertThat(chooser(ALLOWED)
                        .choose(DetectConfig.AUTO, Optional.empty())
                        .choice()
                        .reason())
                .startsWith("built in; tiny could not be fetched: the fetched model cannot be kept in ")
                .doesNotEndWith(".");
    }

    @Test
    void hashNeedsAModelThatIsNamed() {
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> chooser(ALLOWED).choose(DetectConfig.AUTO, Optional.of(sha256)))
                .withMessage("roadwatch.detect.model-sha256 says what the model must have,"
                        + " so roadwatch.detect.model must name it.");
    }

    @Test
    void builtInCatalogueKnowsThePreferredModel() {
        assertThat(ModelCatalogue.builtIn().find(ModelChooser.PREFERRED)).isPresent();
        assertThat(ModelCatalogue.builtIn().ids()).containsExactly("yolox-nano", "starter");
    }

    private static String endless() {
        while (!Thread.interrupted()) {
            Thread.onSpinWait();
        }
        return "interrupted";
    }

    private static ChosenModel starter(String reason) {
        return new ChosenModel(STARTER, new ModelChoice(Kind.STARTER, reason));
    }

    private Path cached(byte[] content) throws IOException {
        Path cache = Files.createDirectories(folder.resolve("cache"));
        return Files.write(cache.resolve(sha256 + ".onnx"), content);
    }

    private ModelChooser chooser(FetchPolicy policy) {
        return chooser(policy, host.url("/tiny.onnx"));
    }

    private ModelChooser chooser(FetchPolicy policy, URI url) {
        RemoteModel tiny = new RemoteModel("tiny", url, new Sha256(sha256), OptionalLong.of(WEIGHTS.length));
        DownloadLimits limits = DownloadLimits.within(policy.limit());
        ModelDownload download = new ModelDownload(new ModelServer(ProxySelector.of(null), limits), limits);
        ModelStore store = new ModelStore(
                new ModelCatalogue(List.of()), new ModelCache(folder.resolve("cache"), download), () -> STARTER);
        return new ModelChooser(store, store, policy, tiny);
    }
}
