package io.roadwatch.detector.egress;

import io.roadwatch.detector.observe.EgressMetrics;
import io.roadwatch.detector.observe.EgressMetrics.Outcome;
import io.roadwatch.foundation.net.HostPolicy;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A forward proxy for FFmpeg, on the loopback interface of this machine and behind a secret of this process. Begins to listen
 * when it is first asked for. Every host that it connects to was allowed by {@link HostPolicy} at that moment.
 */
@ApplicationScoped
public class EgressProxy {

    private static final Logger LOG = Logger.getLogger(EgressProxy.class);

    private static final long START_TIMEOUT_SECONDS = 10;

    /** FFmpeg goes past every proxy for hosts that match it, and an empty one matches names that end with a dot. */
    private static final String BYPASS = "no_proxy";

    private final Outbound outbound;
    private final ProxyToken token = new ProxyToken();
    private final int maxConnections;
    private final Map<String, String> environment;
    private final AtomicInteger connections = new AtomicInteger();
    private @Nullable NetServer server;

    @Inject
    EgressProxy(Vertx vertx, HostPolicy hosts, EgressConfig config, EgressMetrics metrics) {
        this(new Outbound(vertx, hosts, config, metrics), config, System.getenv());
    }

    EgressProxy(Outbound outbound, EgressConfig config, Map<String, String> environment) {
        this.outbound = outbound;
        this.maxConnections = config.maxConnections();
        this.environment = environment;
    }

    /**
     * The address of the proxy with its secret, for FFmpeg's option {@code http_proxy}; never for logs or answers. Blocks for the
     * first caller, so it is for threads that may block.
     *
     * @throws EgressException when sources cannot be guarded here; they must not be opened then
     */
    public synchronized String location() {
        if (environment.containsKey(BYPASS)) {
            throw new EgressException(
                    "HTTP sources cannot be guarded while the environment variable no_proxy is set, even if it is empty: "
                            + "FFmpeg goes past the guard for the hosts that it matches. Start the service without it.");
        }
        if (server == null) {
            server = listen();
        }
        return token.location(server.actualPort());
    }

    private NetServer listen() {
        NetServerOptions options = new NetServerOptions().setHost("127.0.0.1").setPort(0);
        NetServer fresh = outbound.vertx().createNetServer(options).connectHandler(this::accept);
        boolean listening = false;
        try {
            await(fresh.listen());
            listening = true;
        } catch (ExecutionException | TimeoutException e) {
            throw new EgressException("The egress proxy cannot listen on 127.0.0.1.", e);
        } finally {
            if (!listening) {
                fresh.close();
            }
        }
        LOG.infof("Egress proxy listens port=%d", fresh.actualPort());
        return fresh;
    }

    private void accept(NetSocket client) {
        if (connections.incrementAndGet() > maxConnections) {
            connections.decrementAndGet();
            outbound.metrics().ended(Outcome.LIMIT);
            client.end(Refusals.answer(Outcome.LIMIT));
            return;
        }
        Conversation.hold(outbound, token, client, connections::decrementAndGet);
    }

    /** Connections of clients now. */
    int connections() {
        return connections.get();
    }

    @PreDestroy
    synchronized void close() {
        NetServer running = server;
        server = null;
        try {
            if (running != null) {
                await(running.close());
            }
            await(outbound.close());
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Egress proxy did not close in order", e);
        }
    }

    private static <T> T await(Future<T> future) throws ExecutionException, TimeoutException {
        try {
            return future.toCompletionStage().toCompletableFuture().get(START_TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EgressException("Interrupted while the egress proxy started or stopped.", e);
        }
    }

    @Override
    public String toString() {
        return "EgressProxy[...]";
    }
}
