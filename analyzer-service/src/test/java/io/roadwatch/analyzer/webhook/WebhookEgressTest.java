package io.roadwatch.analyzer.webhook;

import static io.roadwatch.analyzer.webhook.FakeReceiver.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.roadwatch.analyzer.testing.LogCapture;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.foundation.net.HostPolicy;
import io.roadwatch.foundation.net.HostRefusedException;
import io.roadwatch.foundation.net.HostRefusedException.Reason;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.JksOptions;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where webhooks connect to, and what they give away. */
class WebhookEgressTest {

    private static final HostPolicy ALL_HERE =
            host -> List.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}));

    private static Vertx vertx;

    @TempDir
    Path folder;

    @BeforeAll
    static void begin() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "https://169.254.169.254/",
                "http://100.100.100.200/",
                "http://[::ffff:169.254.169.254]/",
                "http://[fd00:ec2::254]/",
                "http://metadata.google.internal/computeMetadata/v1/",
                "http://METADATA.google.internal./"
            })
    void reservedHostIsRefusedAtOnce(String url) {
        try (Deliveries sent = Deliveries.to(vertx, url)) {
            sent.raise("alert-1");

            await().untilAsserted(() ->
                    assertThat(sent.deadLetters("refused_by_policy")).isEqualTo(1));
            assertThat(sent.attempts("refused_by_policy")).isEqualTo(1);
            assertThat(sent.status().lastAttempt().httpStatus()).isNull();
        }
    }

    @Test
    void deniedHostIsNotConnectedTo() {
        try (FakeReceiver receiver = new FakeReceiver(vertx);
                Deliveries sent = Deliveries.to(vertx, receiver.url("/"), "webhook.hosts.deny", "127.0.0.0/8")) {
            sent.raise("alert-1");

            await().untilAsserted(() ->
                    assertThat(sent.deadLetters("refused_by_policy")).isEqualTo(1));
            assertThat(receiver.calls()).isEmpty();
        }
    }

    @Test
    void nameIsCheckedBeforeEachAttempt() {
        AtomicInteger asked = new AtomicInteger();
        HostPolicy rebinding = host -> {
            if (asked.incrementAndGet() > 1) {
                throw new HostRefusedException(Reason.NOT_ALLOWED, "it leads elsewhere now");
            }
            return ALL_HERE.admit(host);
        };
        try (FakeReceiver receiver = new FakeReceiver(vertx);
                Deliveries sent = Deliveries.to(vertx, "http://hook.example:" + receiver.port() + "/", rebinding)) {
            receiver.will(status(500));
            sent.raise("alert-1");

            await().untilAsserted(() ->
                    assertThat(sent.deadLetters("refused_by_policy")).isEqualTo(1));
            assertThat(receiver.calls()).hasSize(1);
            assertThat(receiver.calls().get(0).headers().get("Host")).isEqualTo("hook.example:" + receiver.port());
        }
    }

    @Test
    void nextAddressIsTriedWhereNobodyListens() {
        HostPolicy two = host -> List.of(
                InetAddress.getByAddress(new byte[] {127, 0, 0, 9}),
                InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        try (FakeReceiver receiver = new FakeReceiver(vertx);
                Deliveries sent = Deliveries.to(vertx, "http://hook.example:" + receiver.port() + "/", two)) {
            sent.raise("alert-1");

            await().untilAsserted(() -> assertThat(sent.deliveries("delivered")).isEqualTo(1));
        }
    }

    @Test
    void lookUpThatHangsCostsTheTimeout() {
        HostPolicy stuck = host -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        };
        try (Deliveries sent = Deliveries.to(
                vertx, "http://hook.example/", stuck, "webhooks.ops.timeout", "50ms", "webhook.max-attempts", "1")) {
            sent.raise("alert-1");

            await().untilAsserted(() -> assertThat(sent.deadLetters("timeout")).isEqualTo(1));
        }
    }

    /** The address that was checked is connected to, while the certificate is that of the name. */
    @Test
    void certificateMustBeThatOfTheName() throws Exception {
        Path store = certificateFor("hook.example");
        JksOptions keys = new JksOptions().setPath(store.toString()).setPassword("changeit");
        HttpServerOptions tls = new HttpServerOptions().setPort(0).setSsl(true).setKeyCertOptions(keys);
        Courier courier =
                new Courier(vertx, ALL_HERE, Clock.systemUTC(), new HttpClientOptions().setTrustOptions(keys));
        try (FakeReceiver receiver = new FakeReceiver(vertx, tls)) {
            assertThat(attempt(courier, "https://hook.example:" + receiver.port() + "/"))
                    .isEqualTo(new Attempt.Delivered(204));
            assertThat(attempt(courier, "https://other.example:" + receiver.port() + "/")
                            .outcome()
                            .label())
                    .isEqualTo("unreachable");
            assertThat(receiver.calls()).hasSize(1);
        } finally {
            courier.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Test
    void secretAndPathAreNeverShown() throws Exception {
        Path file = folder.resolve("dead.jsonl");
        Logger logger = Logger.getLogger("io.roadwatch.analyzer.webhook");
        logger.setLevel(Level.ALL);
        try (LogCapture log = new LogCapture("io.roadwatch.analyzer.webhook");
                FakeReceiver receiver = new FakeReceiver(vertx);
                Deliveries sent = Deliveries.to(
                        vertx, receiver.url("/services/T0KEN?key=K3Y"), "webhook.dead-letter-file", file.toString())) {
            receiver.will(status(404));
            sent.raise("alert-1");
            await().untilAsserted(() -> assertThat(Files.readAllLines(file)).hasSize(1));

            String shown =
                    log.lines() + Files.readString(file) + Deliveries.json().writeValueAsString(sent.status());
            assertThat(shown)
                    .contains("http://127.0.0.1:" + receiver.port(), "alert did not get to its webhook")
                    .doesNotContain(Deliveries.SECRET, "T0KEN", "K3Y");
        } finally {
            logger.setLevel(null);
        }
    }

    private static Attempt attempt(Courier courier, String url) {
        Receiver receiver = new Receiver(
                "ops",
                WebhookUrl.parse(url),
                new Signature(Deliveries.SECRET),
                RiskLevel.LOW,
                Set.of(),
                Duration.ofSeconds(10));
        return courier.attempt(receiver, Delivery.of(Buffer.buffer("{}")))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private Path certificateFor(String name) throws Exception {
        Path store = folder.resolve("store.jks");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "hook",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-storetype",
                        "JKS",
                        "-storepass",
                        "changeit",
                        "-keypass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.txt").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        return store;
    }
}
