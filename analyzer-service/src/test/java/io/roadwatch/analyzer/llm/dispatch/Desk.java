package io.roadwatch.analyzer.llm.dispatch;

import io.roadwatch.analyzer.llm.pace.LanePacer;
import io.roadwatch.analyzer.llm.pace.Ramp;
import io.roadwatch.analyzer.llm.pool.ApiKey;
import io.roadwatch.analyzer.llm.pool.Endpoint;
import io.roadwatch.analyzer.llm.pool.KeyChooser;
import io.roadwatch.analyzer.llm.pool.KeyPool;
import io.roadwatch.analyzer.llm.pool.KeyStrategy;
import io.roadwatch.analyzer.llm.pool.PoolKey;
import io.roadwatch.analyzer.llm.pool.QuotaLimits;
import io.roadwatch.analyzer.llm.reaction.Reaction;
import io.roadwatch.contract.FailureReason;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A dispatcher on virtual time, and the demands that tests put to it. */
final class Desk {

    static final QuotaLimits WIDE = new QuotaLimits(1_000_000, 100_000, 1_000_000_000L, 100_000_000L);

    final VirtualTime time = new VirtualTime();
    final Map<LaneId, Long> sick = new HashMap<>();
    final Dispatcher dispatcher;

    Desk(CallLimits limits, KeyPool pool) {
        this.dispatcher = new Dispatcher(
                limits,
                new Lanes(
                        pool,
                        new KeyChooser(KeyStrategy.LEAST_LOADED),
                        lane -> sick.getOrDefault(lane, 0L),
                        (keys, lane) -> new LanePacer(keys.limits(lane.account(), lane.model()), 1, new Ramp(1, 1.5))),
                time,
                time);
    }

    static CallLimits limits(int running, int waiting) {
        return new CallLimits(running, waiting, 100, Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    static PoolKey key(String id, String account, String... models) {
        return new PoolKey(
                id,
                new ApiKey("sk-" + id),
                account,
                Endpoint.parse("https://llm.example/v1"),
                Set.copyOf(Arrays.asList(models)),
                1,
                1,
                true);
    }

    static KeyPool pool(PoolKey... keys) {
        return KeyPool.of(List.of(keys), WIDE);
    }

    static KeyPool pool(QuotaLimits limits, PoolKey... keys) {
        return KeyPool.of(List.of(keys), limits);
    }

    Recorder apply(String camera, double prior) {
        return apply(camera, prior, List.of("plus"), Duration.ofMinutes(1));
    }

    Recorder apply(String camera, double prior, List<String> models, Duration time) {
        Recorder applicant = new Recorder();
        dispatcher.apply(demand(camera, prior, models, time), applicant);
        return applicant;
    }

    Demand demand(String camera, double prior, List<String> models, Duration left) {
        long now = time.getAsLong();
        return new Demand(camera, prior, 1_000, models, now, now + left.toNanos());
    }

    static Reaction rest(FailureReason reason, Reaction.Next next, Reaction.Rest rest, Duration length) {
        return new Reaction(reason, next, rest, length, Reaction.Pace.AS_IT_IS, false);
    }
}
