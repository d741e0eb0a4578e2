package io.roadwatch.detector.egress;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.roadwatch.detector.observe.EgressMetrics;
import io.roadwatch.detector.observe.EgressMetrics.Outcome;
import io.roadwatch.detector.testing.ConfigOf;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A proxy with event loops, hosts and metrics of its own, and a client that speaks raw HTTP to it. */
final class ProxyUnderTest implements AutoCloseable {

    final FakeHosts hosts = new FakeHosts();
    final EgressProxy proxy;
    final Outbound outbound;
    private final Vertx vertx = Vertx.vertx();
    private final PrometheusRegistry registry = new PrometheusRegistry();

    ProxyUnderTest(Map<String, String> keys) {
        this(keys, Map.of());
    }

    ProxyUnderTest(Map<String, String> keys, Map<String, String> environment) {
        EgressConfig config = ConfigOf.with(EgressConfig.class, keys);
        EgressMetrics metrics = new EgressMetrics(registry);
        this.outbound = new Outbound(vertx, hosts, config, metrics);
        this.proxy = new EgressProxy(outbound, config, environment);
    }

    /** A connection to the proxy; the caller closes it. */
    Socket connect() throws IOException {
        Socket socket =
                new Socket(InetAddress.getByName("127.0.0.1"), location().getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** Sends lines with the credentials, and reads until the proxy closes. */
    String ask(String... lines) throws IOException {
        try (Socket socket = connect()) {
            send(socket, String.join("\r\n", lines) + "\r\nProxy-Authorization: " + credentials() + "\r\n\r\n");
            return rest(socket);
        }
    }

    static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    String credentials() {
        return "Basic "
                + Base64.getEncoder().encodeToString(location().getUserInfo().getBytes(StandardCharsets.US_ASCII));
    }

    URI location() {
        return URI.create(proxy.location());
    }

    /** Fails unless exactly these connections are counted. */
    void assertCounted(Map<Outcome, Integer> expected) {
        for (Outcome outcome : Outcome.values()) {
            assertThat(count(outcome)).as(outcome.label()).isEqualTo(expected.getOrDefault(outcome, 0));
        }
    }

    int count(Outcome outcome) {
        return registry.scrape().stream()
                .filter(metric -> metric.getMetadata().getPrometheusName().equals("roadwatch_egress_connections"))
                .flatMap(metric -> ((CounterSnapshot) metric).getDataPoints().stream())
                .filter(point -> outcome.label().equals(point.getLabels().get("outcome")))
                .mapToInt(point -> (int) point.getValue())
                .sum();
    }

    @Override
    public void close() throws Exception {
        proxy.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
