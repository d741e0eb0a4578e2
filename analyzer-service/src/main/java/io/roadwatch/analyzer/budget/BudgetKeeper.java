package io.roadwatch.analyzer.budget;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.roadwatch.analyzer.observe.CostMetrics;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sees to it that a restart does not forget what was spent today: reads the file at the start, writes it now and then. */
@Singleton
class BudgetKeeper {

    private static final Logger LOG = Logger.getLogger(BudgetKeeper.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final Budget budget;
    private final CostMetrics metrics;
    private final @Nullable BudgetFile file;
    private @Nullable BudgetMemory written;
    private boolean failing;

    BudgetKeeper(Budget budget, BudgetConfig config, CostMetrics metrics) {
        this.budget = budget;
        this.metrics = metrics;
        this.file = config.stateFile().map(BudgetFile::new).orElse(null);
    }

    void begin(@Observes StartupEvent event, Vertx vertx) {
        BudgetFile kept = file;
        if (kept != null) {
            restore(kept);
            vertx.setPeriodic(INTERVAL.toMillis(), timer -> vertx.executeBlocking(() -> save(kept)));
        }
    }

    void end(@Observes ShutdownEvent event) {
        BudgetFile kept = file;
        if (kept != null) {
            save(kept);
        }
    }

    private void restore(BudgetFile kept) {
        try {
            kept.read().ifPresent(budget::restore);
        } catch (IOException e) {
            metrics.stateFailed();
            setAside(kept);
        }
    }

    private static void setAside(BudgetFile kept) {
        try {
            LOG.warnf(
                    "the budget's file cannot be used, today's spending begins at 0 setAside=%s",
                    kept.setAside(System.currentTimeMillis()));
        } catch (IOException e) {
            LOG.warnf(
                    "the budget's file can neither be used nor set aside cause=%s",
                    e.getClass().getSimpleName());
        }
    }

    private synchronized boolean save(BudgetFile kept) {
        BudgetMemory memory = budget.remember();
        if (memory.equals(written)) {
            return false;
        }
        try {
            kept.write(memory);
            written = memory;
            if (failing) {
                failing = false;
                LOG.info("the budget's file can be written again");
            }
            return true;
        } catch (IOException e) {
            metrics.stateFailed();
            warnOnce(e);
            return false;
        }
    }

    private void warnOnce(IOException cause) {
        if (!failing) {
            failing = true;
            LOG.warnf(
                    "the budget's file cannot be written, a restart would forget what was spent today cause=%s",
                    cause.getClass().getSimpleName());
        }
    }
}
