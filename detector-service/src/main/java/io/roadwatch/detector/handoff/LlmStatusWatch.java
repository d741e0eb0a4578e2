package io.roadwatch.detector.handoff;

import io.quarkus.runtime.StartupEvent;
import io.roadwatch.contract.LlmStatus;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks the analyzer from time to time whether it can ask its LLM, so that frames are not sent for nothing and the reason is
 * visible here. Safe for use by many threads.
 */
@Singleton
class LlmStatusWatch {

    private static final Logger LOG = Logger.getLogger(LlmStatusWatch.class);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

    private final AnalyzerApi analyzer;
    private final TracedCalls calls;
    private final HandoffConfig config;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile @Nullable LlmStatus latest;

    LlmStatusWatch(AnalyzerApi analyzer, TracedCalls calls, HandoffConfig config) {
        this.analyzer = analyzer;
        this.calls = calls;
        this.config = config;
    }

    void begin(@Observes StartupEvent event, Vertx vertx) {
        if (config.enabled()) {
            ask();
            vertx.setPeriodic(config.statusInterval().toMillis(), timer -> ask());
        }
    }

    /** Empty when the analyzer does not say. */
    Optional<LlmStatus> latest() {
        return Optional.ofNullable(latest);
    }

    private void ask() {
        if (asking.compareAndSet(false, true)) {
            calls.untraced(analyzer.llmStatus())
                    .ifNoItem()
                    .after(config.connectTimeout().plus(ANSWER_LIMIT))
                    .fail()
                    .map(LlmStatusWatch::statusIn)
                    .onFailure()
                    .recoverWithItem(Optional.empty())
                    .subscribe()
                    .with(this::learn);
        }
    }

    private static Optional<LlmStatus> statusIn(Response answer) {
        return answer.getStatus() == 200 ? AnalyzerJson.readStatus(AnalyzerJson.bodyOf(answer)) : Optional.empty();
    }

    private void learn(Optional<LlmStatus> answered) {
        asking.set(false);
        @Nullable LlmStatus status = answered.orElse(null);
        @Nullable LlmStatus before = latest;
        latest = status;
        if (!Objects.equals(before, status)) {
            log(status);
        }
    }

    private static void log(@Nullable LlmStatus status) {
        if (status == null) {
            LOG.warn("the analyzer does not say whether it can ask its LLM; hand-offs are tried all the same");
        } else if (!status.enabled() || !status.keyConfigured()) {
            LOG.warnf(
                    "the analyzer cannot ask its LLM, nothing is handed off enabled=%s keyConfigured=%s",
                    status.enabled(), status.keyConfigured());
        } else {
            LOG.infof(
                    "the analyzer can ask its LLM model=%s endpoint=%s simulated=%s",
                    status.model(), status.endpoint(), status.simulated());
        }
    }
}
