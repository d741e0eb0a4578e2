package io.roadwatch.detector.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.testing.ConfigOf;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginCheckTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:5000, localhost:5000, true",
        "HTTP://LocalHost:5000, localhost:5000, true",
        "http://road.example, road.example, true",
        "http://road.example, road.example:80, true",
        "https://road.example, road.example:443, true",
        "https://road.example, road.example, true",
        "http://[::1], [::1]:80, true",
        "http://[::1]:5000, [::1]:5000, true",
        "http://localhost:5001, localhost:5000, false",
        "http://evil.example, localhost:5000, false",
        "http://localhost:5000.evil.example, localhost:5000, false",
        "null, localhost:5000, false",
        "file://, localhost:5000, false",
        "'', localhost:5000, false",
        "http://, localhost:5000, false",
        "https://ops.example, localhost:5000, true",
        "http://ops.example, localhost:5000, false"
    })
    void onlyTheOwnSiteAndAllowedSitesMayConnect(String origin, String host, boolean permitted) {
        OriginCheck check = new OriginCheck(
                ConfigOf.with(PublishConfig.class, Map.of("roadwatch.publish.allowed-origins", "https://Ops.example")));

        assertThat(check.permits(origin, host)).isEqualTo(permitted);
    }

    @ParameterizedTest
    @CsvSource({"http://evil.example", "null"})
    void aStarAllowsEverySite(String origin) {
        OriginCheck check =
                new OriginCheck(ConfigOf.with(PublishConfig.class, Map.of("roadwatch.publish.allowed-origins", "*")));

        assertThat(check.permits(origin, "localhost:5000")).isTrue();
    }
}
