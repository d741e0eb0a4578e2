package io.roadwatch.detector.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.source.StreamAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmittedLocationsTest {

    private final ReadInterrupt interrupt = new ReadInterrupt();
    private final List<String> asked = new ArrayList<>();

    @AfterEach
    void free() {
        interrupt.close();
    }

    @ParameterizedTest
    @CsvSource({
        "rtsp://cam.test, cam.test, rtsp://192.0.2.7",
        "rtsp://cam.test:8554/main?a=1&b=2, cam.test, rtsp://192.0.2.7:8554/main?a=1&b=2",
        "rtsp://user:p%40ss@cam.test/x, cam.test, rtsp://user:p%40ss@192.0.2.7/x",
        "rtsps://u:p@cam.test/a:b, cam.test, rtsps://u:p@192.0.2.7/a:b",
        "rtsp://[2001:db8::1]:554/m, [2001:db8:0:0:0:0:0:1], rtsp://192.0.2.7:554/m",
        "http://u:p@cam.test/clip.mp4, cam.test, http://u:p@cam.test/clip.mp4"
    })
    void hostIsAskedForAndNamesOfCamerasAreReplaced(String typed, String host, String opened) throws Exception {
        interrupt.arm(Duration.ofSeconds(30));
        InetAddress address = InetAddress.getByName("192.0.2.7");

        List<String> locations = AdmittedLocations.of(
                StreamAddress.parse(typed),
                name -> {
                    asked.add(name);
                    return List.of(address);
                },
                interrupt);

        assertThat(asked).containsExactly(host);
        assertThat(locations).containsExactly(opened);
    }

    @Test
    void everyAddressOfANameIsTriedInOrder() throws UnknownHostException {
        interrupt.arm(Duration.ofSeconds(30));
        List<InetAddress> both = List.of(InetAddress.getByName("2001:db8::1"), InetAddress.getByName("192.0.2.7"));

        assertThat(AdmittedLocations.of(StreamAddress.parse("rtsp://cam.test:554/m"), name -> both, interrupt))
                .containsExactly("rtsp://[2001:db8:0:0:0:0:0:1]:554/m", "rtsp://192.0.2.7:554/m");
    }
}
