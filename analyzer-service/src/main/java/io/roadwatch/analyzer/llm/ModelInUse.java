package io.roadwatch.analyzer.llm;

import io.roadwatch.analyzer.observe.LlmMetrics;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Notices which model of the chain really answers, and says once when it is another one than before. Thread-safe. */
final class ModelInUse {

    private static final Logger LOG = Logger.getLogger(ModelInUse.class);

    private static final long QUIET_NANOS = Duration.ofSeconds(30).toNanos();

    private final List<String> chain;
    private final LlmMetrics metrics;
    private volatile String current;
    private long saidAtNanos;

    ModelInUse(List<String> chain, LlmMetrics metrics) {
        this.chain = chain;
        this.metrics = metrics;
        this.current = chain.get(0);
        metrics.modelInUse(chain, chain.get(0));
    }

    /** @param asked the model that was asked and answered; one outside the chain is a wish to save money, no fallback */
    void answered(String asked) {
        if (!current.equals(asked) && chain.contains(asked)) {
            change(asked);
        }
    }

    private synchronized void change(String asked) {
        if (current.equals(asked)) {
            return; // somebody else was faster
        }
        current = asked;
        metrics.modelInUse(chain, asked);
        long now = System.nanoTime();
        if (saidAtNanos != 0 && now - saidAtNanos < QUIET_NANOS) {
            return; // models that answer by turns are no news each time
        }
        saidAtNanos = now;
        if (asked.equals(chain.get(0))) {
            LOG.infof("the preferred model answers again model=%s", asked);
        } else {
            LOG.warnf("a fallback model answers preferred=%s model=%s", chain.get(0), asked);
        }
    }

    String current() {
        return current;
    }
}
