package io.roadwatch.detector.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.roadwatch.detector.source.StreamRefusedException.Refusal;
import io.roadwatch.detector.testing.ConfigOf;
import io.roadwatch.foundation.net.ConfiguredHostPolicy;
import io.roadwatch.foundation.net.NameResolver;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that people send to find out what the service can be made to do. */
class HostileAddressTest {

    @TempDir
    Path clips;

    private StreamPolicy policy;

    @BeforeEach
    void configure() {
        SourceConfig config = ConfigOf.with(
                SourceConfig.class,
                Map.of("roadwatch.source.file-roots", clips.toString(), "roadwatch.source.hosts.deny", "10.66.0.0/16"));
        NameResolver names = FakeNames.of(Map.of(
                "rebound.example", "169.254.169.254",
                "mixed.example", "192.0.2.7,169.254.169.254",
                "inner.example", "10.66.1.2",
                "cam.example", "192.0.2.7",
                "six.example", "64:ff9b::a9fe:a9fe"));
        policy = new ConfiguredStreamPolicy(
                config, new ConfiguredHostPolicy("roadwatch.source.hosts", config.hosts(), names));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '`',
            value = {
                // where the cloud hands out keys, in every spelling
                "http://169.254.169.254/latest/meta-data HOST_NOT_ALLOWED",
                "HTTP://169.254.169.254/ HOST_NOT_ALLOWED",
                "rtsp://169.254.169.254:80/a HOST_NOT_ALLOWED",
                "http://169.254.169.254./ HOST_NOT_ALLOWED",
                "http://169.254.0.23/ HOST_NOT_ALLOWED",
                "http://100.100.100.200/latest/meta-data HOST_NOT_ALLOWED",
                "http://168.63.129.16/ HOST_NOT_ALLOWED",
                "http://192.0.0.192/ HOST_NOT_ALLOWED",
                "http://metadata.google.internal/ HOST_NOT_ALLOWED",
                "http://METADATA.Google.Internal./ HOST_NOT_ALLOWED",
                "http://2852039166/ ADDRESS_MALFORMED",
                "http://0xa9fea9fe/ ADDRESS_MALFORMED",
                "http://0251.0376.0251.0376/ ADDRESS_MALFORMED",
                "http://0xa9.0xfe.0xa9.0xfe/ ADDRESS_MALFORMED",
                "http://169.254.43518/ ADDRESS_MALFORMED",
                "http://169.16689662/ ADDRESS_MALFORMED",
                "http://169.254.169.254../ ADDRESS_MALFORMED",
                "http://169%2e254.169.254/ ADDRESS_MALFORMED",
                "http://１６９.２５４.１６９.２５４/ HOST_NOT_ALLOWED",
                "http://169。254。169。254/ HOST_NOT_ALLOWED",
                "http://①⑥⑨.254.169.254/ HOST_NOT_ALLOWED",
                "http://ｍetadata.google.internal/ HOST_NOT_ALLOWED",
                "http://[::ffff:169.254.169.254]/ HOST_NOT_ALLOWED",
                "http://[::ffff:a9fe:a9fe]/ HOST_NOT_ALLOWED",
                "http://[::169.254.169.254]/ HOST_NOT_ALLOWED",
                "http://[64:ff9b::169.254.169.254]/ HOST_NOT_ALLOWED",
                "http://[64:ff9b:1::a9fe:a9fe]/ HOST_NOT_ALLOWED",
                "http://[2002:a9fe:a9fe::1]/ HOST_NOT_ALLOWED",
                "http://[2001:db8::5efe:a9fe:a9fe]/ HOST_NOT_ALLOWED",
                "http://[fd00:ec2::254]/ HOST_NOT_ALLOWED",
                "http://[FE80::1]/ HOST_NOT_ALLOWED",
                "http://[fe80::1%25eth0]/ ADDRESS_MALFORMED",
                "http://[fe80::1%eth0]/ ADDRESS_MALFORMED",
                // names that lead there
                "http://rebound.example/a.mp4 HOST_NOT_ALLOWED",
                "http://mixed.example/a.mp4 HOST_NOT_ALLOWED",
                "https://six.example/a.mp4 HOST_NOT_ALLOWED",
                "rtsp://inner.example/main HOST_NOT_ALLOWED",
                "rtsp://10.66.255.255/main HOST_NOT_ALLOWED",
                "rtsp://[64:ff9b::10.66.0.1]/main HOST_NOT_ALLOWED",
                // nowhere, and everywhere
                "http://0.0.0.0/ HOST_NOT_ALLOWED",
                "http://0/ ADDRESS_MALFORMED",
                "http://[::]/ HOST_NOT_ALLOWED",
                "rtsp://239.1.2.3/main HOST_NOT_ALLOWED",
                "rtsp://[ff02::1]/main HOST_NOT_ALLOWED",
                "rtsp://255.255.255.255/main HOST_NOT_ALLOWED",
                // readers that cut the address differently
                "rtsp://a@b@169.254.169.254/ ADDRESS_MALFORMED",
                "http://cam.example#@169.254.169.254/ ADDRESS_MALFORMED",
                "http://169.254.169.254#@cam.example/ ADDRESS_MALFORMED",
                "http://cam.example\\@169.254.169.254/ ADDRESS_MALFORMED",
                "http://cam.example:80@169.254.169.254/ HOST_NOT_ALLOWED",
                "http://cam.example:80/@169.254.169.254/ ADDRESS_MALFORMED",
                "http://cam.example?@169.254.169.254/ ADDRESS_MALFORMED",
                "http://@169.254.169.254/ ADDRESS_MALFORMED",
                "http://cam.example:80:81/ ADDRESS_MALFORMED",
                "http://cam.example:99999/ ADDRESS_MALFORMED",
                "http://cam.example:0/ ADDRESS_MALFORMED",
                "http://cam.example:-1/ ADDRESS_MALFORMED",
                "http://cam.example:/ ADDRESS_MALFORMED",
                "http:///a.mp4 ADDRESS_MALFORMED",
                "http:/169.254.169.254/ ADDRESS_MALFORMED",
                "http:169.254.169.254 ADDRESS_MALFORMED",
                "http://[::1/ ADDRESS_MALFORMED",
                "http://[cam.example]/ ADDRESS_MALFORMED",
                "http://[127.0.0.1]/ ADDRESS_MALFORMED",
                "http://::1/ ADDRESS_MALFORMED",
                "http://cam..example/ ADDRESS_MALFORMED",
                "http://-cam.example/ ADDRESS_MALFORMED",
                "http://cam.example,169.254.169.254/ ADDRESS_MALFORMED",
                "rtsp://user%0d%0aX:p@cam.example/ ADDRESS_MALFORMED",
                "rtsp://us%22er:p@cam.example/ ADDRESS_MALFORMED",
                // protocols within protocols, and of other kinds
                "concat:http://169.254.169.254/|http://cam.example/ SCHEME_NOT_ALLOWED",
                "concatf:/etc/passwd SCHEME_NOT_ALLOWED",
                "subfile,,start,0,end,9,,:/etc/passwd SCHEME_NOT_ALLOWED",
                "async:http://cam.example/ SCHEME_NOT_ALLOWED",
                "cache:http://cam.example/ SCHEME_NOT_ALLOWED",
                "crypto:file:///etc/passwd SCHEME_NOT_ALLOWED",
                "crypto+http://cam.example/ SCHEME_NOT_ALLOWED",
                "rtsp+http://cam.example/ SCHEME_NOT_ALLOWED",
                "hls+http://cam.example/a.m3u8 SCHEME_NOT_ALLOWED",
                "httpproxy://cam.example/169.254.169.254:80 SCHEME_NOT_ALLOWED",
                "data:video/mp4;base64,AAAA SCHEME_NOT_ALLOWED",
                "tcp://169.254.169.254:80 SCHEME_NOT_ALLOWED",
                "udp://239.0.0.1:1234 SCHEME_NOT_ALLOWED",
                "tls://cam.example:443 SCHEME_NOT_ALLOWED",
                "gopher://cam.example:6379/_FLUSHALL SCHEME_NOT_ALLOWED",
                "ftp://cam.example/a.mp4 SCHEME_NOT_ALLOWED",
                "sftp://cam.example/a.mp4 SCHEME_NOT_ALLOWED",
                "smb://cam.example/a.mp4 SCHEME_NOT_ALLOWED",
                "unix:/run/docker.sock SCHEME_NOT_ALLOWED",
                "pipe:0 SCHEME_NOT_ALLOWED",
                "fd: SCHEME_NOT_ALLOWED",
                "lavfi:testsrc SCHEME_NOT_ALLOWED",
                "javascript:alert(1) SCHEME_NOT_ALLOWED",
                "://cam.example/ SCHEME_NOT_ALLOWED",
                // files
                "/etc/passwd FILE_NOT_ALLOWED",
                "file:///etc/passwd FILE_NOT_ALLOWED",
                "FILE:///proc/self/environ FILE_NOT_ALLOWED",
                "/dev/video0 FILE_NOT_ALLOWED",
                "../../etc/passwd FILE_NOT_ALLOWED",
                "//169.254.169.254/latest FILE_NOT_ALLOWED",
                "169.254.169.254/latest FILE_NOT_ALLOWED",
                "file://169.254.169.254/share/a.mp4 ADDRESS_MALFORMED",
                "file:etc/passwd ADDRESS_MALFORMED",
                "file:///etc/pass%00wd ADDRESS_MALFORMED",
            })
    void isRefusedForItsTrueReasonAndNeverRepeated(String address, Refusal expected) {
        StreamRefusedException refused =
                catchThrowableOfType(StreamRefusedException.class, () -> policy.admit(address));

        assertThat(refused).as("refusal").isNotNull();
        assertThat(refused.refusal()).isEqualTo(expected);
        assertThat(refused.reason()).doesNotContain("169", "passwd", "example", "secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "http://cam.example/a b",
                "http://cam.example/a\u00a0b",
                "http://cam.example/a\u2028b",
                "http://cam\u200b.example/",
                "http://cam.example/\u202egpj.mp4",
                "http://cam.example/a\r\nHost: evil",
                "http://cam.example/\u0000",
                "http://cam.example/\ud800"
            })
    void whatCannotBeSeenIsRefused(String address) {
        StreamRefusedException refused =
                catchThrowableOfType(StreamRefusedException.class, () -> policy.admit(address));

        assertThat(refused.refusal()).isEqualTo(Refusal.ADDRESS_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rtsp://cam.example/main",
                "rtsp://cam.example:8554/main?channel=1&token=a@b",
                "rtsp://admin:p%40ss@cam.example/main",
                "rtsp://admin@192.168.1.20:554/Streaming/Channels/101",
                "http://127.0.0.1:8080/a.mp4",
                "http://localhost/a.mp4",
                "https://[fd12:3456:0:0:0:0:0:7]:8443/live.m3u8",
                "rtsps://unknown.example/main",
                "rtsp://camera_7/路口"
            })
    void whatPeopleReallyHaveIsAdmitted(String address) {
        assertThat(policy.admit(address).location()).isEqualTo(address);
    }
}
