package io.roadwatch.analyzer.publish;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.roadwatch.foundation.web.OriginPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;

/** Refuses sockets that pages of other sites open. */
@Singleton
class OriginCheck implements HttpUpgradeCheck {

    private final OriginPolicy policy;

    OriginCheck(PublishConfig config) {
        this.policy = new OriginPolicy(config.allowedOrigins().orElse(List.of()));
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        HttpServerRequest request = context.httpRequest();
        return policy.permits(request.getHeader("Origin"), request.getHeader("Host"))
                ? CheckResult.permitUpgrade()
                : CheckResult.rejectUpgrade(403);
    }
}
