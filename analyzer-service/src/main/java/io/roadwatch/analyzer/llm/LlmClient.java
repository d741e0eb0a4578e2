package io.roadwatch.analyzer.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.analyzer.budget.Budget;
import io.roadwatch.analyzer.llm.dispatch.CallLimits;
import io.roadwatch.analyzer.llm.dispatch.Dispatcher;
import io.roadwatch.analyzer.llm.dispatch.LaneId;
import io.roadwatch.analyzer.llm.dispatch.Lanes;
import io.roadwatch.analyzer.llm.dispatch.PoolState;
import io.roadwatch.analyzer.llm.pace.LanePacer;
import io.roadwatch.analyzer.llm.pace.Ramp;
import io.roadwatch.analyzer.llm.pool.Endpoint;
import io.roadwatch.analyzer.llm.pool.KeyChooser;
import io.roadwatch.analyzer.llm.pool.KeyPool;
import io.roadwatch.analyzer.llm.reaction.ErrorTable;
import io.roadwatch.analyzer.llm.reaction.RestLengths;
import io.roadwatch.analyzer.llm.wire.ChatCalls;
import io.roadwatch.analyzer.llm.wire.WireLimits;
import io.roadwatch.analyzer.observe.LlmMetrics;
import io.roadwatch.analyzer.observe.LlmObservers;
import io.roadwatch.contract.FailureReason;
import io.roadwatch.contract.LlmStatus;
import io.roadwatch.foundation.reload.Reloadable;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Asks the LLM: as fast as the vendor's quotas allow, the most urgent questions first, patiently but never beyond a question's
 * deadline, and with whatever key and model can be asked.
 *
 * <p>Works on the event loop of the caller, blocks nothing, and may be used by many threads. A caller who goes away cancels:
 * that closes the HTTP call and frees the place.
 */
@ApplicationScoped
public class LlmClient {

    private static final Logger LOG = Logger.getLogger(LlmClient.class);

    private final LlmConfig config;
    private final Vertx vertx;
    private final LlmMetrics metrics;
    private final Budget budget;
    private final Endpoint endpoint;
    private final KeyPools pools;
    private final ModelChain chain;
    private final ModelInUse modelInUse;
    private final Dispatcher dispatcher;
    private final Turns turns;
    private final RetryBudget retryBudget;
    private final RetryPolicy policy;
    private final CallDesk desk;
    private final SelfTest selfTest;
    private volatile boolean simulated;

    LlmClient(LlmConfig config, Vertx vertx, ObjectMapper json, LlmObservers observers, Budget budget) {
        this.config = config;
        this.vertx = vertx;
        this.metrics = observers.calls();
        this.budget = budget;
        this.endpoint = Endpoint.parse(config.baseUrl());
        this.pools = new KeyPools(config, endpoint);
        this.chain = ModelChain.of(config, budget.cheaperModel());
        this.modelInUse = new ModelInUse(chain.models(), metrics);
        this.retryBudget = new RetryBudget(
                config.retryBudget().ratio(), config.retryBudget().reserve());
        this.policy = new RetryPolicy(config.retries(), retryBudget, backoff(config), metrics);
        LaneGuards guards = new LaneGuards(config.breaker());
        this.dispatcher = dispatcher(guards);
        this.turns = new Turns(dispatcher, observers.queue());
        ChatCalls chats = new ChatCalls(wireLimits(config), new ErrorTable(restLengths(config.rests())), json);
        this.desk = new CallDesk(chats, guards, budget, metrics, modelInUse, config.timeout());
        this.selfTest = new SelfTest(chats, chain, metrics, observers.tracing());
        budget.requirePrices(chain.all());
        watch();
    }

    /**
     * Puts the question when it is subscribed to, each time anew.
     *
     * @return fails with {@link LlmException} and, short of a defect, nothing else
     */
    public Uni<LlmAnswer> ask(LlmQuestion question) {
        return Uni.createFrom().deferred(() -> {
            if (!config.enabled()) {
                return refuse(FailureReason.DISABLED, "analysis is switched off (llm.enabled=false)");
            }
            if (pools.current().keys().isEmpty()) {
                return refuse(FailureReason.NO_KEY, "no API key is configured (DASHSCOPE_API_KEY)");
            }
            if (question.prompt().followUp() == null) { // a correction is an extra call, no question of its own
                policy.questionAsked();
            }
            return new QuestionRun(vertx, turns, desk, policy, chain.forQuestion(question.cheaper()), question)
                    .run()
                    .invoke(this::learn);
        });
    }

    /** Whether a question whose answer cannot stand may be put once more; takes the extra call. */
    public boolean mayRepair() {
        return policy.extraCall();
    }

    /** What it would ask, and whether it may. */
    public LlmStatus status() {
        return new LlmStatus(
                config.enabled(), !pools.current().keys().isEmpty(), chain.preferred(), endpoint.origin(), simulated);
    }

    /** Everything an operator may know. */
    public LlmReport report() {
        return new LlmReport(
                status(),
                chain.models(),
                modelInUse.current(),
                selfTest.latest(),
                new LlmReport.Calls(
                        dispatcher.running(),
                        config.maxConcurrent(),
                        dispatcher.waiting(),
                        config.maxWaiting(),
                        retryBudget.left()),
                metrics.lately(),
                keys().lanes(),
                budget.state());
    }

    /** The keys and what keeps them from being used, without their secrets. */
    public PoolState keys() {
        return dispatcher.state(chain.all());
    }

    /** Looks whether the LLM can be asked; what the vendor refused before is tried once more. Never fails. */
    public Uni<SelfTestResult> test() {
        if (!config.enabled()) {
            return Uni.createFrom().item(() -> selfTest.skip("analysis is switched off (llm.enabled=false)"));
        }
        if (pools.current().keys().isEmpty()) {
            return Uni.createFrom().item(() -> selfTest.skip("no API key is configured: set DASHSCOPE_API_KEY"));
        }
        dispatcher.forgive();
        return selfTest.run(pools.current().keys(), this::ask);
    }

    /** Nobody looks. */
    void skipTest(String why) {
        selfTest.skip(why);
    }

    boolean hasPoolFile() {
        return pools.isFile();
    }

    /** Reads the pool file again if it changed. Blocks. */
    Reloadable.Outcome reloadKeys() {
        Reloadable.Outcome outcome = pools.look();
        if (outcome == Reloadable.Outcome.RELOADED) {
            dispatcher.use(pools.current());
            seriesOf(pools.current());
            LOG.infof("key pool reloaded keys=%d", pools.current().keys().size());
        } else if (outcome == Reloadable.Outcome.REFUSED) {
            LOG.warnf(
                    "key pool not reloaded, the old one stays problem=\"%s\"",
                    pools.problem().orElse(""));
        }
        return outcome;
    }

    private void learn(LlmAnswer answer) {
        simulated = answer.call().simulated();
    }

    private void watch() {
        metrics.watchCalls(dispatcher::running, dispatcher::waiting, config.maxWaiting());
        metrics.watchKeys(() -> PoolGauges.of(keys()));
        metrics.watchRetryBudget(retryBudget::left);
        seriesOf(pools.current());
    }

    /** So that they exist before the first call. */
    private void seriesOf(KeyPool pool) {
        pool.keys()
                .forEach(key ->
                        chain.all().stream().filter(key::mayAsk).forEach(model -> metrics.meter(model, key.id())));
    }

    private Dispatcher dispatcher(LaneGuards guards) {
        CallLimits limits = new CallLimits(
                config.maxConcurrent(),
                config.maxWaiting(),
                config.maxWaitingPerCamera(),
                config.fallbackAfter(),
                config.promoteAfter());
        Lanes lanes =
                new Lanes(pools.current(), new KeyChooser(config.keys().strategy()), guards, LlmClient.this::pacer);
        return new Dispatcher(limits, lanes, System::nanoTime, this::wake);
    }

    private LanePacer pacer(KeyPool pool, LaneId lane) {
        PaceConfig pace = config.pace();
        return new LanePacer(
                pool.limits(lane.account(), lane.model()),
                pace.headroom(),
                new Ramp(pace.startFraction(), pace.growth()));
    }

    private void wake(long delayNanos, Runnable task) {
        vertx.setTimer(Math.max(1, TimeUnit.NANOSECONDS.toMillis(delayNanos + 999_999)), timer -> task.run());
    }

    private static Backoff backoff(LlmConfig config) {
        return new Backoff(config.backoff(), () -> ThreadLocalRandom.current().nextDouble());
    }

    private static RestLengths restLengths(RestConfig rests) {
        return new RestLengths(rests.rate(), rests.burst(), rests.minuteQuota(), rests.refusal());
    }

    private static WireLimits wireLimits(LlmConfig config) {
        return new WireLimits(
                config.connectTimeout(),
                config.timeout(),
                config.maxAnswerSize().asLongValue(),
                config.maxConcurrent(),
                config.temperature());
    }

    private static Uni<LlmAnswer> refuse(FailureReason reason, String message) {
        return Uni.createFrom().failure(() -> new LlmException(reason, 0, message));
    }
}
