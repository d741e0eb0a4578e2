package io.roadwatch.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortTest {

    @Test
    void portThatSomebodyElseHasEverywhereIsNotFreeOnLoopback() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(new Port("detector", "127.0.0.1", taken.getLocalPort()).problem())
                    .isPresent();
            assertThat(Port.freeLoopbackPort(taken.getLocalPort())).isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void hostThatIsNotOursIsAProblem() {
        assertThat(new Port("detector", "192.0.2.1", 5000).problem()).isPresent(); // TEST-NET-1, RFC 5737
    }
}
