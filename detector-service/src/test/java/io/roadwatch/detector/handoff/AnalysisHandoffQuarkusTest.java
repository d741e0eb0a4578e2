package io.roadwatch.detector.handoff;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.opentelemetry.api.OpenTelemetry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.FailureReason;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.detector.group.LlmAvailability;
import io.roadwatch.detector.handoff.HandoffOutcome.Answered;
import io.roadwatch.detector.handoff.HandoffOutcome.Failed;
import io.roadwatch.detector.observe.HandoffMetrics;
import io.roadwatch.detector.observe.QueueDepths;
import io.roadwatch.detector.publish.PublishProfile;
import io.roadwatch.detector.testing.ConfigOf;
import io.roadwatch.detector.testing.Counts;
import jakarta.inject.Inject;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(PublishProfile.class) // one start for them all; of the service only the REST client is used
class AnalysisHandoffQuarkusTest {

    @RegisterExtension
    private static final WireMockExtension ANALYZER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    @Inject
    TracedCalls calls;

    @Inject
    OpenTelemetry telemetry;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final HandoffMetrics metrics = new HandoffMetrics(registry);
    private final List<HandoffOutcome> outcomes = new CopyOnWriteArrayList<>();
    private final List<AnalyzerApi> clients = new ArrayList<>();

    @AfterEach
    void closeClients() throws IOException {
        for (AnalyzerApi client : clients) {
            ((Closeable) client).close();
        }
        clients.clear();
    }

    @Test
    void anAnswerComesBackAsTheAnalyzerGaveIt() {
        analyzerAnswers(okJson(Requests.answer("a-1")));

        handOff(handoffTo(ANALYZER.baseUrl()));

        assertThat(theOutcome()).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.result().verdict().maxRiskLevel()).isEqualTo(RiskLevel.HIGH);
            assertThat(answered.result().alerts()).hasSize(1);
        });
        ANALYZER.verify(
                1,
                postRequestedFor(urlEqualTo("/api/v1/analyses"))
                        .withRequestBody(
                                equalToJson("{\"analysisId\":\"a-1\",\"cameraId\":\"crossing-7\"}", true, true)));
        assertThat(Counts.of(registry, "roadwatch_handoff_answered")).isEqualTo(1);
        assertThat(Counts.of(registry, "tasks_processed", "success")).isEqualTo(1);
        assertThat(Counts.of(registry, "task_queue_size", "handoff")).isZero();
    }

    @Test
    void withoutTracingNothingIsRecordedOrCarried() {
        analyzerAnswers(okJson(Requests.answer("a-1")));

        handOff(handoffTo(ANALYZER.baseUrl()));

        assertThat(theOutcome()).isInstanceOf(Answered.class);
        ANALYZER.verify(postRequestedFor(urlEqualTo("/api/v1/analyses")).withoutHeader("traceparent"));
        assertThat(telemetry.toString()).doesNotContain("SpanExporter");
    }

    @ParameterizedTest
    @EnumSource(FailureReason.class)
    void theReasonOfAProblemIsTheReasonOfTheFailure(FailureReason reason) {
        analyzerAnswers(aResponse()
                .withStatus(502)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"type\":\"%s\",\"status\":502}".formatted(reason.problemType())));

        handOff(handoffTo(ANALYZER.baseUrl()));

        assertThat(theOutcome()).isEqualTo(new Failed(reason));
        assertThat(Counts.of(registry, "roadwatch_handoff_failed", reason.label()))
                .isEqualTo(1);
        assertThat(Counts.of(registry, "tasks_processed", "error")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "500, INTERNAL",
        "503, ANALYZER_UNREACHABLE",
        "504, ANALYZER_TIMEOUT",
        "429, QUEUE_FULL",
        "404, INVALID_REQUEST",
        "302, INTERNAL"
    })
    void withoutAProblemTheStatusSaysTheReason(int status, FailureReason reason) {
        analyzerAnswers(aResponse().withStatus(status).withBody("<html>sorry</html>"));

        handOff(handoffTo(ANALYZER.baseUrl()));

        assertThat(theOutcome()).isEqualTo(new Failed(reason));
        ANALYZER.verify(1, postRequestedFor(urlEqualTo("/api/v1/analyses")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``
            not json
            null
            []
            {}
            {"analysisId":"a-1","cameraId":"crossing-7","alerts":[]}
            """)
    void anAnswerThatIsNoneIsADefectAndNotRetried(String body) {
        analyzerAnswers(okJson(body));

        handOff(handoffTo(ANALYZER.baseUrl()));

        assertThat(theOutcome()).isEqualTo(new Failed(FailureReason.INTERNAL));
        ANALYZER.verify(1, postRequestedFor(urlEqualTo("/api/v1/analyses")));
    }

    @Test
    void theAnswerToAnotherRequestIsNotTaken() {
        analyzerAnswers(okJson(Requests.answer("a-2")));

        handOff(handoffTo(ANALYZER.baseUrl()));

        assertThat(theOutcome()).isEqualTo(new Failed(FailureReason.INTERNAL));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE"})
    void aBrokenConnectionIsUnreachable(Fault fault) {
        analyzerAnswers(aResponse().withFault(fault));

        handOff(handoffTo(ANALYZER.baseUrl()));

        assertThat(theOutcome()).isEqualTo(new Failed(FailureReason.ANALYZER_UNREACHABLE));
    }

    @Test
    void anAnalyzerThatIsNotThereIsUnreachable() throws IOException {
        int freePort;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            freePort = socket.getLocalPort();
        }

        handOff(handoffTo("http://localhost:" + freePort));

        assertThat(theOutcome()).isEqualTo(new Failed(FailureReason.ANALYZER_UNREACHABLE));
    }

    @Test
    void aTimeOutClosesTheConnection() throws IOException {
        try (RawServer silent = RawServer.silent()) {
            handOff(handoffTo(silent.url(), Map.of("roadwatch.handoff.time-limit", "300ms")));

            assertThat(theOutcome()).isEqualTo(new Failed(FailureReason.ANALYZER_TIMEOUT));
            await().untilAsserted(() -> assertThat(silent.hungUp()).isEqualTo(1));
            assertThat(silent.accepted()).isEqualTo(1);
        }
    }

    @Test
    void anAnswerThatDribblesForEverTimesOutToo() throws IOException {
        try (RawServer dribbling = RawServer.dribbling()) {
            handOff(handoffTo(dribbling.url(), Map.of("roadwatch.handoff.time-limit", "300ms")));

            assertThat(theOutcome()).isEqualTo(new Failed(FailureReason.ANALYZER_TIMEOUT));
            await().untilAsserted(() -> assertThat(dribbling.hungUp()).isEqualTo(1));
        }
    }

    @Test
    void anAnswerThatIsTooLargeIsNotReadToItsEnd() throws IOException {
        try (RawServer flooding = RawServer.flooding()) {
            handOff(handoffTo(flooding.url(), Map.of("roadwatch.handoff.max-answer-size", "64K")));

            assertThat(theOutcome()).isEqualTo(new Failed(FailureReason.INTERNAL));
            await().untilAsserted(() -> assertThat(flooding.hungUp()).isEqualTo(1));
        }
    }

    @Test
    void noMoreThanTheBoundAreUnderWay() throws IOException {
        try (RawServer silent = RawServer.silent()) {
            AnalysisHandoff handoff = handoffTo(
                    silent.url(), Map.of("roadwatch.handoff.max-in-flight", "2", "roadwatch.handoff.time-limit", "2s"));
            handOff(handoff);
            assertThat(handoff.availability()).isEqualTo(LlmAvailability.AVAILABLE);
            handOff(handoff);
            assertThat(handoff.availability()).isEqualTo(LlmAvailability.QUEUE_FULL);
            assertThat(Counts.of(registry, "task_queue_size", "handoff")).isEqualTo(2);

            handOff(handoff);

            assertThat(outcomes).containsExactly(new Failed(FailureReason.QUEUE_FULL));
            await().untilAsserted(() -> assertThat(outcomes).hasSize(3));
            assertThat(silent.accepted()).isEqualTo(2);
            assertThat(handoff.availability()).isEqualTo(LlmAvailability.AVAILABLE);
            assertThat(Counts.of(registry, "task_queue_size", "handoff")).isZero();
        }
    }

    @Test
    void everyHandOffEndsExactlyOnceWhileTheAnalyzerIsFlaky() {
        ANALYZER.stubFor(post("/api/v1/analyses").atPriority(2).willReturn(okJson(Requests.answer("a-1"))));
        ANALYZER.stubFor(post("/api/v1/analyses")
                .withRequestBody(containing("\"f-"))
                .atPriority(1)
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        AnalysisHandoff handoff = handoffTo(ANALYZER.baseUrl());

        for (int i = 0; i < 30; i++) {
            handoff.handOff(Requests.request(i % 3 == 0 ? "f-" + i : "a-1"), Requests.times(), outcomes::add);
        }

        await().untilAsserted(() -> assertThat(outcomes).hasSize(30));
        assertThat(Counts.of(registry, "roadwatch_handoff_answered")).isEqualTo(20);
        assertThat(Counts.of(registry, "roadwatch_handoff_failed", "analyzer_unreachable"))
                .isEqualTo(10);
        assertThat(Counts.of(registry, "roadwatch_handoffs_begun")).isEqualTo(30);
        assertThat(outcomes).hasSize(30);
    }

    @Test
    void whenSwitchedOffNothingIsSent() {
        AnalysisHandoff handoff = handoffTo(ANALYZER.baseUrl(), Map.of("llm.enabled", "false"));

        handOff(handoff);

        assertThat(outcomes).containsExactly(new Failed(FailureReason.DISABLED));
        assertThat(handoff.availability()).isEqualTo(LlmAvailability.DISABLED);
        ANALYZER.verify(0, postRequestedFor(urlEqualTo("/api/v1/analyses")));
    }

    @Test
    void aHandOffWhileTheServiceEndsIsToldSoToo() throws IOException {
        AnalysisHandoff handoff = handoffTo(ANALYZER.baseUrl());
        closeClients();

        handOff(handoff);

        assertThat(theOutcome()).isEqualTo(new Failed(FailureReason.ANALYZER_UNREACHABLE));
        assertThat(Counts.of(registry, "task_queue_size", "handoff")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"localhost:5001", "ftp://localhost", "http://", "http://user:secret@localhost", "http://localhost?a=b"})
    void aUrlThatCannotWorkStopsTheStart(String url) {
        assertThatThrownBy(() -> handoffTo(url))
                .hasMessageContaining("roadwatch.analyzer.url")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/proxy", "/proxy/"})
    void thePathOfAProxyIsKept(String path) {
        ANALYZER.stubFor(post("/proxy/api/v1/analyses").willReturn(okJson(Requests.answer("a-1"))));

        handOff(handoffTo(ANALYZER.baseUrl() + path));

        assertThat(theOutcome()).isInstanceOf(Answered.class);
    }

    @Test
    void everySeriesExistsFromTheStart() {
        for (FailureReason reason : FailureReason.values()) {
            assertThat(Counts.of(registry, "roadwatch_handoff_failed", reason.label()))
                    .isZero();
        }
        assertThat(Counts.of(registry, "roadwatch_handoffs_begun")).isZero();
        assertThat(Counts.of(registry, "roadwatch_handoff_answered")).isZero();
        assertThat(Counts.of(registry, "tasks_processed", "success")).isZero();
        assertThat(Counts.of(registry, "tasks_processed", "error")).isZero();
    }

    private void analyzerAnswers(ResponseDefinitionBuilder response) {
        ANALYZER.stubFor(post("/api/v1/analyses").willReturn(response));
    }

    private void handOff(AnalysisHandoff handoff) {
        AnalysisRequest request = Requests.request("a-1");
        handoff.handOff(request, Requests.times(), outcomes::add);
    }

    private HandoffOutcome theOutcome() {
        await().untilAsserted(() -> assertThat(outcomes).isNotEmpty());
        assertThat(outcomes).hasSize(1);
        return outcomes.get(0);
    }

    private AnalysisHandoff handoffTo(String url) {
        return handoffTo(url, Map.of());
    }

    private AnalysisHandoff handoffTo(String url, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("roadwatch.analyzer.url", url);
        HandoffConfig config = ConfigOf.with(HandoffConfig.class, all);
        AnalyzerApi client = new AnalyzerApiProducer().build(config, ConfigOf.with(AnalyzerConfig.class, all));
        clients.add(client);
        return new AnalysisHandoff(
                client, config, new LlmStatusWatch(client, calls, config), metrics, calls, new QueueDepths(registry));
    }
}
