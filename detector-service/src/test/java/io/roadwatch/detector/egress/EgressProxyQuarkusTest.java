package io.roadwatch.detector.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proxy with the policy of the application behind it. */
@QuarkusTest
class EgressProxyQuarkusTest {

    @Inject
    EgressProxy proxy;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254:80",
                "METADATA.google.internal.:80",
                "[::ffff:169.254.169.254]:80",
                "[64:ff9b::a9fe:a9fe]:80",
                "100.100.100.200:80"
            })
    void metadataOfCloudsIsOutOfReach(String host) throws Exception {
        assertThat(ask("GET http://" + host + "/latest/meta-data/ HTTP/1.1")).startsWith("HTTP/1.1 421 ");
        assertThat(ask("CONNECT " + host + " HTTP/1.1")).startsWith("HTTP/1.1 421 ");
    }

    @Test
    void proxyAskedForItselfHasNoSecretToGive() throws Exception {
        assertThat(ask("GET http://127.0.0.1:" + location().getPort() + "/ HTTP/1.1"))
                .startsWith("HTTP/1.1 407 ");
    }

    private String ask(String requestLine) throws IOException {
        URI location = location();
        String credentials =
                Base64.getEncoder().encodeToString(location.getUserInfo().getBytes(StandardCharsets.US_ASCII));
        try (Socket socket = new Socket(location.getHost(), location.getPort())) {
            socket.setSoTimeout(20_000);
            ProxyUnderTest.send(socket, requestLine + "\r\nProxy-Authorization: Basic " + credentials + "\r\n\r\n");
            return ProxyUnderTest.rest(socket);
        }
    }

    private URI location() {
        assumeThat(System.getenv()).doesNotContainKey("no_proxy");
        return URI.create(proxy.location());
    }
}
