package io.roadwatch.detector.publish;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses browser pages of other sites: a browser lets any page connect anywhere, with the network access of the person who
 * looks at it. Clients that are no browsers send no {@code Origin} and pass.
 */
@Singleton
class OriginCheck implements HttpUpgradeCheck {

    private static final Logger LOG = Logger.getLogger(OriginCheck.class);
    private static final int FORBIDDEN = 403;

    private final List<String> allowed;
    private final AtomicBoolean refusedOne = new AtomicBoolean();

    OriginCheck(PublishConfig config) {
        this.allowed = config.allowedOrigins().orElse(List.of()).stream()
                .map(origin -> origin.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        HttpServerRequest request = context.httpRequest();
        @Nullable String origin = request.getHeader("Origin");
        if (origin == null || permits(origin, request.getHeader("Host"))) {
            return CheckResult.permitUpgrade();
        }
        if (refusedOne.compareAndSet(false, true)) {
            LOG.warn("a page of another site tried to connect and was refused;"
                    + " roadwatch.publish.allowed-origins can allow sites; further refusals are not logged");
        }
        return CheckResult.rejectUpgrade(FORBIDDEN);
    }

    boolean permits(String origin, @Nullable String host) {
        String lower = origin.strip().toLowerCase(Locale.ROOT);
        return allowed.contains("*")
                || allowed.contains(lower)
                || (host != null && sameAuthority(lower, host.strip().toLowerCase(Locale.ROOT)));
    }

    /** Compares host and port. Not the scheme: a proxy in front may speak TLS for us. */
    private static boolean sameAuthority(String origin, String host) {
        if (origin.startsWith("http://")) {
            return withPort(origin.substring(7), ":80").equals(withPort(host, ":80"));
        }
        return origin.startsWith("https://")
                && withPort(origin.substring(8), ":443").equals(withPort(host, ":443"));
    }

    private static String withPort(String authority, String defaultPort) {
        boolean hasPort = authority.lastIndexOf(':') > authority.lastIndexOf(']'); // [::1] is a host without a port
        return hasPort ? authority : authority + defaultPort;
    }
}
