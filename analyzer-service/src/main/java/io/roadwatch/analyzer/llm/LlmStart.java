package io.roadwatch.analyzer.llm;

import io.quarkus.runtime.StartupEvent;
import io.roadwatch.analyzer.observe.ReloadMetrics;
import io.roadwatch.contract.LlmStatus;
import io.roadwatch.foundation.reload.Reloadable;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * What happens with the LLM when the service starts: what will be asked is said once, a wrong configuration ends the start,
 * the self-test begins, and so does the watch on the pool file.
 */
@Singleton
class LlmStart {

    private static final Logger LOG = Logger.getLogger(LlmStart.class);

    private final LlmClient llm;
    private final LlmConfig config;
    private final ReloadMetrics reloads;
    private final Vertx vertx;

    LlmStart(LlmClient llm, LlmConfig config, ReloadMetrics reloads, Vertx vertx) {
        this.llm = llm;
        this.config = config;
        this.reloads = reloads;
        this.vertx = vertx;
    }

    void begin(@Observes StartupEvent started) {
        announce();
        if (config.selfTest().enabled()) {
            vertx.runOnContext(ignored -> llm.test().subscribe().with(result -> {}));
        } else {
            llm.skipTest("switched off (roadwatch.llm.self-test.enabled=false)");
        }
        if (llm.hasPoolFile()) {
            vertx.setPeriodic(
                    config.keys().reloadInterval().toMillis(),
                    timer -> vertx.executeBlocking(() -> counted(llm.reloadKeys())));
        }
    }

    private Reloadable.Outcome counted(Reloadable.Outcome outcome) {
        if (outcome != Reloadable.Outcome.UNCHANGED) {
            reloads.count(ReloadMetrics.KEYS, outcome == Reloadable.Outcome.RELOADED);
        }
        return outcome;
    }

    private void announce() {
        LlmStatus status = llm.status();
        if (status.enabled() && !status.keyConfigured()) {
            LOG.warn("no API key is configured, so nothing will be analysed: set DASHSCOPE_API_KEY");
        }
        LOG.infof(
                "LLM configured enabled=%s key=%s model=%s endpoint=%s",
                status.enabled(), status.keyConfigured() ? "present" : "absent", status.model(), status.endpoint());
    }
}
