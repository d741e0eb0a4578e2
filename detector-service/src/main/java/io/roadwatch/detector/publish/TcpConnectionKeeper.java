package io.roadwatch.detector.publish;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.impl.HttpServerConnection;
import jakarta.inject.Singleton;

/** Refuses nobody: it remembers the TCP connection, which cannot be reached any more once it speaks WebSocket. */
@Singleton
class TcpConnectionKeeper implements HttpUpgradeCheck {

    static final TypedKey<HttpServerConnection> TCP_CONNECTION = new TypedKey<>("roadwatch.tcp");

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        if (context.httpRequest().connection() instanceof HttpServerConnection tcp) {
            context.userData().put(TCP_CONNECTION, tcp);
        }
        return CheckResult.permitUpgrade();
    }
}
