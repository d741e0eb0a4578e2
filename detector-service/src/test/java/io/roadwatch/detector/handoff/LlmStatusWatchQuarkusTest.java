package io.roadwatch.detector.handoff;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.roadwatch.detector.group.LlmAvailability;
import io.roadwatch.detector.observe.HandoffMetrics;
import io.roadwatch.detector.observe.QueueDepths;
import io.roadwatch.detector.publish.PublishProfile;
import io.roadwatch.detector.testing.ConfigOf;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PublishProfile.class) // one start for them all; of the service only the REST client is used
class LlmStatusWatchQuarkusTest {

    @Inject
    TracedCalls calls;

    private final Vertx vertx = Vertx.vertx();
    private final WireMockServer analyzer =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @BeforeEach
    void start() {
        analyzer.start();
    }

    @AfterEach
    void stop() {
        analyzer.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void availabilityFollowsWhatTheAnalyzerSays() {
        AnalysisHandoff handoff = handoff();
        assertThat(handoff.availability()).isEqualTo(LlmAvailability.AVAILABLE);

        analyzerSays(status(true, false));
        becomes(handoff, LlmAvailability.NO_KEY);

        analyzerSays(status(false, true));
        becomes(handoff, LlmAvailability.DISABLED);

        analyzerSays(status(true, true));
        becomes(handoff, LlmAvailability.AVAILABLE);
    }

    @Test
    void anAnalyzerThatNoLongerSaysIsTakenForAvailable() {
        AnalysisHandoff handoff = handoff();
        analyzerSays(status(true, false));
        becomes(handoff, LlmAvailability.NO_KEY);

        analyzerSays(serverError());

        becomes(handoff, LlmAvailability.AVAILABLE);
        assertThat(handoff.llmStatus()).isEmpty();
    }

    @Test
    void anAnalyzerThatSaysNonsenseIsTakenForAvailable() {
        AnalysisHandoff handoff = handoff();
        analyzerSays(status(true, false));
        becomes(handoff, LlmAvailability.NO_KEY);

        analyzerSays(okJson("{\"enabled\": \"perhaps\"}"));

        becomes(handoff, LlmAvailability.AVAILABLE);
    }

    private void analyzerSays(ResponseDefinitionBuilder response) {
        analyzer.stubFor(get("/api/v1/llm").willReturn(response));
    }

    private static ResponseDefinitionBuilder status(boolean enabled, boolean keyConfigured) {
        return okJson("""
                {"enabled": %s, "keyConfigured": %s, "model": "qwen-vl-plus", "endpoint": "https://llm.example",
                 "simulated": false, "newer": 1}""".formatted(enabled, keyConfigured));
    }

    private static void becomes(AnalysisHandoff handoff, LlmAvailability expected) {
        await().untilAsserted(() -> assertThat(handoff.availability()).isEqualTo(expected));
    }

    private AnalysisHandoff handoff() {
        Map<String, String> values =
                Map.of("roadwatch.analyzer.url", analyzer.baseUrl(), "roadwatch.handoff.status-interval", "100ms");
        HandoffConfig config = ConfigOf.with(HandoffConfig.class, values);
        AnalyzerApi client = new AnalyzerApiProducer().build(config, ConfigOf.with(AnalyzerConfig.class, values));
        LlmStatusWatch watch = new LlmStatusWatch(client, calls, config);
        watch.begin(new StartupEvent(), vertx);
        PrometheusRegistry registry = new PrometheusRegistry();
        return new AnalysisHandoff(
                client, config, watch, new HandoffMetrics(registry), calls, new QueueDepths(registry));
    }
}
