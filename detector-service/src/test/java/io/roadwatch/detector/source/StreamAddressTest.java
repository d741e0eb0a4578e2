package io.roadwatch.detector.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamAddressTest {

    @ParameterizedTest
    @CsvSource({
        "rtsp://user:secret@cam.example:554/main, rtsp://***@cam.example:554/main",
        "RTSP://user:secret@cam.example/main, rtsp://***@cam.example/main",
        "rtsp://user@cam.example/main, rtsp://***@cam.example/main",
        "https://u:secret@[2001:db8::7]:8443/a?t=secret@x, https://***@[2001:db8:0:0:0:0:0:7]:8443/a?***",
        "http://cam.example?secret, http://cam.example?***",
        "http://cam.example/live?token=secret&q=1, http://cam.example/live?***",
        "rtsp://cam.example/user=admin_password=se_cret_channel=1.sdp, rtsp://cam.example/user=admin_password=***_channel=1.sdp",
        "rtsp://cam.example/live/PWD=secret/1, rtsp://cam.example/live/PWD=***/1",
        "rtsps://cam.example/main, rtsps://cam.example/main"
    })
    void passwordsAndQueriesAreMasked(String typed, String masked) {
        StreamAddress address = StreamAddress.parse(typed);

        assertThat(address.masked()).isEqualTo(masked);
        assertThat(address).hasToString(masked);
    }

    @Test
    void locationKeepsThePasswordForFFmpeg() {
        assertThat(StreamAddress.parse(" rtsp://user:secret@cam.example/main ").location())
                .isEqualTo("rtsp://user:secret@cam.example/main");
    }

    @ParameterizedTest
    @CsvSource({
        "rtsp://cam.example/other, rtsp://us%65r:se%40@cam.example/other",
        "RTSP://CAM.example.:554/other?q, rtsp://us%65r:se%40@cam.example:554/other?q",
        "rtsp://guest@cam.example/main, rtsp://guest@cam.example/main",
        "rtsp://cam.example:555/main, rtsp://cam.example:555/main",
        "rtsps://cam.example:554/main, rtsps://cam.example:554/main",
        "http://cam.example:554/main, http://cam.example:554/main",
        "rtsp://cam.example.evil.example/main, rtsp://cam.example.evil.example/main",
        "rtsp://10.0.0.7/main, rtsp://10.0.0.7/main",
        "/clips/a.mp4, /clips/a.mp4"
    })
    void userAndPasswordFollowOnlyToTheSameSchemeHostAndPort(String typed, String location) {
        StreamAddress known = StreamAddress.parse("rtsp://us%65r:se%40@cam.example/main");

        assertThat(StreamAddress.parse(typed).withUserOf(known).location()).isEqualTo(location);
        assertThat(StreamAddress.parse(typed).withUserOf(StreamAddress.parse("/clips/a.mp4")))
                .isEqualTo(StreamAddress.parse(typed));
    }

    @Test
    void takingAUserOverChangesNothingElse() {
        StreamAddress known = new StreamAddress.Network("rtsp", "rtsp://user:secret@cam.example/main", Transport.UDP);
        StreamAddress other = new StreamAddress.Network("rtsp", "rtsp://cam.example/other", Transport.TCP);

        assertThat(other.withUserOf(known))
                .isEqualTo(new StreamAddress.Network("rtsp", "rtsp://user:secret@cam.example/other", Transport.TCP));
        assertThat(known.withoutUser())
                .isEqualTo(new StreamAddress.Network("rtsp", "rtsp://cam.example/main", Transport.UDP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clips/a.mp4", "/clips/a.mp4", "./a:b.mp4", "file:///clips/a.mp4"})
    void pathIsAFile(String typed) {
        assertThat(StreamAddress.parse(typed)).isInstanceOf(StreamAddress.LocalFile.class);
    }

    @Test
    void pathIsNormalised() {
        assertThat(StreamAddress.parse("/clips/../secret/a.mp4").location())
                .isEqualTo(Path.of("/secret/a.mp4").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "concat:/a.mp4|/b.mp4",
                "subfile,,start,0,end,9,,:/etc/passwd",
                "tcp://host:1",
                "udp://239.0.0.1:1234",
                "ftp://host/a.mp4",
                "data:video/mp4;base64,AAAA",
                "javascript:alert(1)",
                "rtsp:",
                "rtsp://",
                "rtsp:///main",
                "rtsp://user:secret@",
                "rtsp://user:se@cret@cam.example/main",
                "rtsp://user:12/secret@cam.example/main",
                "rtsp://user:12?secret@cam.example/main",
                "rtsp://user:12#secret@cam.example/main",
                "http://:80/a",
                "rtsp://host/a\nb",
                "file:relative",
                "file://host/share/a.mp4"
            })
    void anythingElseIsRefusedWithoutRepeatingIt(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StreamAddress.parse(typed))
                .withMessageNotContaining("secret")
                .withMessageNotContaining("passwd");
    }
}
