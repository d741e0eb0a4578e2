package io.roadwatch.detector.detect.catalogue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Chooses a proxy as the JVM is told to ({@code https.proxyHost} and so on), and where it is told nothing, as curl does:
 * {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code NO_PROXY}, in capitals or not. This machine itself is never asked through a
 * proxy. Passwords of proxies are not supported.
 */
final class EnvironmentProxies extends ProxySelector {

    private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

    private final ProxySelector jvm;
    private final Map<String, String> environment;

    EnvironmentProxies(ProxySelector jvm, Map<String, String> environment) {
        this.jvm = jvm;
        this.environment = Map.copyOf(environment);
    }

    static ProxySelector of(Map<String, String> environment) {
        return new EnvironmentProxies(ProxySelector.getDefault(), environment);
    }

    @Override
    public List<Proxy> select(URI uri) {
        List<Proxy> told = jvm.select(uri);
        if (told.stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT)) {
            return told;
        }
        String proxy = variable(uri.getScheme().toLowerCase(Locale.ROOT) + "_proxy");
        return proxy.isBlank() || isExempt(uri.getHost().toLowerCase(Locale.ROOT)) ? DIRECT : parse(proxy);
    }

    private boolean isExempt(String host) {
        if (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]")) {
            return true;
        }
        return Stream.of(variable("no_proxy").toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .map(rule -> rule.startsWith("*.") ? rule.substring(1) : rule)
                .filter(rule -> !rule.isEmpty())
                .anyMatch(rule -> rule.equals("*")
                        || host.equals(rule)
                        || host.endsWith(rule.startsWith(".") ? rule : "." + rule));
    }

    private String variable(String name) {
        String lower = environment.getOrDefault(name, "");
        return lower.isBlank() ? environment.getOrDefault(name.toUpperCase(Locale.ROOT), "") : lower;
    }

    private static List<Proxy> parse(String proxy) {
        try {
            URI uri = URI.create(proxy.contains("://") ? proxy : "http://" + proxy);
            if (uri.getHost() == null) {
                return DIRECT;
            }
            int port = uri.getPort() < 0 ? 80 : uri.getPort();
            return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(uri.getHost(), port)));
        } catch (IllegalArgumentException e) {
            return DIRECT;
        }
    }

    @Override
    public void connectFailed(URI uri, SocketAddress proxy, IOException failure) {
        // there is no second proxy to turn to; the caller says what failed
    }
}
