package io.roadwatch.detector.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roadwatch.detector.source.FaultCode;
import io.roadwatch.foundation.net.HostPolicy;
import io.roadwatch.foundation.net.HostRefusedException;
import io.roadwatch.foundation.net.HostRefusedException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user is told of each way in which a source fails to open. */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SourceFaultTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "401 Unauthorized, UNAUTHORIZED",
        "403 Forbidden, UNAUTHORIZED",
        "404 Not Found, NOT_FOUND",
        "400 Bad Request, SERVER_ERROR",
        "454 Session Not Found, SERVER_ERROR",
        "461 Unsupported Transport, SERVER_ERROR",
        "503 Service Unavailable, SERVER_ERROR"
    })
    void refusalsOfACameraAreToldApart(String status, FaultCode code) {
        try (FakeServer camera = FakeServer.rtsp(status)) {
            assertThat(faultOf("rtsp://user:sesame@127.0.0.1:" + camera.port() + "/main"))
                    .isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401 Unauthorized, UNAUTHORIZED",
        "403 Forbidden, UNAUTHORIZED",
        "404 Not Found, NOT_FOUND",
        "410 Gone, SERVER_ERROR",
        "429 Too Many, SERVER_ERROR",
        "500 Oops, SERVER_ERROR",
        "200 OK, MALFORMED"
    })
    void refusalsOfAWebServerAreToldApart(String status, FaultCode code) {
        try (FakeServer server = FakeServer.http(status, "text/html", "<html>no</html>".getBytes(UTF_8))) {
            assertThat(faultOf("http://user:sesame@127.0.0.1:" + server.port() + "/cam.ts"))
                    .isEqualTo(code);
        }
    }

    @Test
    void cameraThatHangsUpIsNotOpened() {
        try (FakeServer camera = new FakeServer(connection -> {})) {
            assertThat(faultOf("rtsp://127.0.0.1:" + camera.port() + "/main"))
                    .isIn(FaultCode.MALFORMED, FaultCode.SERVER_ERROR);
        }
    }

    @Test
    void garbageInsteadOfRtspIsMalformedOrAnError() {
        try (FakeServer camera = new FakeServer(connection -> connection
                .getOutputStream()
                .write("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n".repeat(200).getBytes(UTF_8)))) {
            assertThat(faultOf("rtsp://127.0.0.1:" + camera.port() + "/main"))
                    .isIn(FaultCode.MALFORMED, FaultCode.SERVER_ERROR);
        }
    }

    @ParameterizedTest
    @CsvSource({"rtsp", "http"})
    void closedPortIsRefused(String scheme) {
        try (ClosedPort closed = new ClosedPort()) {
            assertThat(faultOf(scheme + "://127.0.0.1:" + closed.port() + "/main"))
                    .isEqualTo(FaultCode.CONNECTION_REFUSED);
        }
    }

    @Test
    void nextAddressOfANameIsTriedWhenOneRefuses() throws Exception {
        try (FakeServer camera = FakeServer.rtsp("404 Not Found")) {
            InetAddress nobody = InetAddress.getByName("127.0.0.2");
            HostPolicy two = host -> List.of(nobody, InetAddress.getLoopbackAddress());

            assertThat(faultOf("rtsp://camera.test:" + camera.port() + "/main", two))
                    .isEqualTo(FaultCode.NOT_FOUND);
        }
    }

    @Test
    void redirectOfACameraIsRefusedBeforeAnythingIsSentThere() {
        try (FakeServer elsewhere = FakeServer.recording();
                FakeServer camera =
                        FakeServer.rtsp("302 Found", "Location: rtsp://127.0.0.1:" + elsewhere.port() + "/other")) {
            DecodeException refused = failureOf("rtsp://127.0.0.1:" + camera.port() + "/main", TestReader.ANY_HOST);

            assertThat(refused.fault().code()).isEqualTo(FaultCode.ADDRESS_REFUSED);
            assertThat(refused).hasMessage("the camera redirects elsewhere; declare the address it redirects to");
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"rtsp", "http", "rtsps", "https"})
    void hostThatIsNotAllowedIsNotConnectedTo(String scheme) {
        try (FakeServer server = FakeServer.silent()) {
            HostPolicy strict = host -> {
                throw new HostRefusedException(Reason.NOT_ALLOWED, "The host is not allowed.");
            };

            assertThat(faultOf(scheme + "://127.0.0.1:" + server.port() + "/main", strict))
                    .isEqualTo(FaultCode.ADDRESS_REFUSED);
            assertThat(server.connections()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"rtsp", "http"})
    void nameThatNowStandsForARefusedAddressMayHeal(String scheme) {
        HostPolicy strict = host -> {
            throw new HostRefusedException(Reason.NOT_ALLOWED, "The host is not allowed.");
        };

        DecodeException refused = failureOf(scheme + "://camera.test/main", strict);

        assertThat(refused.fault().code()).isEqualTo(FaultCode.UNREACHABLE);
        assertThat(refused).hasMessage("the name of the host now stands for an address that is not allowed");
    }

    @Test
    void soundAloneOfACameraMayBecomeAVideo() throws IOException {
        Path sound = new Clips(folder).make("tone.ts", "sine=duration=1", "-c:a mp2");

        try (FakeServer camera = FakeServer.http("200 OK", "video/mp2t", Files.readAllBytes(sound))) {
            DecodeException failure = failureOf("http://127.0.0.1:" + camera.port() + "/cam.ts", TestReader.ANY_HOST);

            assertThat(failure.fault().code()).isEqualTo(FaultCode.MALFORMED);
            assertThat(failure).hasMessage("no video arrives");
        }
    }

    @Test
    void unknownNameIsToldAsSuch() {
        HostPolicy dns = host -> {
            throw new UnknownHostException(host);
        };

        assertThat(faultOf("rtsp://camera.test/main", dns)).isEqualTo(FaultCode.HOST_UNKNOWN);
    }

    @Test
    void fileThatIsNotThereOrNotAFileIsUnreadable() {
        assertThat(faultOf(folder.resolve("absent.mp4").toString())).isEqualTo(FaultCode.FILE_UNREADABLE);
        assertThat(faultOf(folder.toString())).isEqualTo(FaultCode.FILE_UNREADABLE);
        assertThat(faultOf("/dev/zero")).isEqualTo(FaultCode.FILE_UNREADABLE);
    }

    @Test
    void soundAloneIsNoVideo() {
        Path sound = new Clips(folder).make("tone.mp4", "sine=duration=1", "-c:a aac");

        assertThat(faultOf(sound.toString())).isEqualTo(FaultCode.NO_VIDEO);
    }

    @Test
    void playlistsAndScriptsThatNameOtherFilesAreNotOpened() throws IOException {
        Path clip = new Clips(folder).h264("clip.ts", 25);
        String playlist = "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n%s\n#EXT-X-ENDLIST\n";
        Path hls = Files.writeString(folder.resolve("list.m3u8"), playlist.formatted(clip));
        Path concat = Files.writeString(folder.resolve("list.ffconcat"), "ffconcat version 1.0\nfile clip.ts\n");

        assertThat(faultOf(hls.toString())).isEqualTo(FaultCode.NO_VIDEO);
        assertThat(faultOf(concat.toString())).isEqualTo(FaultCode.NO_VIDEO);
    }

    private static FaultCode faultOf(String address) {
        return faultOf(address, TestReader.ANY_HOST);
    }

    private static FaultCode faultOf(String address, HostPolicy hosts) {
        return failureOf(address, hosts).fault().code();
    }

    private static DecodeException failureOf(String address, HostPolicy hosts) {
        DecodeException failure = catchThrowableOfType(
                DecodeException.class, () -> TestReader.open(address, TestReader.settings(Map.of(), hosts, null)));
        assertThat(failure).hasMessageNotContaining("sesame").hasMessageNotContaining("127.0.0.1");
        return failure;
    }
}
