package io.roadwatch.detector.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.roadwatch.detector.decode.DecodeConfig;
import io.roadwatch.detector.decode.DecodeException;
import io.roadwatch.detector.decode.ReadInterrupt;
import io.roadwatch.detector.decode.ReadOutcome.EndOfStream;
import io.roadwatch.detector.decode.ReadOutcome.PictureRead;
import io.roadwatch.detector.decode.ReaderSettings;
import io.roadwatch.detector.decode.VideoReader;
import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.testing.ConfigOf;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Playlists that try to make the service connect past the proxy, read as the service reads sources. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PlaylistPastProxyTest {

    private static final String HEAD = "#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:2\n";

    @TempDir
    static Path folder;

    private static Map<String, byte[]> clips;

    private ProxyUnderTest under;
    private VideoHost host;
    private RawHost target;

    @BeforeAll
    static void makeClips() throws Exception {
        assumeThat(System.getenv()).doesNotContainKey("no_proxy");
        clips = Map.of("/clip.ts", FFmpegTools.segment(folder), "/key", new byte[16]);
    }

    @BeforeEach
    void start() throws IOException {
        under = new ProxyUnderTest(Map.of("roadwatch.egress.silence-limit", "2s"));
        host = VideoHost.overHttp(clips);
        target = new RawHost(FakeHosts.DENIED, (client, self) -> {});
    }

    @AfterEach
    void stop() throws Exception {
        target.close();
        host.close();
        under.close();
    }

    @Test
    void partsThatComeByHttpAreRead() {
        host.playlistText("/live.m3u8", HEAD + "#EXTINF:2.0,\nclip.ts\n#EXT-X-ENDLIST\n");

        assertThat(picturesOf("/live.m3u8")).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"httpproxy", "tcp", "tls", "crypto+httpproxy", "crypto:httpproxy", "hls+httpproxy"})
    void partIsNotFetchedByAnotherProtocol(String protocol) {
        host.playlistText(
                "/live.m3u8",
                HEAD + "#EXTINF:2.0,\nclip.ts\n#EXTINF:2.0,\n" + past(protocol) + "/x.ts\n#EXT-X-ENDLIST\n");

        assertThat(picturesOf("/live.m3u8")).isEqualTo(50);
        assertThat(target.accepted()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"httpproxy", "tcp", "hls+httpproxy"})
    void variantIsNotFetchedByAnotherProtocol(String protocol) {
        host.playlistText("/main.m3u8", "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n" + past(protocol) + "/x.m3u8\n");

        assertThat(picturesOf("/main.m3u8")).isZero();
        assertThat(target.accepted()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"httpproxy", "tcp"})
    void keyIsNotFetchedByAnotherProtocol(String protocol) {
        host.playlistText(
                "/live.m3u8",
                HEAD + "#EXT-X-KEY:METHOD=AES-128,URI=\"" + past(protocol)
                        + "/key\"\n#EXTINF:2.0,\nclip.ts\n#EXT-X-ENDLIST\n");

        assertThat(picturesOf("/live.m3u8")).isZero();
        assertThat(target.accepted()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"httpproxy", "tcp", "hls+httpproxy"})
    void redirectIsNotFollowedToAnotherProtocol(String protocol) {
        host.redirect("/moved.m3u8", past(protocol) + "/x.m3u8");

        assertThat(picturesOf("/moved.m3u8")).isZero();
        assertThat(target.accepted()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void redirectToADeniedHostIsToldFromAWrongPassword(String scheme) {
        host.redirect("/moved.ts", past(scheme) + "/x.ts");

        assertThatThrownBy(() -> picturesRead("/moved.ts"))
                .isInstanceOf(DecodeException.class)
                .hasMessage("the host refuses, or it leads to a host that is not allowed");
        assertThat(target.accepted()).isZero();
    }

    private String past(String protocol) {
        return protocol + "://" + FakeHosts.DENIED + ":" + target.port();
    }

    private int picturesOf(String path) {
        try {
            return picturesRead(path);
        } catch (DecodeException e) {
            return 0;
        }
    }

    private int picturesRead(String path) {
        ReaderSettings settings = new ReaderSettings(
                ConfigOf.defaults(DecodeConfig.class), under.hosts, under::location, Clock.systemUTC());
        StreamAddress address = StreamAddress.parse("http://cam.example:" + host.port() + path);
        int pictures = 0;
        try (ReadInterrupt interrupt = new ReadInterrupt();
                VideoReader reader = VideoReader.open(address, settings, interrupt, Instant.EPOCH)) {
            for (var outcome = reader.read(); !(outcome instanceof EndOfStream); outcome = reader.read()) {
                pictures += outcome instanceof PictureRead ? 1 : 0;
            }
        }
        return pictures;
    }
}
