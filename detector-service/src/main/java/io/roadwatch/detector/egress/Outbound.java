package io.roadwatch.detector.egress;

import io.roadwatch.detector.observe.EgressMetrics;
import io.roadwatch.detector.observe.EgressMetrics.Outcome;
import io.roadwatch.foundation.net.HostPolicy;
import io.roadwatch.foundation.net.HostPort;
import io.roadwatch.foundation.net.HostRefusedException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

/**
 * Opens connections to hosts that are allowed, at the addresses that were checked: the name is looked up once. Owns the threads
 * that wait for the DNS. At most {@code 4 x connectTimeout} pass after the look-up.
 */
final class Outbound {

    /** Look-ups at a time: an unknown name may take many seconds, and must not hold up the others. */
    private static final int LOOKUP_THREADS = 16;

    private static final int MOST_ADDRESSES = 4;

    private final Vertx vertx;
    private final HostPolicy hosts;
    private final EgressMetrics metrics;
    private final Duration silenceLimit;
    private final NetClient connector;
    private final WorkerExecutor lookups;

    Outbound(Vertx vertx, HostPolicy hosts, EgressConfig config, EgressMetrics metrics) {
        this.vertx = vertx;
        this.hosts = hosts;
        this.metrics = metrics;
        this.silenceLimit = config.silenceLimit();
        this.connector = vertx.createNetClient(new NetClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setTcpKeepAlive(true)
                .setReconnectAttempts(0));
        this.lookups = vertx.createSharedWorkerExecutor("roadwatch-egress-lookup", LOOKUP_THREADS);
    }

    /** How an attempt to connect went. */
    sealed interface Attempt {}

    /** @param socket paused; the receiver owns it */
    record Connected(NetSocket socket) implements Attempt {}

    record Refused(Outcome outcome) implements Attempt {}

    /** Completes on the caller's event loop; fails only for a defect. */
    Future<Attempt> connect(HostPort target) {
        return lookups.executeBlocking(() -> admitted(target.host()), false).compose(admission -> {
            if (admission.refusal() != Outcome.RELAYED) {
                return Future.succeededFuture(new Refused(admission.refusal()));
            }
            return connect(admission.addresses(), 0, target.port());
        });
    }

    /** @param refusal {@link Outcome#RELAYED} where there is none */
    private record Admission(List<InetAddress> addresses, Outcome refusal) {}

    private Admission admitted(String host) {
        try {
            return new Admission(hosts.admit(host), Outcome.RELAYED);
        } catch (HostRefusedException e) {
            return new Admission(List.of(), Outcome.DENIED);
        } catch (UnknownHostException e) {
            return new Admission(List.of(), Outcome.UNKNOWN_HOST);
        }
    }

    private Future<Attempt> connect(List<InetAddress> addresses, int next, int port) {
        if (next >= Math.min(addresses.size(), MOST_ADDRESSES)) {
            return Future.succeededFuture(new Refused(Outcome.UNREACHABLE));
        }
        SocketAddress address = SocketAddress.inetSocketAddress(new InetSocketAddress(addresses.get(next), port));
        return connector
                .connect(address)
                .<Attempt>map(socket -> new Connected(socket.pause()))
                .recover(failed -> connect(addresses, next + 1, port));
    }

    Vertx vertx() {
        return vertx;
    }

    EgressMetrics metrics() {
        return metrics;
    }

    Duration silenceLimit() {
        return silenceLimit;
    }

    Future<Void> close() {
        return Future.join(connector.close(), lookups.close()).mapEmpty();
    }
}
