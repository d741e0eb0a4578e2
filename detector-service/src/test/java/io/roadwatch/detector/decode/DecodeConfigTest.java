package io.roadwatch.detector.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.Transport;
import io.roadwatch.detector.testing.ConfigOf;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecodeConfigTest {

    @Test
    void defaults() {
        DecodeConfig config = ConfigOf.defaults(DecodeConfig.class);

        assertThat(config.openTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.readTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.threadsPerStream()).isEqualTo(1);
    }

    @Test
    void cameraIsReadOverTheTransportItWasDeclaredWith() {
        ReaderSettings settings = TestReader.settings(Map.of("open-timeout", "3s", "read-timeout", "2s"));
        StreamAddress udp = new StreamAddress.Network("rtsp", "rtsp://cam.test/", Transport.UDP);

        assertThat(SourceOptions.of(udp, settings))
                .containsEntry("rtsp_transport", "udp")
                .containsEntry("timeout", "8000000");
        assertThat(SourceOptions.of(StreamAddress.parse("rtsp://cam.test/"), settings))
                .containsEntry("rtsp_transport", "tcp")
                .doesNotContainKey("http_proxy");
    }

    @Test
    void noSourceMayOpenAnythingOfAnotherKind() {
        ReaderSettings settings =
                TestReader.settings(Map.of(), TestReader.ANY_HOST, URI.create("http://127.0.0.1:3128"));

        assertThat(SourceOptions.of(StreamAddress.parse("/clip.mp4"), settings))
                .containsEntry("protocol_whitelist", "file")
                .doesNotContainKey("http_proxy");
        assertThat(SourceOptions.of(StreamAddress.parse("https://cam.test/list.m3u8"), settings))
                .containsEntry("http_proxy", "http://127.0.0.1:3128")
                .hasEntrySatisfying(
                        "protocol_whitelist",
                        list -> assertThat(list.split(","))
                                .doesNotContain("file", "concat", "subfile", "udp", "rtsp", "data"));
    }
}
