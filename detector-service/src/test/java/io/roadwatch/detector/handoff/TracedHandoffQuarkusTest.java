package io.roadwatch.detector.handoff;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.roadwatch.contract.FailureReason;
import io.roadwatch.detector.handoff.HandoffOutcome.Answered;
import io.roadwatch.detector.handoff.HandoffOutcome.Failed;
import io.roadwatch.detector.observe.FrameTimes;
import io.roadwatch.detector.observe.HandoffMetrics;
import io.roadwatch.detector.observe.QueueDepths;
import io.roadwatch.detector.observe.Stage;
import io.roadwatch.detector.publish.TracedProfile;
import io.roadwatch.detector.testing.ConfigOf;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(TracedProfile.class)
class TracedHandoffQuarkusTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @RegisterExtension
    private static final WireMockExtension ANALYZER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private final List<HandoffOutcome> outcomes = new CopyOnWriteArrayList<>();

    @Inject
    TracedCalls calls;

    @Inject
    InMemorySpanExporter spans;

    private final Vertx timers = Vertx.vertx();
    private AnalyzerApi client;

    @BeforeEach
    void connect() {
        spans.reset();
        client = new AnalyzerApiProducer().build(config(), ConfigOf.with(AnalyzerConfig.class, values()));
    }

    @AfterEach
    void close() throws IOException {
        timers.close().toCompletionStage().toCompletableFuture().join();
        ((Closeable) client).close();
    }

    @Test
    void callOfTheAnalyzerIsAChildOfItsFrameAndCarriesTheTrace() {
        ANALYZER.stubFor(post("/api/v1/analyses").willReturn(okJson(Requests.answer("a-1"))));

        handOff();

        await().untilAsserted(() -> assertThat(outcomes).singleElement().isInstanceOf(Answered.class));
        SpanData frame = finished("frame");
        SpanData call = spans.getFinishedSpanItems().stream()
                .filter(span -> span.getKind() == SpanKind.CLIENT)
                .findFirst()
                .orElseThrow();
        assertThat(call.getTraceId()).isEqualTo(frame.getTraceId());
        assertThat(call.getParentSpanId()).isEqualTo(frame.getSpanId());
        assertThat(traceparent()).isEqualTo("00-%s-%s-01".formatted(frame.getTraceId(), call.getSpanId()));
    }

    @Test
    void frameSaysWhatItIsAndWhatWasDoneWithIt() {
        ANALYZER.stubFor(post("/api/v1/analyses").willReturn(okJson(Requests.answer("a-1"))));

        handOff();

        SpanData frame = finished("frame");
        assertThat(frame.getParentSpanContext().isValid()).isFalse();
        assertThat(frame.getAttributes().get(AttributeKey.stringKey("roadwatch.camera.id")))
                .isEqualTo("crossing-7");
        assertThat(frame.getAttributes().get(AttributeKey.longKey("roadwatch.frame.sequence")))
                .isEqualTo(42);
        assertThat(frame.getAttributes().get(AttributeKey.stringKey("roadwatch.frame.captured_at")))
                .isEqualTo("2026-03-01T08:15:30.250Z");
        assertThat(frame.getAttributes().get(AttributeKey.longKey("roadwatch.groups")))
                .isEqualTo(1);
        assertThat(frame.getAttributes().get(AttributeKey.doubleKey("roadwatch.risk_prior")))
                .isZero();
        assertThat(frame.getResource().getAttributes().asMap().toString()).contains("roadwatch-detector");
        SpanData detect = finished("detect");
        assertThat(detect.getParentSpanId()).isEqualTo(frame.getSpanId());
        assertThat(detect.getStartEpochNanos()).isEqualTo(frame.getStartEpochNanos());
        assertThat(detect.getEndEpochNanos() - detect.getStartEpochNanos())
                .isEqualTo(Duration.ofMillis(20).toNanos());
        assertThat(finished("group").getParentSpanId()).isEqualTo(frame.getSpanId());
    }

    @Test
    void frameWithoutAVerdictSaysWhy() {
        ANALYZER.stubFor(post("/api/v1/analyses").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        handOff();

        await().untilAsserted(
                        () -> assertThat(outcomes).containsExactly(new Failed(FailureReason.ANALYZER_UNREACHABLE)));
        SpanData frame = finished("frame");
        assertThat(frame.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(frame.getAttributes().get(AttributeKey.stringKey("error.type")))
                .isEqualTo("analyzer_unreachable");
    }

    @Test
    void questionsAfterTheStateOfTheAnalyzerAreNotTraced() {
        ANALYZER.stubFor(get("/api/v1/llm").willReturn(okJson("{}")));

        new LlmStatusWatch(client, calls, config()).begin(new StartupEvent(), timers);

        await().untilAsserted(() -> ANALYZER.verify(getRequestedFor(urlEqualTo("/api/v1/llm"))));
        assertThat(ANALYZER.findAll(getRequestedFor(urlEqualTo("/api/v1/llm")))
                        .get(0)
                        .getHeader("traceparent"))
                .endsWith("-00");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/streams/nobody, 404", "/api/v1/nowhere, 404", "/api/v1/streams/nobody/snapshot.jpg, 404"})
    void problemOfATracedRequestNamesTheTrace(String path, int status) {
        given().header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .get(path)
                .then()
                .statusCode(status)
                .body("traceId", equalTo(TRACE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"url\": \"rtsp://viewer:secret-7@[bad/main\"}",
                "{\"url\": [\"rtsp://viewer:secret-7@10.0.0.7/main\"]}",
                "{\"url\": \"rtsp://viewer:secret-7@10.0.0.7/main\", \"loop\": \"secret-7\"}"
            })
    void spansDoNotQuoteWhatCallersSent(String declaration) {
        given().header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .contentType("application/json")
                .body(declaration)
                .put("/api/v1/streams/gate-1")
                .then()
                .statusCode(400);

        await().until(() -> spans.getFinishedSpanItems().stream()
                .anyMatch(span -> span.getName().startsWith("PUT")));
        assertThat(spans.getFinishedSpanItems().toString()).doesNotContain("secret-7");
    }

    private void handOff() {
        FrameTimes times = new FrameTimes(System.nanoTime(), Duration.ofMillis(20));
        times.took(Stage.GROUP, System.nanoTime());
        PrometheusRegistry registry = new PrometheusRegistry();
        new AnalysisHandoff(
                        client,
                        config(),
                        new LlmStatusWatch(client, calls, config()),
                        new HandoffMetrics(registry),
                        calls,
                        new QueueDepths(registry))
                .handOff(Requests.request("a-1"), times, outcomes::add);
    }

    private SpanData finished(String name) {
        await().until(() -> spans.getFinishedSpanItems().stream()
                .anyMatch(span -> span.getName().equals("frame")));
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String traceparent() {
        List<LoggedRequest> requests = ANALYZER.findAll(postRequestedFor(urlEqualTo("/api/v1/analyses")));
        return requests.get(requests.size() - 1).getHeader("traceparent");
    }

    private static HandoffConfig config() {
        return ConfigOf.with(HandoffConfig.class, values());
    }

    private static Map<String, String> values() {
        return Map.of("roadwatch.analyzer.url", ANALYZER.baseUrl());
    }
}
