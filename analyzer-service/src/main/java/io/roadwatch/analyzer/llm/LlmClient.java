package io.roadwatch.analyzer.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.roadwatch.analyzer.observe.LlmMetrics;
import io.roadwatch.analyzer.prompt.Prompt;
import io.roadwatch.contract.FailureReason;
import io.roadwatch.contract.LlmStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks the LLM: patiently, but not for ever, and not too many questions at a time.
 *
 * <p>Worst case of one question, once it has its place: {@code (1 + retries) x timeout + retries x 2 x longest pause}. With
 * the defaults that is 3 x 30 s + 2 x 20 s = 130 s, and 91.5 s where the vendor does not ask to wait. A caller who is less
 * patient cancels: that closes the HTTP call and frees the place.
 *
 * <p>Works on the event loop of the caller, blocks nothing, and may be used by many threads.
 */
@ApplicationScoped
public class LlmClient {

    private static final Logger LOG = Logger.getLogger(LlmClient.class);

    private final LlmConfig config;
    private final Endpoint endpoint;
    private final CallSlots slots;
    private final CallGuard guard;
    private final @Nullable PersistentCaller caller; // absent without a key
    private volatile boolean simulated;

    LlmClient(LlmConfig config, Vertx vertx, ObjectMapper json, LlmMetrics metrics) {
        this.config = config;
        this.endpoint = Endpoint.parse(config.baseUrl());
        this.slots = new CallSlots(config.maxConcurrent(), config.maxWaiting());
        this.guard = new CallGuard(config.breaker());
        this.caller = ApiKey.of(config.apiKey())
                .map(key -> new ChatAttempt(
                        new ChatEndpoint(config, endpoint, key),
                        new ReplyReader(json, config.model()),
                        metrics.meter(config.model(), ApiKey.ALIAS)))
                .map(chat -> new PersistentCaller(vertx, chat, guard, backoff(config), 1 + config.retries()))
                .orElse(null);
        metrics.watchCalls(slots::running, slots::waiting, config.maxWaiting());
        metrics.watchBreaker(config.model(), guard::isOpen);
    }

    /**
     * Puts the question when it is subscribed to, each time anew.
     *
     * @return fails with {@link LlmException} and nothing else
     */
    public Uni<LlmAnswer> ask(Prompt prompt) {
        if (!config.enabled()) {
            return refuse(FailureReason.DISABLED, "analysis is switched off (llm.enabled=false)");
        }
        PersistentCaller asked = caller;
        if (asked == null) {
            return refuse(FailureReason.NO_KEY, "no API key is configured (DASHSCOPE_API_KEY)");
        }
        return slots.run(() -> asked.ask(ChatRequest.of(prompt, config.model(), config.temperature())))
                .onItem()
                .invoke(answer -> simulated = answer.call().simulated());
    }

    /** What it would ask, and whether it may. */
    public LlmStatus status() {
        return new LlmStatus(config.enabled(), caller != null, config.model(), endpoint.origin(), simulated);
    }

    /** Whether calls are withheld, or only tried out, because the LLM was sick. */
    public boolean isCircuitOpen() {
        return guard.isOpen();
    }

    /** Says once what will be asked; being observed also makes a wrong configuration end the start. */
    void announce(@Observes StartupEvent started) {
        LlmStatus status = status();
        if (status.enabled() && !status.keyConfigured()) {
            LOG.warn("no API key is configured, so nothing will be analysed: set DASHSCOPE_API_KEY");
        }
        LOG.infof(
                "LLM configured enabled=%s key=%s model=%s endpoint=%s",
                status.enabled(), status.keyConfigured() ? "present" : "absent", status.model(), status.endpoint());
    }

    private static Backoff backoff(LlmConfig config) {
        return new Backoff(config.backoff(), () -> ThreadLocalRandom.current().nextDouble());
    }

    private static Uni<LlmAnswer> refuse(FailureReason reason, String message) {
        return Uni.createFrom().failure(() -> new LlmException(reason, 0, message));
    }
}
