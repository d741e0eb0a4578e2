package io.roadwatch.analyzer.llm.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {

    @ParameterizedTest
    @CsvSource({
        "https://dashscope.aliyuncs.com/compatible-mode/v1, https://dashscope.aliyuncs.com, /compatible-mode/v1",
        "https://host:8443/v1/, https://host:8443, /v1",
        "https://host:443/v1, https://host, /v1",
        "HTTP://127.0.0.1:5099, http://127.0.0.1:5099, ''",
        "http://simulator/, http://simulator, ''"
    })
    void baseUrlIsTakenApart(String url, String origin, String basePath) {
        Endpoint endpoint = Endpoint.parse(url);

        assertThat(endpoint).isEqualTo(new Endpoint(origin, basePath));
        assertThat(endpoint.baseUri()).hasToString(origin + basePath);
    }

    @ParameterizedTest
    @CsvSource({
        "dashscope.aliyuncs.com/v1, must start with",
        "ftp://host/v1, must start with",
        "https:///v1, names no host",
        "https://user:hunter2@host/v1, must hold no user",
        "https://host/v1?key=hunter2, must hold neither",
        "https://host/v1#x, must hold neither",
        "https://ho st/hunter2, is not a URL"
    })
    void badUrlIsRefusedWithASentenceThatDoesNotRepeatIt(String url, String said) {
        assertThatThrownBy(() -> Endpoint.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("roadwatch.llm.base-url")
                .hasMessageContaining(said)
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void blankKeyIsNone() {
        assertThat(ApiKey.of(Optional.of("  "))).isEmpty();
        assertThat(ApiKey.of(Optional.empty())).isEmpty();
    }

    @Test
    void keyIsStrippedAndNeverPrinted() {
        ApiKey key = ApiKey.of(Optional.of(" sk-hunter2\n")).orElseThrow();

        assertThat(key.authorization()).isEqualTo("Bearer sk-hunter2");
        assertThat(key).asString().doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({"sk hunter2", "'sk-hunter2\r\nX-Evil: 1'", "sk-hunter2é"})
    void keyThatCannotBeAHeaderIsRefused(String key) {
        assertThatThrownBy(() -> ApiKey.of(Optional.of(key)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DASHSCOPE_API_KEY")
                .hasMessageNotContaining("hunter2");
    }
}
