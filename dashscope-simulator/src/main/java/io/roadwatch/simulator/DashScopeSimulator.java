package io.roadwatch.simulator;

import io.roadwatch.simulator.account.Accounts;
import io.roadwatch.simulator.calls.AccountCounts;
import io.roadwatch.simulator.calls.CallCounts;
import io.roadwatch.simulator.calls.CallLog;
import io.roadwatch.simulator.calls.SeenCall;
import io.roadwatch.simulator.fault.FaultPlan;
import io.roadwatch.simulator.latency.Latency;
import io.roadwatch.simulator.models.ModelCatalog;
import io.roadwatch.simulator.quota.QuotaLimits;
import io.roadwatch.simulator.quota.QuotaUse;
import io.roadwatch.simulator.server.Behaviour;
import io.roadwatch.simulator.server.SimulatorRoutes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.net.BindException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A running simulator. Owns one event loop and one listening socket, and frees both on {@link #close}. Any thread but an event
 * loop of the caller may start and close it; everything else may be called from anywhere.
 */
public final class DashScopeSimulator implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Vertx vertx;
    private final SimulatorSettings settings;
    private final Behaviour behaviour;
    private final CallLog calls = new CallLog();
    private final int port;

    private DashScopeSimulator(SimulatorSettings settings) {
        this.settings = settings;
        this.behaviour = new Behaviour(settings.seed(), settings.latency(), ModelCatalog.of(settings.models()));
        behaviour.accounts(settings.accounts());
        behaviour.quota(settings.quota());
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        this.port = listen().actualPort();
    }

    /** @throws SimulatorException when the port is taken or the host cannot be bound */
    public static DashScopeSimulator start(SimulatorSettings settings) {
        return new DashScopeSimulator(settings);
    }

    private HttpServer listen() {
        HttpServerOptions options = new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setHttp2ClearTextEnabled(false); // one call per connection, so that a closed one is a cancelled call
        try {
            return await(vertx.createHttpServer(options)
                    .requestHandler(new SimulatorRoutes(vertx, behaviour, calls, settings.acceptedKeys()).router())
                    .listen());
        } catch (ExecutionException e) {
            close();
            throw new SimulatorException(cannotListen(e.getCause()), e);
        }
    }

    private String cannotListen(@Nullable Throwable cause) {
        return cause instanceof BindException
                ? "port %d of %s is taken or not ours to bind".formatted(settings.port(), settings.host())
                : "cannot listen on port %d of %s: %s".formatted(settings.port(), settings.host(), cause);
    }

    public int port() {
        return port;
    }

    /** What goes into {@code DASHSCOPE_BASE_URL}; no slash at the end. */
    public String baseUrl() {
        return rootUrl() + SimulatorRoutes.BASE_PATH;
    }

    /** What {@code /simulator/...} is appended to. */
    public String rootUrl() {
        String host = settings.host().equals("0.0.0.0") ? "127.0.0.1" : settings.host();
        return "http://%s:%d".formatted(host, port);
    }

    /** What goes wrong; may be changed at any time. */
    public FaultPlan faults() {
        return behaviour.faults();
    }

    public void setLatency(Latency latency) {
        behaviour.latency().usual(latency);
    }

    /** The latency of one model; the others keep theirs. */
    public void setLatency(String model, Latency latency) {
        behaviour.latency().set(model, latency);
    }

    /** Retires, adds and denies models. */
    public void setModels(ModelCatalog models) {
        behaviour.models(models);
    }

    public void setAccounts(Accounts accounts) {
        behaviour.accounts(accounts);
    }

    /** Sets what each account may ask of each model, and begins to count afresh. */
    public void setQuota(QuotaLimits limits) {
        behaviour.quota(limits);
    }

    /** What each account has used of each model since the limits were set. */
    public List<QuotaUse> quotaUse() {
        return behaviour.quota().use();
    }

    public CallCounts calls() {
        return calls.counts();
    }

    /** The counts of each account and model. */
    public List<AccountCounts> callsByAccountAndModel() {
        return calls.countsByAccountAndModel();
    }

    /** The last calls, oldest first; at most {@link CallLog#MAX_CALLS}. */
    public List<SeenCall> lastCalls() {
        return calls.last();
    }

    /** Closes every connection, also those with a call in flight. */
    @Override
    public void close() {
        try {
            await(vertx.close());
        } catch (ExecutionException e) {
            throw new SimulatorException("the simulator did not stop cleanly", e);
        }
    }

    private static <T> T await(Future<T> future) throws ExecutionException {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SimulatorException("interrupted", e);
        } catch (TimeoutException e) {
            throw new SimulatorException("no answer from the simulator's own event loop", e);
        }
    }
}
