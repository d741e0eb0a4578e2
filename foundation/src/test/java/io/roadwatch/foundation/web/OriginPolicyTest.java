package io.roadwatch.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginPolicyTest {

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
        assertThat(new OriginPolicy(List.of("https://Ops.example")).permits(origin, host))
                .isEqualTo(permitted);
    }

    @ParameterizedTest
    @CsvSource({"http://evil.example", "null"})
    void aStarAllowsEverySite(String origin) {
        assertThat(new OriginPolicy(List.of("*")).permits(origin, "localhost:5000"))
                .isTrue();
    }

    @Test
    void clientThatIsNoBrowserMayConnect() {
        assertThat(new OriginPolicy(List.of()).permits(null, "localhost:5000")).isTrue();
    }

    @Test
    void pageMayNotConnectWhereTheHostIsUnknown() {
        assertThat(new OriginPolicy(List.of()).permits("http://localhost:5000", null))
                .isFalse();
    }
}
