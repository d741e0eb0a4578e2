package io.roadwatch.launcher.doctor;

import io.roadwatch.launcher.machine.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;

/** Whether the LLM can be asked. */
final class LlmReach {

    private static final String DEFAULT_BASE_URL = "https://dashscope.aliyuncs.com/compatible-mode/v1";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Http http;
    private final Map<String, String> environment;

    LlmReach(Http http, Map<String, String> environment) {
        this.http = http;
        this.environment = environment;
    }

    Finding finding() {
        String key = environment.getOrDefault("DASHSCOPE_API_KEY", "").strip();
        if (key.isEmpty()) {
            return Finding.ok("LLM: no DASHSCOPE_API_KEY, so verdicts will be SIMULATED");
        }
        String configured = environment.getOrDefault("DASHSCOPE_BASE_URL", "").strip();
        String baseUrl = configured.isEmpty() ? DEFAULT_BASE_URL : configured;
        try {
            URI uri = URI.create(baseUrl.replaceFirst("/+$", "") + "/models");
            int status = http.send(HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + key), TIMEOUT)
                    .statusCode();
            return finding(uri.getHost(), status);
        } catch (IllegalArgumentException e) {
            return Finding.missing("LLM: DASHSCOPE_BASE_URL or DASHSCOPE_API_KEY is malformed");
        } catch (IOException e) {
            return Finding.missing("LLM: no answer from %s (%s): check the network and DASHSCOPE_BASE_URL"
                    .formatted(URI.create(baseUrl).getHost(), e.getClass().getSimpleName()));
        }
    }

    private static Finding finding(String host, int status) {
        return switch (status) {
            case 200 -> Finding.ok("LLM: %s takes the key".formatted(host));
            case 401, 403 ->
                Finding.missing(
                        "LLM: %s refuses the key (%d): check DASHSCOPE_API_KEY, and that DASHSCOPE_BASE_URL is of its region"
                                .formatted(host, status));
            default -> Finding.missing("LLM: %s answers %d: check DASHSCOPE_BASE_URL".formatted(host, status));
        };
    }
}
