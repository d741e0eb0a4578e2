package io.roadwatch.analyzer.llm;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Where the LLM lives.
 *
 * @param chatPath absolute path of the chat call
 */
record Endpoint(boolean tls, String host, int port, String chatPath) {

    /** @throws IllegalArgumentException with a sentence for the operator, without the URL, which might hold a password */
    static Endpoint parse(String baseUrl) {
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
        int port = uri.getPort() >= 0 ? uri.getPort() : defaultPort(tls);
        return new Endpoint(tls, host, port, chatPath(uri.getRawPath()));
    }

    /** Scheme, host and, where it is not the usual one, port. */
    String origin() {
        String origin = (tls ? "https://" : "http://") + host;
        return port == defaultPort(tls) ? origin : origin + ":" + port;
    }

    private static URI toUri(String baseUrl) {
        try {
            return new URI(baseUrl.strip());
        } catch (URISyntaxException e) {
            throw invalid("is not a URL");
        }
    }

    private static String chatPath(@Nullable String basePath) {
        String base = basePath == null ? "" : basePath;
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/chat/completions";
    }

    private static int defaultPort(boolean tls) {
        return tls ? 443 : 80;
    }

    private static IllegalArgumentException invalid(String problem) {
        return new IllegalArgumentException("roadwatch.llm.base-url (DASHSCOPE_BASE_URL) " + problem);
    }
}
