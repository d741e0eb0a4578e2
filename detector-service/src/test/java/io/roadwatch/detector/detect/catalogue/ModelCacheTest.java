package io.roadwatch.detector.detect.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.roadwatch.detector.detect.DetectException;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching from a real server on loopback, with everything that can go wrong on the way. */
class ModelCacheTest {

    private static final byte[] CONTENT = randomBytes(300_000);
    private static final DownloadLimits QUICK = new DownloadLimits(
            Duration.ofSeconds(5), Duration.ofMillis(400), Duration.ofSeconds(60), 1 << 20, 3, Duration.ofMillis(1));

    @TempDir
    private Path folder;

    private ModelHost host;
    private Sha256 sha256;

    @BeforeEach
    void start() throws IOException {
        host = new ModelHost(CONTENT);
        sha256 = Sha256.of(Files.write(folder.resolve("original"), CONTENT));
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void modelIsFetchedOnceAndThenNobodyIsAsked() {
        Path first = cache().obtain(model());
        host.close();
        Path second = cache().obtain(model());

        assertThat(first).isEqualTo(second).hasBinaryContent(CONTENT).hasFileName(sha256 + ".onnx");
        assertThat(host.requests()).containsExactly("/m.onnx null null");
        assertThat(names(first.getParent())).containsExactlyInAnyOrder(sha256 + ".onnx", sha256 + ".lock");
    }

    @Test
    void damagedFileOfTheCacheIsFetchedAgain() throws IOException {
        Path file = cache().obtain(model());
        Files.write(file, Arrays.copyOf(CONTENT, CONTENT.length - 1));

        assertThat(cache().obtain(model())).hasBinaryContent(CONTENT);
        assertThat(host.requests()).hasSize(2);
    }

    @Test
    void downloadThatBreaksOffGoesOnWhereItEnded() {
        host.answering(ModelHost.CUT, ModelHost.CUT);

        assertThat(cache().obtain(model())).hasBinaryContent(CONTENT);
        assertThat(host.requests())
                .containsExactly("/m.onnx null null", "/m.onnx bytes=150000- null", "/m.onnx bytes=225000- null");
    }

    @Test
    void partOfAnEarlierProcessIsContinued() throws IOException {
        part(Arrays.copyOf(CONTENT, 100_000));

        assertThat(cache().obtain(model())).hasBinaryContent(CONTENT);
        assertThat(host.requests()).containsExactly("/m.onnx bytes=100000- null");
    }

    @Test
    void wholePartOfAnEarlierProcessIsTakenWithoutAsking() throws IOException {
        part(CONTENT);

        assertThat(cache().obtain(model())).hasBinaryContent(CONTENT);
        assertThat(host.requests()).isEmpty();
    }

    @Test
    void serverThatIgnoresRangesSendsItAllAgain() throws IOException {
        part(Arrays.copyOf(CONTENT, 100_000));
        host.answering(ModelHost.WITHOUT_RANGES);

        assertThat(cache().obtain(model())).hasBinaryContent(CONTENT);
        assertThat(host.requests()).hasSize(1);
    }

    @Test
    void partOfAnotherFileIsFoundOutAndFetchedAnew() throws IOException {
        part(new byte[100_000]);

        assertThat(cache().obtain(model())).hasBinaryContent(CONTENT);
        assertThat(host.requests()).containsExactly("/m.onnx bytes=100000- null", "/m.onnx null null");
    }

    @Test
    void partThatIsLongerThanTheFileIsFetchedAnew() throws IOException {
        part(new byte[CONTENT.length + 1]);

        assertThat(cache().obtain(model())).hasBinaryContent(CONTENT);
        assertThat(host.requests()).hasSize(2);
    }

    @Test
    void wrongFileIsDeletedAndBothHashesAreNamed() throws IOException {
        host.answering(ModelHost.OTHER_FILE);
        Sha256 zeros = Sha256.of(Files.write(folder.resolve("zeros"), new byte[CONTENT.length]));

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> cache().obtain(model()))
                .withMessage("What %s sends is not the wanted model: its SHA-256 is %s, expected is %s. It was deleted."
                        .formatted(host.url("/m.onnx"), zeros, sha256));
        assertThat(names(folder.resolve("cache"))).containsExactly(sha256 + ".lock");
        assertThat(host.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 403, 407})
    void refusalIsNotRepeated(int status) {
        host.answering(ModelHost.status(status));

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> cache().obtain(model()))
                .withMessageStartingWith("The model m from %s cannot be fetched: the server answers %d:"
                        .formatted(host.url("/m.onnx"), status));
        assertThat(host.requests()).hasSize(1);
    }

    @Test
    void troubleOfTheServerIsTriedAgain() {
        host.answering(ModelHost.status(503), ModelHost.status(429));

        assertThat(cache().obtain(model())).hasBinaryContent(CONTENT);
        assertThat(host.requests()).hasSize(3);
    }

    @Test
    void serverThatFallsSilentIsLeftAndAskedForTheRest() {
        host.answering(host.hanging(123_456));

        assertThat(cache().obtain(model())).hasBinaryContent(CONTENT);
        assertThat(host.requests()).hasSize(2);
        assertThat(host.requests().get(1)).matches("/m.onnx bytes=\\d+- null");
    }

    @Test
    void serverThatNeverAnswersIsGivenUp() {
        host.answering(host.silent(), host.silent(), host.silent());

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> cache().obtain(model()))
                .withMessage("The model m from %s cannot be fetched: the server does not answer in time."
                        .formatted(host.url("/m.onnx")));
        assertThat(host.requests()).hasSize(3);
    }

    @Test
    void absentNetworkIsASentence() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:%d/m.onnx".formatted(socket.getLocalPort()));
        }

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> cache().obtain(new RemoteModel("m", nobody, sha256, OptionalLong.empty())))
                .withMessageContaining("cannot be connected to; is there a network");
    }

    @Test
    void redirectIsFollowedWithoutThePasswordWhenItLeavesTheServer() throws IOException {
        try (ModelHost other = new ModelHost(CONTENT)) {
            host.answering(
                    ModelHost.redirect("/moved.onnx"),
                    ModelHost.redirect(other.url("/far.onnx?sig=1").toString()));
            URI withPassword = URI.create(host.url("/m.onnx?token=t").toString().replace("//", "//user:secret@"));

            assertThat(cache().obtain(new RemoteModel("m", withPassword, sha256, OptionalLong.empty())))
                    .hasBinaryContent(CONTENT);
            assertThat(host.requests())
                    .containsExactly(
                            "/m.onnx?token=t null Basic dXNlcjpzZWNyZXQ=", "/moved.onnx null Basic dXNlcjpzZWNyZXQ=");
            assertThat(other.requests()).containsExactly("/far.onnx?sig=1 null null");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/m.onnx", "", "jar:http://x/y"})
    void redirectToAnythingButTheWebIsRefused(String location) {
        host.answering(ModelHost.redirect(location));

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> cache().obtain(model()))
                .withMessageContaining("redirects");
    }

    @Test
    void redirectFromHttpsToHttpIsRefused() {
        URI secure = URI.create("https://h/m.onnx");

        assertThat(ModelServer.target(secure, "//other/a b")).isEqualTo(URI.create("https://other/a%20b"));
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> ModelServer.target(secure, "http://h/m.onnx"))
                .withMessageContaining("never http after https");
    }

    @Test
    void endlessRedirectsEnd() {
        for (int i = 0; i < 6; i++) {
            host.answering(ModelHost.redirect("/m.onnx"));
        }

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> cache().obtain(model()))
                .withMessageContaining("redirects more than 5 times");
    }

    @Test
    void secretsOfTheAddressAreInNoSentence() {
        host.answering(ModelHost.status(404));
        URI secret = URI.create(host.url("/m.onnx?token=t0p").toString().replace("//", "//user:secret@"));
        RemoteModel model = new RemoteModel("m", secret, sha256, OptionalLong.empty());

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> cache().obtain(model))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret", "t0p", "user"));
        assertThat(model.toString()).doesNotContain("secret", "t0p", "user");
    }

    @Test
    void fileLargerThanAnnouncedByTheCatalogueIsRefusedBeforeItIsWritten() {
        RemoteModel small = new RemoteModel("m", host.url("/m.onnx"), sha256, OptionalLong.of(1_000));

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> cache().obtain(small))
                .withMessageContaining("is larger than 0.0MB");
        assertThat(names(folder.resolve("cache"))).containsExactly(sha256 + ".lock");
    }

    @Test
    void startsAtOneTimeShareOneDownload() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Path>> starts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                starts.add(threads.submit(() -> cache().obtain(model())));
            }
            for (Future<Path> start : starts) {
                assertThat(start.get()).hasBinaryContent(CONTENT);
            }
            assertThat(host.requests()).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void folderThatCannotBeMadeIsASentence() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> cache(file.resolve("cache")).obtain(model()))
                .withMessageStartingWith("The fetched model cannot be kept in %s/cache".formatted(file))
                .withMessageEndingWith("in roadwatch.detect.cache.");
    }

    @Test
    void diskThatIsFullIsNotTakenForAFaultOfTheNetwork() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        PartialFile part = new PartialFile(full);

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> part.write(Files.newInputStream(folder.resolve("original")), false, count -> {}))
                .withMessageContaining("No space left on device");
    }

    private ModelCache cache() {
        return cache(folder.resolve("cache"));
    }

    private static ModelCache cache(Path folder) {
        ModelServer server = new ModelServer(ProxySelector.of(null), QUICK);
        return new ModelCache(folder, new ModelDownload(server, QUICK));
    }

    private RemoteModel model() {
        return new RemoteModel("m", host.url("/m.onnx"), sha256, OptionalLong.empty());
    }

    private void part(byte[] content) throws IOException {
        Path cache = Files.createDirectories(folder.resolve("cache"));
        Files.write(cache.resolve(sha256 + ".part"), content);
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        new Random(4).nextBytes(bytes);
        return bytes;
    }
}
