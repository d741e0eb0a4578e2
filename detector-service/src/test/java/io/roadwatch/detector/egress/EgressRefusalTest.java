package io.roadwatch.detector.egress;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.observe.EgressMetrics.Outcome;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets no connection, and what becomes of it. */
class EgressRefusalTest {

    private final ProxyUnderTest under = new ProxyUnderTest(Map.of());

    @AfterEach
    void stop() throws Exception {
        under.close();
    }

    @Test
    void clientWithoutCredentialsIsAskedForThem() throws Exception {
        try (Socket client = under.connect()) {
            ProxyUnderTest.send(client, "GET http://cam.example/ HTTP/1.1\r\n\r\n");

            assertThat(ProxyUnderTest.rest(client))
                    .startsWith("HTTP/1.1 407 ")
                    .contains("Proxy-Authenticate: Basic realm=");
        }
        under.assertCounted(Map.of(Outcome.CHALLENGED, 1));
        assertThat(under.hosts.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic cm9hZHdhdGNoOnNlc2FtZQ==", "Basic !", "Basic ", "Bearer token", ""})
    void clientWithWrongCredentialsGetsNothing(String credentials) throws Exception {
        try (Socket client = under.connect()) {
            ProxyUnderTest.send(
                    client, "CONNECT cam.example:443 HTTP/1.1\r\nProxy-Authorization: " + credentials + "\r\n\r\n");

            assertThat(ProxyUnderTest.rest(client)).startsWith("HTTP/1.1 407 ");
        }
        under.assertCounted(Map.of(Outcome.UNAUTHORIZED, 1));
        assertThat(under.hosts.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.2", "evil.example", "EVIL.example.", "[::ffff:127.0.0.2]"})
    void deniedHostIsNeverConnectedTo(String name) throws Exception {
        try (RawHost denied = new RawHost(FakeHosts.DENIED, (client, host) -> {})) {
            String fetched = under.ask("GET http://" + name + ":" + denied.port() + "/ HTTP/1.1");
            String tunnelled = under.ask("CONNECT " + name + ":" + denied.port() + " HTTP/1.1");

            assertThat(List.of(fetched, tunnelled)).allMatch(answer -> answer.startsWith("HTTP/1.1 421 "));
            assertThat(denied.accepted()).isZero();
        }
        under.assertCounted(Map.of(Outcome.DENIED, 2));
    }

    @Test
    void unknownNameAndClosedPortAreToldApartInTheCounters() throws Exception {
        int closedPort;
        try (ServerSocket free = new ServerSocket(0)) {
            closedPort = free.getLocalPort();
        }

        String unknown = under.ask("GET http://later.example/ HTTP/1.1");
        String unreachable = under.ask("CONNECT 127.0.0.1:" + closedPort + " HTTP/1.1");

        assertThat(List.of(unknown, unreachable)).allMatch(answer -> answer.startsWith("HTTP/1.1 502 "));
        under.assertCounted(Map.of(Outcome.UNKNOWN_HOST, 1, Outcome.UNREACHABLE, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST http://cam.example/ HTTP/1.1",
                "get http://cam.example/ HTTP/1.1",
                "GET / HTTP/1.1",
                "GET cam.example:80 HTTP/1.1",
                "GET https://cam.example/ HTTP/1.1",
                "GET ftp://cam.example/ HTTP/1.1",
                "GET http://cam.example/a b HTTP/1.1",
                "GET  http://cam.example/ HTTP/1.1",
                "GET http://cam.example/ HTTP/2.0",
                "GET http://cam.example/",
                "GET http:///a HTTP/1.1",
                "GET http://a@cam.example/ HTTP/1.1",
                "GET http://cam.example/#@evil.example HTTP/1.1",
                "GET http://2852039166/ HTTP/1.1",
                "GET http://0x7f.0.0.2/ HTTP/1.1",
                "GET http://cam.example:0/ HTTP/1.1",
                "GET http://[fe80::1%25eth0]/ HTTP/1.1",
                "CONNECT cam.example HTTP/1.1",
                "CONNECT http://cam.example:443 HTTP/1.1",
                "CONNECT cam.example:443/ HTTP/1.1",
                "GET http://cam.example/ HTTP/1.1\r\nContent-Length: 3",
                "GET http://cam.example/ HTTP/1.1\r\nTransfer-Encoding: chunked",
                "GET http://cam.example/ HTTP/1.1\r\n folded: 1",
                "GET http://cam.example/ HTTP/1.1\r\nName : 1",
                "GET http://cam.example/ HTTP/1.1\r\nX: a\nY: b",
                "GET http://cam.example/ HTTP/1.1\r\nX: a\rY: b",
                "GET http://cam.example/ HTTP/1.1\r\nX: \u0000",
                "\r\nGET http://cam.example/ HTTP/1.1",
            })
    void anythingElseIsRefusedBeforeAnybodyIsAsked(String head) throws Exception {
        assertThat(under.ask(head)).startsWith("HTTP/1.1 400 ");

        under.assertCounted(Map.of(Outcome.MALFORMED, 1));
        assertThat(under.hosts.asked()).isEmpty();
    }

    @Test
    void defectEndsTheConversation() throws Exception {
        under.location();
        under.outbound.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);

        assertThat(under.ask("GET http://cam.example/ HTTP/1.1")).startsWith("HTTP/1.1 500 ");
        under.assertCounted(Map.of(Outcome.INTERNAL, 1));
    }

    @Test
    void headWithoutEndIsCutOff() throws Exception {
        try (Socket client = under.connect()) {
            ProxyUnderTest.send(client, "GET http://cam.example/" + "a".repeat(16_400));

            assertThat(ProxyUnderTest.rest(client)).startsWith("HTTP/1.1 400 ");
        }
        under.assertCounted(Map.of(Outcome.MALFORMED, 1));
    }
}
