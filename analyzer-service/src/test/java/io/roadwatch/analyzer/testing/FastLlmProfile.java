package io.roadwatch.analyzer.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** The app with {@link FakeLlm} for an LLM, short limits and rests, no pace worth mentioning, and a breaker that stays closed. */
public class FastLlmProfile implements QuarkusTestProfile {

    public static final String KEY = "sk-0123456789-very-secret";

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>();
        config.put("roadwatch.llm.base-url", "http://127.0.0.1:" + freePort() + "/compatible-mode/v1");
        config.put("roadwatch.llm.api-key", KEY);
        config.put("roadwatch.llm.timeout", "1s");
        config.put("roadwatch.llm.backoff.first", "5ms");
        config.put("roadwatch.llm.backoff.longest", "20ms");
        config.put("roadwatch.llm.breaker.window", "1000");
        config.put("roadwatch.llm.rests.rate", "20ms");
        config.put("roadwatch.llm.rests.burst", "20ms");
        config.put("roadwatch.llm.rests.minute-quota", "20ms");
        config.put("roadwatch.llm.rests.refusal", "20ms");
        config.put("roadwatch.llm.pace.requests-per-second", "100000");
        config.put("roadwatch.llm.pace.requests-per-minute", "1000000");
        config.put("roadwatch.llm.pace.tokens-per-second", "100000000");
        config.put("roadwatch.llm.pace.tokens-per-minute", "1000000000");
        config.put("roadwatch.llm.retry-budget.reserve", "1000");
        config.put("roadwatch.llm.self-test.enabled", "false");
        config.put("quarkus.log.category.\"io.roadwatch\".level", "DEBUG");
        config.put("roadwatch.log.levels-over-http", "true");
        return config;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
