package io.roadwatch.launcher.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    @TempDir
    private Path folder;

    @Test
    void takenPortIsNamedWithTheWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            Options options = new Options(new Ports(freePort(), port), "127.0.0.1", model(), null, false, null);

            assertThat(Preflight.problems(options, cache()))
                    .singleElement()
                    .asString()
                    .startsWith("Port %d, which the analyzer needs, is not free".formatted(port))
                    .endsWith("choose another with --analyzer-port.");
        }
    }

    @Test
    void twoServicesCannotShareAPort() throws IOException {
        int port = freePort();

        assertThat(Preflight.problems(
                        new Options(new Ports(port, port), "127.0.0.1", model(), null, false, null), cache()))
                .containsExactly("Detector and analyzer cannot share port %d.".formatted(port));
    }

    @Test
    void modelNeedNotBeNamed() throws IOException {
        assertThat(Preflight.problems(options(null, null), cache())).isEmpty();
    }

    @Test
    void hashNeedsAModelThatIsNamed() throws IOException {
        Options options = options(null, null).withModelSha256("ab".repeat(32));

        assertThat(Preflight.problems(options, cache()))
                .containsExactly("--model-sha256 says what the model must have: name the model with --model.");
    }

    @Test
    void modelThatWouldBeDownloadedIsAProblemOnlyOffline() throws IOException {
        ModelCache cache = cache();
        Options options = options(Model.parse("yolox-nano"), null);

        assertThat(Preflight.fetchProblem(options, cache)).isEmpty();
        assertThat(Preflight.problems(options.withOffline(true), cache))
                .containsExactly("The model yolox-nano is not in the cache, and must not be downloaded:"
                        + " leave out --offline, or say --model starter.");
        assertThat(Preflight.fetchProblem(options.withModel("starter").withOffline(true), cache))
                .isEmpty();
        assertThat(Preflight.fetchProblem(options.withModel("auto").withOffline(true), cache))
                .isEmpty();
    }

    @Test
    void modelAndVideoMustBeFiles() throws IOException {
        Options options = options(new Model.File(folder.resolve("no.onnx")), new Video.File(folder));

        assertThat(Preflight.problems(options, cache()))
                .containsExactly(
                        "The model %s does not exist.".formatted(folder.resolve("no.onnx")),
                        "The video %s is not a file.".formatted(folder));
    }

    @Test
    void addressOfACameraIsLeftToTheDetector() throws IOException {
        assertThat(Preflight.problems(options(model(), new Video.Address("rtsp://nowhere/1")), cache()))
                .isEmpty();
    }

    private Options options(Model model, Video video) throws IOException {
        return new Options(new Ports(freePort(), freePort()), "127.0.0.1", model, null, false, video);
    }

    private Model model() throws IOException {
        return new Model.File(Files.writeString(folder.resolve("model.onnx"), "weights"));
    }

    private ModelCache cache() {
        return new ModelCache(folder);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
