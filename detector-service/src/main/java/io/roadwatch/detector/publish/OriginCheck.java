package io.roadwatch.detector.publish;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.roadwatch.foundation.web.OriginPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Refuses sockets that pages of other sites open. */
@Singleton
class OriginCheck implements HttpUpgradeCheck {

    private static final Logger LOG = Logger.getLogger(OriginCheck.class);
    private static final int FORBIDDEN = 403;

    private final OriginPolicy policy;
    private final AtomicBoolean refusedOne = new AtomicBoolean();

    OriginCheck(PublishConfig config) {
        this.policy = new OriginPolicy(config.allowedOrigins().orElse(List.of()));
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        HttpServerRequest request = context.httpRequest();
        if (policy.permits(request.getHeader("Origin"), request.getHeader("Host"))) {
            return CheckResult.permitUpgrade();
        }
        if (refusedOne.compareAndSet(false, true)) {
            LOG.warn("a page of another site tried to connect and was refused;"
                    + " roadwatch.publish.allowed-origins can allow sites; further refusals are not logged");
        }
        return CheckResult.rejectUpgrade(FORBIDDEN);
    }
}
