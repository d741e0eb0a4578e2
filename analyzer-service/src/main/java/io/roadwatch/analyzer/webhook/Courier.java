package io.roadwatch.analyzer.webhook;

import io.roadwatch.foundation.net.HostPolicy;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes single attempts. Each looks the name of the receiver up anew, on a thread that may block, has it checked, and connects to
 * an address that was checked, while TLS and the Host header go by the name; no connection is kept for another attempt, which
 * would outlive its check. Redirects are not followed, and no proxy is used. Thread-safe; owns its threads and connections.
 */
final class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);

    /** Look-ups at a time: an unknown name may take many seconds, and must not hold up other receivers. */
    private static final int LOOKUP_THREADS = 16;

    private static final int MOST_ADDRESSES = 4;

    /** To one address: receivers limit themselves, and several may live there. The pool allocates this many places. */
    private static final int MOST_CONNECTIONS = 256;

    /** By how much a connection in the making outlives its attempt at most, so that the limit of the attempt says why it ended. */
    private static final Duration BEHIND = Duration.ofSeconds(1);

    private final HostPolicy hosts;
    private final Clock clock;
    private final HttpClient client;
    private final WorkerExecutor lookups;

    /** @param trust what else than the certificates of Java is trusted is set here; {@code verifyHost} stays on */
    Courier(Vertx vertx, HostPolicy hosts, Clock clock, HttpClientOptions trust) {
        this.hosts = hosts;
        this.clock = clock;
        this.client = vertx.createHttpClient(new HttpClientOptions(trust)
                .setKeepAlive(false)
                .setVerifyHost(true)
                .setMaxPoolSize(MOST_CONNECTIONS));
        this.lookups = vertx.createSharedWorkerExecutor("roadwatch-webhook-lookup", LOOKUP_THREADS);
    }

    /** Completes within the receiver's time limit, on the caller's event loop, and never fails. */
    Future<Attempt> attempt(Receiver receiver, Delivery delivery) {
        Exchange exchange = new Exchange(receiver, delivery);
        return lookups.executeBlocking(() -> hosts.admit(receiver.url().place().host()), false)
                .compose(addresses -> exchange.connect(addresses, 0))
                .compose(exchange::post)
                .timeout(receiver.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .otherwise(failure -> {
                    LOG.debugf(
                            "webhook attempt failed webhook=%s cause=%s",
                            receiver.name(), failure.getClass().getSimpleName());
                    return Attempt.of(failure);
                })
                .onComplete(ended -> exchange.end());
    }

    Future<Void> close() {
        return Future.join(client.close(), lookups.close()).mapEmpty();
    }

    /** One attempt from the connection on. Whatever opens after its end is closed. */
    private final class Exchange {

        private final Receiver receiver;
        private final Delivery delivery;
        private boolean ended;
        private @Nullable HttpClientRequest open;

        Exchange(Receiver receiver, Delivery delivery) {
            this.receiver = receiver;
            this.delivery = delivery;
        }

        Future<HttpClientRequest> connect(List<InetAddress> checked, int next) {
            return client.request(options(checked.get(next)))
                    .recover(failure -> next + 1 < Math.min(checked.size(), MOST_ADDRESSES) && !hasEnded()
                            ? connect(checked, next + 1)
                            : Future.failedFuture(failure));
        }

        private RequestOptions options(InetAddress checked) {
            WebhookUrl url = receiver.url();
            return new RequestOptions()
                    .setMethod(HttpMethod.POST)
                    .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(
                            withoutName(checked), url.place().port())))
                    .setHost(url.tlsName())
                    .setPort(url.place().port())
                    .setSsl(url.tls())
                    .setURI(url.requestUri())
                    .setFollowRedirects(false)
                    .setConnectTimeout(receiver.timeout().plus(BEHIND).toMillis());
        }

        Future<Attempt> post(HttpClientRequest request) {
            if (!opened(request)) {
                return Future.failedFuture("the attempt is over");
            }
            long seconds = clock.instant().getEpochSecond();
            return request.putHeader("Host", receiver.url().authority())
                    .putHeader("Content-Type", "application/json")
                    .putHeader("User-Agent", "roadwatch-webhook")
                    .putHeader("X-Roadwatch-Event", AlertEvent.TYPE)
                    .putHeader("X-Roadwatch-Delivery", delivery.id())
                    .putHeader("X-Roadwatch-Timestamp", Long.toString(seconds))
                    .putHeader(
                            "X-Roadwatch-Signature",
                            receiver.signature().of(seconds, delivery.body().getBytes()))
                    .send(delivery.body())
                    .<Attempt>map(response -> {
                        response.exceptionHandler(cut -> {}); // it is we who close, whatever still comes
                        return Attempt.of(response);
                    });
        }

        private synchronized boolean opened(HttpClientRequest request) {
            open = request;
            request.connection().exceptionHandler(cut -> {}); // the request is told as well, and that is counted
            if (ended) {
                request.connection().close();
            }
            return !ended;
        }

        private synchronized boolean hasEnded() {
            return ended;
        }

        /** The status is all that is wanted: of what else the receiver says, nothing is read. */
        synchronized void end() {
            ended = true;
            if (open != null) {
                open.connection().close();
            }
        }
    }

    /** Connections are shared by name otherwise, also by those that had it checked at another time. */
    private static InetAddress withoutName(InetAddress checked) {
        try {
            return InetAddress.getByAddress(checked.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 4 or 16 bytes", e);
        }
    }
}
