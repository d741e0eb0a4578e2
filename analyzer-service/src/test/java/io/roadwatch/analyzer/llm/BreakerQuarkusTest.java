package io.roadwatch.analyzer.llm;

import static io.roadwatch.analyzer.testing.FakeLlm.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.roadwatch.analyzer.testing.FakeLlm;
import io.roadwatch.analyzer.testing.FastLlmProfile;
import io.roadwatch.analyzer.testing.Requests;
import io.roadwatch.analyzer.testing.Scrape;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BreakerQuarkusTest.TouchyBreaker.class)
class BreakerQuarkusTest {

    /** Opens after four attempts that all failed. */
    public static class TouchyBreaker extends FastLlmProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.put("roadwatch.llm.retries", "0");
            config.put("roadwatch.llm.fallback-models", ""); // nobody else to ask
            config.put("roadwatch.llm.breaker.window", "4");
            config.put("roadwatch.llm.breaker.failure-ratio", "1");
            config.put("roadwatch.llm.breaker.open-for", "2s");
            return config;
        }
    }

    @Inject
    FakeLlm llm;

    @Test
    void sickLlmIsLeftAloneAndTriedAgainLater() {
        llm.reset();
        IntStream.range(0, 8).forEach(i -> llm.will(status(400, "invalid_request_error")));
        IntStream.range(0, 8).forEach(i -> post(502)); // says nothing about the LLM's health
        llm.will(status(500, "internal_error"), status(500, "x"), status(503, "x"), status(500, "x"));
        IntStream.range(0, 4).forEach(i -> post(502));
        assertThat(llm.calls()).hasSize(12);

        Requests.post(Requests.analysis("a-1", "crossing-7"))
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .body("type", equalTo("urn:roadwatch:problem:circuit-open"))
                .body("attempts", equalTo(0));
        assertThat(llm.calls()).hasSize(12);
        Scrape scrape = Scrape.now();
        assertThat(scrape.value("llm_circuit_open")).isEqualTo(1);
        assertThat(scrape.value("llm_requests_total", "status=\"error\"")).isEqualTo(12);
        assertThat(scrape.value("roadwatch_analyses_total", "outcome=\"circuit_open\""))
                .isEqualTo(1);

        await().untilAsserted(() -> post(200));
        assertThat(Scrape.now().value("llm_circuit_open")).isZero();
    }

    private static void post(int status) {
        Requests.post(Requests.analysis("a-1", "crossing-7")).statusCode(status);
    }
}
