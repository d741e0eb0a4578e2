package io.roadwatch.analyzer.llm.pool;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Where the LLM lives.
 *
 * @param origin scheme, host and, where it is not the usual one, port
 * @param basePath empty, or beginning and not ending with a slash
 */
public record Endpoint(String origin, String basePath) {

    /** @throws IllegalArgumentException with a sentence for the operator, without the URL, which might hold a password */
    public static Endpoint parse(String baseUrl) {
        URI uri = toUri(baseUrl);
        String scheme = uri.getScheme();
        boolean tls = "https".equalsIgnoreCase(scheme);
        if (!tls && !"http".equalsIgnoreCase(scheme)) {
            throw invalid("must start with https:// or http://");
        }
        String host = uri.getHost();
        if (host == null) {
            throw invalid("names no host");
        }
        if (uri.getRawUserInfo() != null) {
            throw invalid("must hold no user or password; the key has its own setting");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw invalid("must hold neither ? nor #");
        }
        return new Endpoint(origin(tls, host, uri.getPort()), basePath(uri.getRawPath()));
    }

    public URI baseUri() {
        return URI.create(origin + basePath);
    }

    private static URI toUri(String baseUrl) {
        try {
            return new URI(baseUrl.strip());
        } catch (URISyntaxException e) {
            throw invalid("is not a URL");
        }
    }

    private static String origin(boolean tls, String host, int port) {
        String origin = (tls ? "https://" : "http://") + host;
        return port < 0 || port == (tls ? 443 : 80) ? origin : origin + ":" + port;
    }

    private static String basePath(@Nullable String path) {
        String base = path == null ? "" : path;
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private static IllegalArgumentException invalid(String problem) {
        return new IllegalArgumentException("roadwatch.llm.base-url (DASHSCOPE_BASE_URL) " + problem);
    }
}
