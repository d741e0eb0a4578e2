package io.roadwatch.analyzer.publish;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Refuses sockets that a foreign web page opens: browsers let any page connect anywhere and say only in {@code Origin} whose
 * page it is. Pages of this service, pages that are allowed by name, and programs (no {@code Origin}) may.
 */
@Singleton
class OriginCheck implements HttpUpgradeCheck {

    private final List<String> allowed;

    OriginCheck(PublishConfig config) {
        this.allowed = config.allowedOrigins().orElse(List.of()).stream()
                .map(OriginCheck::normal)
                .toList();
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        HttpServerRequest request = context.httpRequest();
        return mayConnect(request.getHeader("Origin"), request.getHeader("Host"))
                ? CheckResult.permitUpgrade()
                : CheckResult.rejectUpgrade(403);
    }

    boolean mayConnect(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return true;
        }
        String page = normal(origin);
        return allowed.contains(page) || (host != null && isSameHost(page, normal(host)));
    }

    /** A proxy may end TLS before this service, so the scheme is not compared. */
    private static boolean isSameHost(String origin, String host) {
        return origin.equals("http://" + host) || origin.equals("https://" + host);
    }

    private static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
