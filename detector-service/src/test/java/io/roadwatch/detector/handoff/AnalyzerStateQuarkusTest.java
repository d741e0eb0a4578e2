package io.roadwatch.detector.handoff;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.roadwatch.detector.handoff.AnalyzerReport.Reachable;
import io.roadwatch.detector.handoff.AnalyzerReport.Unreachable;
import io.roadwatch.detector.publish.PublishProfile;
import io.roadwatch.detector.testing.ConfigOf;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(PublishProfile.class) // one start for them all; of the service only the REST client is used
class AnalyzerStateQuarkusTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @RegisterExtension
    private static final WireMockExtension ANALYZER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    @Inject
    TracedCalls calls;

    private final List<AnalyzerStateApi> clients = new ArrayList<>();

    @AfterEach
    void closeClients() throws IOException {
        for (AnalyzerStateApi client : clients) {
            ((Closeable) client).close();
        }
        clients.clear();
    }

    @Test
    void stateIsWhatTheAnalyzerSaysInItsOwnWords() {
        analyzerSays(okJson("{\"enabled\": true, \"newer\": [1.5]}"), okJson("[{\"id\": \"a-1\"}]"));

        AnalyzerReport report = await(state().report());

        assertThat(report).isInstanceOfSatisfying(Reachable.class, reachable -> {
            assertThat(reachable.llm()).hasToString("{\"enabled\":true,\"newer\":[1.5]}");
            assertThat(reachable.keys()).hasToString("[{\"id\":\"a-1\"}]");
        });
    }

    @Test
    void viewersWhoAskAtOnceCostTheAnalyzerOneCall() {
        analyzerSays(okJson("{}").withFixedDelay(300), okJson("[]"));
        AnalyzerState state = state();

        List<CompletableFuture<AnalyzerReport>> reports = Stream.generate(
                        () -> state.report().subscribeAsCompletionStage())
                .limit(50)
                .toList();

        assertThat(reports).allSatisfy(report -> assertThat(report.join()).isInstanceOf(Reachable.class));
        ANALYZER.verify(1, getRequestedFor(urlEqualTo("/api/v1/llm")));
        ANALYZER.verify(1, getRequestedFor(urlEqualTo("/api/v1/keys")));
    }

    @ParameterizedTest
    @CsvSource({"404", "500", "302", "204"})
    void anotherStatusIsSaid(int status) {
        analyzerSays(aResponse().withStatus(status).withBody("<html>sorry sesame</html>"), okJson("[]"));

        assertThat(whyNot(state()))
                .contains("GET /api/v1/llm with status " + status, "roadwatch.analyzer.url")
                .doesNotContain("sesame");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>sesame</html>", "null", "5", "[]", "{", "{} {}", "{\"a\": NaN}"})
    void garbageIsNotPassedOn(String body) {
        analyzerSays(okJson(body), okJson("[]"));

        assertThat(whyNot(state()))
                .contains("GET /api/v1/llm", "roadwatch.analyzer.url")
                .doesNotContain("sesame");
    }

    @Test
    void keysThatAreGarbageAreNotPassedOn() {
        analyzerSays(okJson("{}"), okJson("{}"));

        assertThat(whyNot(state())).contains("GET /api/v1/keys");
    }

    @Test
    void answerWithoutEndIsCutOff() throws IOException {
        try (RawServer flooding = RawServer.flooding()) {
            assertThat(whyNot(stateOf(flooding.url(), LONG))).contains("roadwatch.handoff.max-answer-size");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE"})
    void brokenConnectionIsSaid(Fault fault) {
        analyzerSays(aResponse().withFault(fault), okJson("[]"));

        assertThat(whyNot(state())).contains("no connection to http://localhost:", "roadwatch.analyzer.url");
    }

    @Test
    void analyzerThatIsNotThereIsSaid() {
        assertThat(whyNot(stateOf("http://localhost:1/proxy", LONG)))
                .isEqualTo(
                        "There is no connection to http://localhost:1. Start the analyzer, or set roadwatch.analyzer.url.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoAsksDoesNotWaitForAnAnalyzerThatHangs(boolean silent) throws IOException {
        try (RawServer server = silent ? RawServer.silent() : RawServer.dribbling()) {
            AnalyzerState state = stateOf(server.url(), Duration.ofMillis(200));

            assertThat(whyNot(state)).contains("does not answer in time");
            assertThat(whyNot(state)).contains("does not answer in time");
            assertThat(server.accepted()).isLessThanOrEqualTo(2); // the second one waited for the call of the first
        }
    }

    @Test
    void selfTestIsTheAnalyzersAndRunsOnce() {
        ANALYZER.stubFor(post("/api/v1/llm/self-test")
                .willReturn(okJson("{\"status\": \"passed\"}").withFixedDelay(300)));
        AnalyzerState state = state();

        List<String> results =
                Stream.generate(() -> state.selfTest().subscribeAsCompletionStage()).limit(5).toList().stream()
                        .map(result -> result.join().path("status").asText())
                        .toList();

        assertThat(results).containsOnly("passed").hasSize(5);
        ANALYZER.verify(1, postRequestedFor(urlEqualTo("/api/v1/llm/self-test")));
    }

    @Test
    void selfTestThatCannotBeHadIsAFailureInWords() {
        ANALYZER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(503)));

        assertThatThrownBy(() -> await(state().selfTest()))
                .isInstanceOf(AnalyzerException.class)
                .hasMessageContaining("POST /api/v1/llm/self-test with status 503");
    }

    private static void analyzerSays(ResponseDefinitionBuilder llm, ResponseDefinitionBuilder keys) {
        ANALYZER.stubFor(get("/api/v1/llm").willReturn(llm));
        ANALYZER.stubFor(get("/api/v1/keys").willReturn(keys));
    }

    private static String whyNot(AnalyzerState state) {
        AnalyzerReport report = await(state.report());
        assertThat(report).isInstanceOf(Unreachable.class);
        return ((Unreachable) report).reason();
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(LONG);
    }

    private AnalyzerState state() {
        return stateOf(ANALYZER.baseUrl(), LONG);
    }

    private AnalyzerState stateOf(String url, Duration patience) {
        Map<String, String> values = Map.of("roadwatch.analyzer.url", url);
        AnalyzerConfig analyzer = ConfigOf.with(AnalyzerConfig.class, values);
        AnalyzerStateApi client =
                new AnalyzerApiProducer().buildForState(ConfigOf.defaults(HandoffConfig.class), analyzer);
        clients.add(client);
        return new AnalyzerState(client, calls, analyzer, patience);
    }
}
