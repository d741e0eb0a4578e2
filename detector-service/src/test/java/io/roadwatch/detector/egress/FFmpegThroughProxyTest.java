package io.roadwatch.detector.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.roadwatch.detector.egress.FFmpegTools.Result;
import io.roadwatch.detector.observe.EgressMetrics.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The FFmpeg of the service, led astray by hosts. */
class FFmpegThroughProxyTest {

    private static final String ALL_PACKETS = "50";

    @TempDir
    static Path folder;

    private static Map<String, byte[]> clips;

    private ProxyUnderTest under;
    private VideoHost host;
    private RawHost denied;

    @BeforeAll
    static void makeClips() throws Exception {
        assumeThat(System.getenv()).doesNotContainKey("no_proxy"); // FFmpeg would go past the proxy
        clips = Map.of("/clip.mp4", FFmpegTools.mp4(folder), "/clip.ts", FFmpegTools.segment(folder));
    }

    @BeforeEach
    void start() throws IOException {
        under = new ProxyUnderTest(Map.of("roadwatch.egress.silence-limit", "2s"));
        host = VideoHost.overHttp(clips);
        denied = new RawHost(FakeHosts.DENIED, (client, self) -> {});
    }

    @AfterEach
    void stop() throws Exception {
        denied.close();
        host.close();
        under.close();
    }

    @Test
    void clipIsReadAndSoughtIn() throws Exception {
        Result probed = probe("http://cam.example:" + host.port() + "/clip.mp4");

        assertThat(probed.output().strip()).isEqualTo(ALL_PACKETS);
        assertThat(host.ranges()).as("the index at the end, then the beginning").hasSizeGreaterThan(1);
        assertThat(under.count(Outcome.RELAYED)).isGreaterThan(1);
        assertThat(under.count(Outcome.CHALLENGED)).isPositive();
        assertThat(under.count(Outcome.UNAUTHORIZED)).isZero();
    }

    @Test
    void redirectToAnAllowedHostIsFollowed() throws Exception {
        host.redirect("/moved", "http://127.0.0.1:" + host.port() + "/clip.mp4");

        assertThat(probe("http://cam.example:" + host.port() + "/moved")
                        .output()
                        .strip())
                .isEqualTo(ALL_PACKETS);
        assertThat(under.hosts.asked()).contains("cam.example", "127.0.0.1");
    }

    @Test
    void redirectToADeniedHostIsNotFollowed() throws Exception {
        host.redirect("/moved", "http://" + FakeHosts.DENIED + ":" + denied.port() + "/clip.mp4");

        Result probed = probe("http://cam.example:" + host.port() + "/moved");

        assertThat(probed.exitCode()).isNotZero();
        assertThat(denied.accepted()).isZero();
        assertThat(under.count(Outcome.DENIED)).isPositive();
    }

    @Test
    void redirectToADeniedHostOverTlsIsNotFollowed() throws Exception {
        host.redirect("/moved", "https://" + FakeHosts.DENIED + ":" + denied.port() + "/clip.mp4");

        Result probed = probe("http://cam.example:" + host.port() + "/moved");

        assertThat(probed.exitCode()).isNotZero();
        assertThat(denied.accepted()).isZero();
        assertThat(under.count(Outcome.DENIED)).isPositive();
    }

    @Test
    void playlistOfAllowedHostsIsPlayed() throws Exception {
        host.playlist("/live.m3u8", "http://127.0.0.1:" + host.port() + "/clip.ts");

        assertThat(probe("http://cam.example:" + host.port() + "/live.m3u8")
                        .output()
                        .strip())
                .startsWith(ALL_PACKETS);
    }

    @Test
    void playlistCannotNameADeniedHost() throws Exception {
        host.playlist("/live.m3u8", "http://" + FakeHosts.DENIED + ":" + denied.port() + "/clip.ts");

        probe("http://cam.example:" + host.port() + "/live.m3u8");

        assertThat(denied.accepted()).isZero();
        assertThat(under.count(Outcome.DENIED)).isPositive();
    }

    @Test
    void httpsGoesThroughATunnel() throws Exception {
        try (VideoHost secure = VideoHost.overHttps(clips, identity())) {
            Result probed = probe("https://cam.example:" + secure.port() + "/clip.mp4");

            assertThat(probed.output().strip()).isEqualTo(ALL_PACKETS);
            assertThat(under.count(Outcome.RELAYED)).isPositive();
        }
    }

    @Test
    void httpsHostThatSaysNothingIsGivenUp() throws Exception {
        try (RawHost silent = RawHost.silent()) {
            Result probed = probe("https://cam.example:" + silent.port() + "/clip.mp4");

            assertThat(probed.exitCode()).isNotZero();
            assertThat(silent.accepted()).isPositive();
        }
    }

    @Test
    void passwordOfTheCameraReachesTheCameraAlone() throws Exception {
        try (RawHost camera = RawHost.greeting()) {
            probe("http://user:p%40ss@cam.example:" + camera.port() + "/clip.mp4");

            assertThat(camera.heads()).isNotEmpty().noneMatch(head -> head.contains("Proxy-Authorization"));
        }
    }

    private Result probe(String url) throws IOException, InterruptedException {
        return FFmpegTools.probe(under.proxy.location(), url);
    }

    private static SSLContext identity() throws Exception {
        Path store = folder.resolve("identity.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "host",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=cam.example",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "secret",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "secret".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "secret".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
