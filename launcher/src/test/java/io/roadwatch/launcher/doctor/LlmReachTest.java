package io.roadwatch.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.roadwatch.launcher.machine.Http;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LlmReachTest {

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/models", exchange -> {
            boolean known = "Bearer sk-good".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(known ? 200 : 401, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void withoutAKeyTheSimulatorIsEnough() {
        assertThat(finding(Map.of())).isEqualTo(Finding.ok("LLM: no DASHSCOPE_API_KEY, so verdicts will be SIMULATED"));
    }

    @Test
    void keyThatIsTakenIsOk() {
        assertThat(finding(environment("sk-good", "/v1/"))).isEqualTo(Finding.ok("LLM: 127.0.0.1 takes the key"));
    }

    @Test
    void keyThatIsRefusedIsNamedAsTheReasonButNotShown() {
        Finding finding = finding(environment("sk-bad", "/v1"));

        assertThat(finding.isMissing()).isTrue();
        assertThat(finding.line())
                .startsWith("missing")
                .contains("refuses the key")
                .doesNotContain("sk-bad");
    }

    @Test
    void wrongPathIsToldFromAWrongKey() {
        assertThat(finding(environment("sk-good", "/v2")).text()).contains("answers 404: check DASHSCOPE_BASE_URL");
    }

    @Test
    void unreachableHostIsMissing() {
        Finding finding = finding(Map.of("DASHSCOPE_API_KEY", "k", "DASHSCOPE_BASE_URL", "http://127.0.0.1:1/v1"));

        assertThat(finding.isMissing()).isTrue();
        assertThat(finding.text()).startsWith("LLM: no answer from 127.0.0.1");
    }

    @Test
    void malformedAddressIsASentence() {
        assertThat(finding(Map.of("DASHSCOPE_API_KEY", "k", "DASHSCOPE_BASE_URL", "not an address"))
                        .text())
                .isEqualTo("LLM: DASHSCOPE_BASE_URL or DASHSCOPE_API_KEY is malformed");
    }

    private Map<String, String> environment(String key, String path) {
        return Map.of(
                "DASHSCOPE_API_KEY",
                key,
                "DASHSCOPE_BASE_URL",
                "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
    }

    private static Finding finding(Map<String, String> environment) {
        return new LlmReach(new Http(), environment).finding();
    }
}
