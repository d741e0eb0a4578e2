package io.roadwatch.detector.api;

import io.roadwatch.foundation.web.OriginPolicy;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses changes that pages of other sites ask for: a browser sends a {@code POST} without a body for any page, with the
 * network access of the person who looks at it. Reading needs no guard; browsers keep the answer from such a page.
 */
public class OriginGuard {

    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final OriginPolicy policy;

    OriginGuard(ApiConfig config) {
        this.policy = new OriginPolicy(config.allowedOrigins().orElse(List.of()));
    }

    /** Null lets the request pass. */
    @ServerRequestFilter(preMatching = true)
    public @Nullable Response check(HttpServerRequest request) {
        if (HARMLESS.contains(request.method()) || policy.permits(request.getHeader("Origin"), hostOf(request))) {
            return null;
        }
        return ProblemType.FOREIGN_ORIGIN
                .because("roadwatch.api.allowed-origins can allow the site.")
                .toResponse();
    }

    private static @Nullable String hostOf(HttpServerRequest request) {
        String host = request.getHeader("Host");
        HostAndPort authority = host == null ? request.authority() : null; // HTTP/2 has no Host
        return authority == null ? host : authority.toString();
    }
}
