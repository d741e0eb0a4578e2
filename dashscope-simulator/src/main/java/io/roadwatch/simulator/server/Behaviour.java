package io.roadwatch.simulator.server;

import io.roadwatch.simulator.account.Accounts;
import io.roadwatch.simulator.fault.FaultPlan;
import io.roadwatch.simulator.latency.Latency;
import io.roadwatch.simulator.latency.LatencyPlan;
import io.roadwatch.simulator.models.ModelCatalog;
import io.roadwatch.simulator.quota.AccountQuota;
import io.roadwatch.simulator.quota.QuotaLimits;
import java.util.Random;

/** What can be changed while the simulator runs. Any thread. */
public final class Behaviour {

    private final FaultPlan faults;
    private final LatencyPlan latency;
    private final ModelCatalog firstModels;
    private volatile ModelCatalog models;
    private volatile Accounts accounts = Accounts.none();
    private volatile AccountQuota quota = quotaOf(QuotaLimits.none());

    /** @param seed the same seed and the same order of calls give the same latencies and faults */
    public Behaviour(long seed, Latency latency, ModelCatalog models) {
        this.latency = new LatencyPlan(new Random(seed), latency);
        this.faults = new FaultPlan(new Random(seed + 1));
        this.firstModels = models;
        this.models = models;
    }

    public FaultPlan faults() {
        return faults;
    }

    public LatencyPlan latency() {
        return latency;
    }

    public ModelCatalog models() {
        return models;
    }

    public void models(ModelCatalog next) {
        models = next;
    }

    /** Brings back the models that were there at the start, for everybody. */
    public void resetModels() {
        models = firstModels;
    }

    public Accounts accounts() {
        return accounts;
    }

    public void accounts(Accounts next) {
        accounts = next;
    }

    public AccountQuota quota() {
        return quota;
    }

    /** Sets limits and begins to count afresh. */
    public void quota(QuotaLimits limits) {
        quota = quotaOf(limits);
    }

    private static AccountQuota quotaOf(QuotaLimits limits) {
        return new AccountQuota(limits, System::nanoTime);
    }
}
