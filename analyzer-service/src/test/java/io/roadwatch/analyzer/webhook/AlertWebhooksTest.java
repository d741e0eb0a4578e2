package io.roadwatch.analyzer.webhook;

import static io.roadwatch.analyzer.webhook.FakeReceiver.hang;
import static io.roadwatch.analyzer.webhook.FakeReceiver.hangUp;
import static io.roadwatch.analyzer.webhook.FakeReceiver.status;
import static io.roadwatch.analyzer.webhook.FakeReceiver.talkForEver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.roadwatch.analyzer.webhook.FakeReceiver.Call;
import io.roadwatch.contract.RiskLevel;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a receiver sees, over real connections. */
class AlertWebhooksTest {

    private static Vertx vertx;

    @TempDir
    Path folder;

    private FakeReceiver receiver;

    @BeforeAll
    static void begin() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @BeforeEach
    void open() {
        receiver = new FakeReceiver(vertx);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void alertIsPostedAsDocumented() {
        try (Deliveries sent = Deliveries.to(vertx, receiver.url("/alerts?token=t0"))) {
            sent.raise("gate", "alert-1", RiskLevel.HIGH);
            await().untilAsserted(() -> assertThat(sent.deliveries("delivered")).isEqualTo(1));

            Call call = receiver.calls().get(0);
            assertThat(call.uri()).isEqualTo("/alerts?token=t0");
            assertThat(call.headers().get("Content-Type")).isEqualTo("application/json");
            assertThat(call.headers().get("X-Roadwatch-Event")).isEqualTo("alert");
            assertThat(call.headers().get("Host")).isEqualTo("127.0.0.1:" + receiver.port());
            assertThat(call.headers().get("X-Roadwatch-Signature"))
                    .isEqualTo(new Signature(Deliveries.SECRET)
                            .of(
                                    Long.parseLong(call.headers().get("X-Roadwatch-Timestamp")),
                                    call.body().getBytes()));

            JsonObject body = call.body().toJsonObject();
            assertThat(body.fieldNames())
                    .containsExactly("type", "id", "cameraId", "raisedAt", "alert", "analysisId", "model", "simulated");
            assertThat(body.getString("type")).isEqualTo("alert");
            assertThat(body.getString("id")).isEqualTo("alert-1");
            assertThat(body.getString("raisedAt")).isEqualTo("2026-03-01T08:15:30Z");
            assertThat(body.getString("model")).isEqualTo("qwen-vl-plus");
            assertThat(body.getBoolean("simulated")).isTrue();
            assertThat(body.getJsonObject("alert").getString("cameraId")).isEqualTo("gate");
            assertThat(body.getJsonObject("alert").getString("riskLevel")).isEqualTo("high");
            assertThat(body.getJsonObject("alert").getInteger("groupId")).isEqualTo(7);
        }
    }

    @Test
    void attemptThatMayFareBetterIsRepeatedUnderTheSameId() {
        receiver.will(status(503), status(429), hangUp(), status(408), status(200));
        try (Deliveries sent = Deliveries.to(vertx, receiver.url("/"))) {
            sent.raise("alert-1");
            await().untilAsserted(() -> assertThat(sent.deliveries("delivered")).isEqualTo(1));

            assertThat(receiver.calls())
                    .hasSize(5)
                    .extracting(Call::delivery)
                    .containsOnly(receiver.calls().get(0).delivery());
            assertThat(sent.attempts("status")).isEqualTo(3);
            assertThat(sent.attempts("unreachable")).isEqualTo(1);
            assertThat(sent.attempts("success")).isEqualTo(1);
            assertThat(sent.status().lastAttempt().httpStatus()).isEqualTo(200);
        }
    }

    @Test
    void eachAlertHasItsOwnDelivery() {
        try (Deliveries sent = Deliveries.to(vertx, receiver.url("/"))) {
            sent.raise("alert-1");
            sent.raise("alert-2");
            await().untilAsserted(() -> assertThat(sent.deliveries("delivered")).isEqualTo(2));

            assertThat(receiver.calls()).extracting(Call::delivery).doesNotHaveDuplicates();
        }
    }

    @Test
    void alertIsDeadAfterTheLastAttemptAndKept() throws Exception {
        Path file = folder.resolve("dead.jsonl");
        receiver.will(status(500), status(500), status(500));
        try (Deliveries sent = Deliveries.to(
                vertx, receiver.url("/"), "webhook.max-attempts", "3", "webhook.dead-letter-file", file.toString())) {
            sent.raise("alert-1");
            await().untilAsserted(() -> assertThat(Files.readAllLines(file)).hasSize(1));

            JsonObject letter = new JsonObject(Files.readAllLines(file).get(0));
            assertThat(letter.getString("webhook")).isEqualTo("ops");
            assertThat(letter.getString("reason")).isEqualTo("status");
            assertThat(letter.getInteger("attempts")).isEqualTo(3);
            assertThat(letter.getJsonObject("event").getString("id")).isEqualTo("alert-1");
            assertThat(receiver.calls()).hasSize(3);
            assertThat(sent.deliveries("dead")).isEqualTo(1);
            assertThat(sent.deadLetters("status")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410, 413})
    void refusalThatWillStayOneIsDeadAtOnce(int refusal) {
        receiver.will(status(refusal));
        try (Deliveries sent = Deliveries.to(vertx, receiver.url("/"))) {
            sent.raise("alert-1");
            await().untilAsserted(() -> assertThat(sent.deadLetters("status")).isEqualTo(1));

            assertThat(receiver.calls()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void redirectIsNotFollowed(int redirect) {
        try (FakeReceiver elsewhere = new FakeReceiver(vertx);
                Deliveries sent = Deliveries.to(vertx, receiver.url("/"))) {
            receiver.will(status(redirect, "Location", elsewhere.url("/")));
            sent.raise("alert-1");
            await().untilAsserted(() -> assertThat(sent.deadLetters("redirect")).isEqualTo(1));

            assertThat(elsewhere.calls()).isEmpty();
            assertThat(receiver.calls()).hasSize(1);
        }
    }

    @Test
    void wishToBeLeftAloneIsHeard() {
        receiver.will(status(503, "Retry-After", "3600"));
        try (Deliveries sent = Deliveries.to(vertx, receiver.url("/"), "webhook.backoff.longest", "1h")) {
            sent.raise("alert-1");
            sent.raise("alert-2"); // another place is free
            await().untilAsserted(() -> assertThat(sent.deliveries("delivered")).isEqualTo(1));
            await().untilAsserted(() -> assertThat(sent.attempts("status")).isEqualTo(1));

            sent.stop();
            assertThat(receiver.calls()).hasSize(2);
            assertThat(sent.deadLetters("shutdown")).isEqualTo(1);
        }
    }

    @Test
    void wishBeyondTheLongestPauseIsCut() {
        receiver.will(status(503, "Retry-After", "3600"), status(503, "Retry-After", "tomorrow"));
        try (Deliveries sent = Deliveries.to(vertx, receiver.url("/"))) {
            sent.raise("alert-1");

            await().untilAsserted(() -> assertThat(sent.deliveries("delivered")).isEqualTo(1));
        }
    }

    @Test
    void receiverThatDoesNotAnswerCostsItsTimeout() {
        receiver.will(hang(), hang());
        try (Deliveries sent =
                Deliveries.to(vertx, receiver.url("/"), "webhooks.ops.timeout", "50ms", "webhook.max-attempts", "2")) {
            sent.raise("alert-1");

            await().untilAsserted(() -> assertThat(sent.deadLetters("timeout")).isEqualTo(1));
            assertThat(sent.attempts("timeout")).isEqualTo(2);
        }
    }

    @Test
    void nothingIsReadBeyondTheStatus() {
        receiver.will(talkForEver());
        try (Deliveries sent = Deliveries.to(vertx, receiver.url("/"))) {
            sent.raise("alert-1");

            await().untilAsserted(() -> assertThat(sent.deliveries("delivered")).isEqualTo(1));
        }
    }

    @Test
    void receiverThatIsNotThereIsUnreachable() {
        String url = receiver.url("/");
        receiver.close();
        try (Deliveries sent = Deliveries.to(vertx, url, "webhook.max-attempts", "2")) {
            sent.raise("alert-1");

            await().untilAsserted(
                            () -> assertThat(sent.deadLetters("unreachable")).isEqualTo(1));
            assertThat(sent.attempts("unreachable")).isEqualTo(2);
        } finally {
            receiver = new FakeReceiver(vertx);
        }
    }

    @Test
    void oldestIsDroppedWhenTooManyWait() {
        receiver.will(hang());
        try (Deliveries sent =
                Deliveries.to(vertx, receiver.url("/"), "webhook.queue-size", "2", "webhook.max-concurrent", "1")) {
            sent.raise("alert-1");
            await().untilAsserted(() -> assertThat(receiver.calls()).hasSize(1));
            List.of("alert-2", "alert-3", "alert-4").forEach(sent::raise);

            assertThat(sent.deadLetters("queue_full")).isEqualTo(1);
            assertThat(sent.deliveries("dropped")).isEqualTo(1);
            assertThat(sent.status().counts()).isEqualTo(new WebhookStatus.Counts(2, 0, 0, 1));

            sent.stop();
            assertThat(sent.deadLetters("shutdown")).isEqualTo(3);
        }
    }

    @Test
    void whatIsOnItsWayEndsBeforeTheService() {
        receiver.will(request -> vertx.setTimer(100, fired -> request.response().end()));
        try (Deliveries sent = Deliveries.to(vertx, receiver.url("/"), "webhook.max-concurrent", "1")) {
            sent.raise("alert-1");
            sent.raise("alert-2");
            await().untilAsserted(() -> assertThat(receiver.calls()).isNotEmpty());

            sent.stop();

            assertThat(sent.deliveries("delivered")).isEqualTo(2);
            sent.raise("alert-3");
            assertThat(sent.deadLetters("shutdown")).isEqualTo(1);
        }
    }

    @Test
    void onlyWhatIsWantedIsSent() {
        try (Deliveries sent = Deliveries.to(
                vertx, receiver.url("/"), "webhooks.ops.min-level", "medium", "webhooks.ops.cameras", "gate,yard")) {
            sent.raise("gate", "too-low", RiskLevel.LOW);
            sent.raise("roof", "elsewhere", RiskLevel.HIGH);
            sent.raise("yard", "wanted", RiskLevel.MEDIUM);
            await().untilAsserted(() -> assertThat(sent.deliveries("delivered")).isEqualTo(1));

            assertThat(receiver.calls().get(0).body().toString(StandardCharsets.UTF_8))
                    .contains("wanted");
        }
    }

    @Test
    void seriesAreAtZeroFromTheStart() {
        try (Deliveries sent = Deliveries.to(vertx, receiver.url("/"))) {
            List.of("delivered", "dead", "dropped")
                    .forEach(outcome -> assertThat(sent.deliveries(outcome)).isZero());
            List.of("success", "status", "timeout", "unreachable", "refused_by_policy")
                    .forEach(outcome -> assertThat(sent.attempts(outcome)).isZero());
            List.of("status", "redirect", "queue_full", "shutdown")
                    .forEach(reason -> assertThat(sent.deadLetters(reason)).isZero());
            assertThat(sent.status().lastAttempt()).isNull();
        }
    }
}
