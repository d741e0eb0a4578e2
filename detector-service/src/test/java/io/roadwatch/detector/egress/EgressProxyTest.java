package io.roadwatch.detector.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.roadwatch.detector.observe.EgressMetrics.Outcome;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressProxyTest {

    private ProxyUnderTest under = new ProxyUnderTest(Map.of());

    @AfterEach
    void stop() throws Exception {
        under.close();
    }

    @Test
    void hostSeesAnOrdinaryRequestAndNothingOfTheProxy() throws Exception {
        try (RawHost host = RawHost.greeting()) {
            String answer = under.ask(
                    "GET http://cam.example:" + host.port() + "/a.mp4?t=1 HTTP/1.1",
                    "Host: other.example",
                    "Authorization: Basic Y2FtOnB3",
                    "Range: bytes=0-",
                    "Connection: keep-alive, X-Hop",
                    "X-Hop: 1",
                    "Proxy-Connection: keep-alive");

            assertThat(answer).isEqualTo("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
            assertThat(host.heads()).containsExactly("""
                            GET /a.mp4?t=1 HTTP/1.1
                            Host: cam.example:%d
                            Authorization: Basic Y2FtOnB3
                            Range: bytes=0-
                            Connection: close
                            """.formatted(host.port()));
        }
        under.assertCounted(Map.of(Outcome.RELAYED, 1));
    }

    @Test
    void addressWithoutAPathAsksForTheRoot() throws Exception {
        try (RawHost host = RawHost.greeting()) {
            under.ask("HEAD http://127.0.0.1:" + host.port() + "?a=1 HTTP/1.0");

            assertThat(host.heads().get(0)).startsWith("HEAD /?a=1 HTTP/1.1\n");
        }
    }

    @Test
    void tunnelCarriesBytesBothWays() throws Exception {
        try (RawHost host = RawHost.echoing();
                Socket client = under.connect()) {
            ProxyUnderTest.send(
                    client,
                    "CONNECT cam.example:%d HTTP/1.1\r\nProxy-Authorization: %s\r\n\r\n"
                            .formatted(host.port(), under.credentials()));
            String established = "HTTP/1.1 200 Connection established\r\n\r\n";
            assertThat(client.getInputStream().readNBytes(established.length()))
                    .asString()
                    .isEqualTo(established);

            ProxyUnderTest.send(client, "as it is \u0000\u00ff");

            assertThat(client.getInputStream().readNBytes(11))
                    .containsExactly("as it is \u0000\u00ff".getBytes(StandardCharsets.ISO_8859_1));
        }
        under.assertCounted(Map.of(Outcome.RELAYED, 1));
    }

    @Test
    void nameIsLookedUpOnceSoThatItCannotChangeBetweenCheckAndConnection() throws Exception {
        try (RawHost host = RawHost.greeting()) {
            assertThat(under.ask("GET http://rebinding.example:" + host.port() + "/ HTTP/1.1"))
                    .endsWith("hello");
        }
        assertThat(under.hosts.asked()).containsExactly("rebinding.example");
    }

    @Test
    void nextAddressIsTriedWhenTheFirstDoesNotAnswer() throws Exception {
        try (RawHost host = RawHost.greeting()) {
            assertThat(under.ask("GET http://half.example:" + host.port() + "/ HTTP/1.1"))
                    .endsWith("hello");
        }
        under.assertCounted(Map.of(Outcome.RELAYED, 1));
    }

    @Test
    void secondRequestOnAConnectionIsNotServed() throws Exception {
        try (RawHost host = RawHost.silent();
                Socket client = under.connect()) {
            String request = "GET http://cam.example:%d/ HTTP/1.1\r\nProxy-Authorization: %s\r\n\r\n"
                    .formatted(host.port(), under.credentials());
            ProxyUnderTest.send(client, request);
            await().untilAsserted(() -> assertThat(host.accepted()).isOne());

            ProxyUnderTest.send(client, request.replace("cam.example", "evil.example"));

            await().untilAsserted(() -> assertThat(host.left()).isOne());
            assertThat(under.hosts.asked()).containsExactly("cam.example");
        }
    }

    @Test
    void slowClientSlowsTheHostDown() throws Exception {
        try (RawHost host = RawHost.flooding();
                Socket client = under.connect()) {
            ProxyUnderTest.send(
                    client,
                    "GET http://cam.example:%d/ HTTP/1.1\r\nProxy-Authorization: %s\r\n\r\n"
                            .formatted(host.port(), under.credentials()));

            // What fits into the buffers of two connections is sent, and no more: an unbounded relay takes all of it.
            List<Long> seen = new ArrayList<>();
            await().pollInterval(Duration.ofMillis(300)).untilAsserted(() -> {
                seen.add(host.sent());
                assertThat(seen.get(seen.size() - 1)).isPositive();
                assertThat(seen).endsWith(host.sent(), host.sent());
            });
            assertThat(host.sent()).isLessThan(64L << 20);

            assertThat(client.getInputStream().readNBytes(80 << 20)).hasSize(80 << 20);
        }
    }

    @Test
    void hostIsLeftWhenTheClientHangsUp() throws Exception {
        try (RawHost host = RawHost.silent()) {
            try (Socket client = under.connect()) {
                ProxyUnderTest.send(
                        client,
                        "GET http://cam.example:%d/ HTTP/1.1\r\nProxy-Authorization: %s\r\n\r\n"
                                .formatted(host.port(), under.credentials()));
                await().untilAsserted(() -> assertThat(host.accepted()).isOne());
            }

            await().untilAsserted(() -> assertThat(host.left()).isOne());
            await().untilAsserted(() -> assertThat(under.proxy.connections()).isZero());
        }
    }

    @Test
    void silentHostIsLeft() throws Exception {
        restartWith(Map.of("roadwatch.egress.silence-limit", "200ms"));
        try (RawHost host = RawHost.silent()) {
            assertThat(under.ask("GET http://cam.example:" + host.port() + "/ HTTP/1.1"))
                    .isEmpty();
            assertThat(under.ask("CONNECT cam.example:" + host.port() + " HTTP/1.1"))
                    .startsWith("HTTP/1.1 200 ");

            await().untilAsserted(() -> assertThat(host.left()).isEqualTo(2));
        }
    }

    @Test
    void connectionsAboveTheBoundAreTurnedAwayUntilOneEnds() throws Exception {
        restartWith(Map.of("roadwatch.egress.max-connections", "1"));
        try (Socket first = under.connect()) {
            await().untilAsserted(() -> assertThat(under.proxy.connections()).isOne());
            try (Socket second = under.connect()) {
                assertThat(ProxyUnderTest.rest(second)).startsWith("HTTP/1.1 503 ");
            }
            assertThat(first.isConnected()).isTrue();
        }
        under.assertCounted(Map.of(Outcome.LIMIT, 1));
        await().untilAsserted(() -> assertThat(under.proxy.connections()).isZero());
        assertThat(under.ask("CONNECT evil.example:1 HTTP/1.1")).startsWith("HTTP/1.1 421 ");
    }

    @Test
    void everyConnectionEndsWithTheProxy() throws Exception {
        try (RawHost host = RawHost.silent();
                Socket client = under.connect()) {
            ProxyUnderTest.send(
                    client,
                    "GET http://cam.example:%d/ HTTP/1.1\r\nProxy-Authorization: %s\r\n\r\n"
                            .formatted(host.port(), under.credentials()));
            await().untilAsserted(() -> assertThat(host.accepted()).isOne());

            under.proxy.close();

            assertThat(client.getInputStream().read()).isEqualTo(-1);
            await().untilAsserted(() -> assertThat(host.left()).isOne());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost,.svc"})
    void nothingIsGuardedWhereFFmpegWouldGoPastTheProxy(String noProxy) throws Exception {
        under.close();
        under = new ProxyUnderTest(Map.of(), Map.of("no_proxy", noProxy));

        assertThatThrownBy(under.proxy::location)
                .isInstanceOf(EgressException.class)
                .hasMessageContaining("no_proxy");
    }

    @Test
    void secretIsLongFreshAndShownNowhereElse() throws Exception {
        String location = under.proxy.location();
        String secret = under.location().getUserInfo().split(":")[1];

        assertThat(secret).hasSize(64);
        assertThat(under.proxy.location()).isEqualTo(location);
        assertThat(new ProxyToken().location(1)).doesNotContain(secret);
        assertThat(Arrays.asList(under.proxy.toString(), new ProxyToken().toString()))
                .noneMatch(text -> text.contains(secret));
    }

    private void restartWith(Map<String, String> keys) throws Exception {
        under.close();
        under = new ProxyUnderTest(keys);
    }
}
