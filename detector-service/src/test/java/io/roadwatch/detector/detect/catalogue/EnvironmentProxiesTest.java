package io.roadwatch.detector.detect.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentProxiesTest {

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "HTTPS_PROXY", "http://proxy.corp:3128",
            "http_proxy", "plain.corp:8080",
            "NO_PROXY", "intranet.corp, .lab.corp,*.wild.corp");

    @ParameterizedTest
    @CsvSource({
        "https://example.org/m.onnx, proxy.corp:3128",
        "http://example.org/m.onnx, plain.corp:8080",
        "https://intranet.corp/, direct",
        "https://a.intranet.corp/, direct",
        "https://notintranet.corp/, proxy.corp:3128",
        "https://gpu.lab.corp/, direct",
        "https://x.wild.corp/, direct",
        "http://127.0.0.1:8000/, direct",
        "http://localhost/, direct",
    })
    void environmentIsReadAsCurlReadsIt(String uri, String chosen) {
        assertThat(shown(new EnvironmentProxies(ProxySelector.of(null), ENVIRONMENT), uri))
                .isEqualTo(chosen);
    }

    @Test
    void whatTheJvmIsToldComesFirst() {
        ProxySelector jvm = ProxySelector.of(InetSocketAddress.createUnresolved("jvm.corp", 1));

        assertThat(shown(new EnvironmentProxies(jvm, ENVIRONMENT), "https://example.org/"))
                .isEqualTo("jvm.corp:1");
    }

    @Test
    void withoutAnyTheWayIsDirect() {
        assertThat(shown(new EnvironmentProxies(ProxySelector.of(null), Map.of()), "https://example.org/"))
                .isEqualTo("direct");
    }

    private static String shown(ProxySelector selector, String uri) {
        Proxy proxy = selector.select(URI.create(uri)).get(0);
        return proxy.address() instanceof InetSocketAddress address
                ? address.getHostString() + ":" + address.getPort()
                : "direct";
    }
}
