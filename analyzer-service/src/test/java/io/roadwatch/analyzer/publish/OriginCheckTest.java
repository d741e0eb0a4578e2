package io.roadwatch.analyzer.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.analyzer.testing.ReadConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginCheckTest {

    private final OriginCheck check = new OriginCheck(
            ReadConfig.of(PublishConfig.class, "roadwatch.publish.allowed-origins", "https://Console.example.org"));

    @ParameterizedTest
    @CsvSource({
        "http://cams.example:5001, cams.example:5001, true",
        "https://cams.example, cams.example, true",
        "HTTP://Cams.Example:5001, cams.example:5001, true",
        "https://console.example.org, cams.example:5001, true",
        "http://cams.example, cams.example:5001, false",
        "http://cams.example.evil.org:5001, cams.example:5001, false",
        "https://evil.example, cams.example:5001, false",
        "null, cams.example:5001, false",
        "file://, cams.example:5001, false",
        "'', '', false"
    })
    void onlyOwnAndAllowedPagesMayConnect(String origin, String host, boolean may) {
        assertThat(check.mayConnect(origin, host)).isEqualTo(may);
    }

    @Test
    void programsWithoutOriginMayConnect() {
        assertThat(check.mayConnect(null, "cams.example:5001")).isTrue();
    }

    @Test
    void foreignPageMayNotConnectWithoutHost() {
        assertThat(check.mayConnect("https://evil.example", null)).isFalse();
    }
}
