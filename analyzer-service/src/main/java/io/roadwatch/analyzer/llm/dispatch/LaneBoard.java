package io.roadwatch.analyzer.llm.dispatch;

import io.roadwatch.analyzer.llm.pace.LanePacer;
import io.roadwatch.analyzer.llm.pool.KeyChooser;
import io.roadwatch.analyzer.llm.pool.KeyPool;
import io.roadwatch.analyzer.llm.pool.PoolKey;
import io.roadwatch.analyzer.llm.reaction.Reaction;
import io.roadwatch.contract.FailureReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Which keys and models can be asked, and from when on. Learns from how calls end. Guarded by the dispatcher's lock.
 *
 * <p>Pace and rests belong to account and model; only whether the vendor takes a key belongs to the key. A model that is gone
 * is gone for everybody who asks at the same address.
 */
final class LaneBoard {

    private final BiFunction<KeyPool, LaneId, LanePacer> pacers;
    private final KeyChooser chooser;
    private final Breakers breakers;
    private final Map<String, KeyRecord> keys = new LinkedHashMap<>();
    private final Map<LaneId, Lane> lanes = new LinkedHashMap<>();
    private final Map<String, Rest> accounts = new HashMap<>();
    private final Map<String, Rest> models = new HashMap<>();
    private KeyPool pool;

    LaneBoard(KeyPool pool, KeyChooser chooser, Breakers breakers, BiFunction<KeyPool, LaneId, LanePacer> pacers) {
        this.pool = pool;
        this.chooser = chooser;
        this.breakers = breakers;
        this.pacers = pacers;
        use(pool);
    }

    /** What was learnt of keys, accounts and models that are still there is kept; new limits begin with a new pace. */
    void use(KeyPool next) {
        keys.keySet().retainAll(next.keys().stream().map(PoolKey::id).toList());
        for (PoolKey key : next.keys()) {
            keys.computeIfAbsent(key.id(), id -> new KeyRecord(key)).replace(key);
        }
        KeyPool before = pool;
        pool = next;
        Set<String> accountsNow = next.keys().stream().map(PoolKey::account).collect(Collectors.toSet());
        accounts.keySet().retainAll(accountsNow);
        lanes.values().removeIf(lane -> lane.running == 0 && !accountsNow.contains(lane.id.account()));
        for (Lane lane : lanes.values()) {
            String account = lane.id.account();
            String model = lane.id.model();
            if (!next.limits(account, model).equals(before.limits(account, model))) {
                lane.pacer = pacers.apply(next, lane.id);
            }
        }
    }

    KeyPool pool() {
        return pool;
    }

    Collection<KeyRecord> keys() {
        return keys.values();
    }

    Collection<Lane> lanes() {
        return lanes.values();
    }

    Rest accountRest(String account) {
        return accounts.computeIfAbsent(account, ignored -> new Rest());
    }

    /** What the vendor refused may be tried once more; quotas are not forgiven. */
    void forgive(long nowNanos) {
        for (KeyRecord record : keys.values()) {
            record.rejected = false;
            record.deniedModels.values().forEach(rest -> rest.forgive(nowNanos));
        }
        accounts.values().forEach(rest -> rest.forgive(nowNanos));
        models.values().forEach(rest -> rest.forgive(nowNanos));
        lanes.values().forEach(lane -> lane.rest.forgive(nowNanos));
    }

    /** How long a key still cannot ask a model for. */
    Duration restOf(KeyRecord record, String model, long nowNanos) {
        return restsOf(record.key, lane(new LaneId(record.key.account(), model))).stream()
                .map(rest -> rest.leftAt(nowNanos))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** Of the rests that a lane has part in, the one that takes longest. */
    Rest longestRest(Lane lane, long nowNanos) {
        List<Rest> rests = new ArrayList<>(List.of(lane.rest, accountRest(lane.id.account())));
        keys.values().stream()
                .filter(record -> record.key.account().equals(lane.id.account()))
                .forEach(record -> rests.add(modelRest(record.key, lane.id.model())));
        return rests.stream()
                .max(Comparator.comparing(rest -> rest.leftAt(nowNanos)))
                .orElseThrow();
    }

    Rest modelRest(PoolKey key, String model) {
        return models.computeIfAbsent(key.endpoint().baseUri() + " " + model, ignored -> new Rest());
    }

    Lane lane(LaneId id) {
        return lanes.computeIfAbsent(id, fresh -> new Lane(fresh, pacers.apply(pool, fresh)));
    }

    /**
     * The keys that can ask a model now, and the earliest time at which one can.
     *
     * @param reserved lanes that somebody with precedence waits for, and for how long
     */
    ModelOutlook outlook(String model, int tokens, Map<LaneId, Long> reserved, long nowNanos) {
        List<KeyChooser.Candidate> ready = new ArrayList<>();
        Set<LaneId> awaited = new LinkedHashSet<>();
        Obstacle least = Obstacle.NO_KEY;
        for (KeyRecord record : keys.values()) {
            if (!record.key.enabled() || !record.key.mayAsk(model)) {
                continue;
            }
            Lane lane = lane(new LaneId(record.key.account(), model));
            Long taken = reserved.get(lane.id);
            Obstacle obstacle = taken == null ? obstacle(record, lane, tokens, nowNanos) : Obstacle.pace(taken);
            if (obstacle.isNone()) {
                ready.add(new KeyChooser.Candidate(record.key, record.running, lane.pacer.use(nowNanos)));
            } else if (obstacle.waitable()) {
                awaited.add(lane.id);
            }
            least = least.lesser(obstacle);
        }
        return new ModelOutlook(model, ready, awaited, least);
    }

    PoolKey choose(List<KeyChooser.Candidate> ready) {
        return chooser.choose(ready);
    }

    Grant.Admission admit(PoolKey key, LaneId id, int tokens, long nowNanos) {
        Lane lane = lane(id);
        lane.running++;
        KeyRecord record = keys.get(key.id());
        if (record != null) {
            record.running++;
        }
        Set<Rest> tries = new LinkedHashSet<>();
        for (Rest rest : restsOf(key, lane)) {
            if (rest.callBegins()) {
                tries.add(rest);
            }
        }
        return new Grant.Admission(lane.pacer.admit(tokens, nowNanos), record, tries);
    }

    void ended(Grant grant, Grant.Ending ending, long nowNanos) {
        Lane lane = lane(grant.lane());
        lane.running--;
        KeyRecord record = grant.admission().key();
        if (record != null) {
            record.running--;
        }
        if (ending instanceof Grant.Ending.Succeeded succeeded) {
            correct(grant, succeeded.tokens());
            grant.admission().tries().forEach(Rest::trySucceeded);
        } else if (ending instanceof Grant.Ending.Failed failed) {
            correct(grant, failed.tokens());
            learn(grant, lane, failed.reaction(), nowNanos);
        }
        grant.admission().tries().forEach(Rest::tryEnded);
    }

    private static void correct(Grant grant, int tokens) {
        if (tokens > 0) {
            grant.admission().pace().correct(tokens);
        }
    }

    private void learn(Grant grant, Lane lane, Reaction reaction, long nowNanos) {
        switch (reaction.rest()) {
            case NOTHING -> {}
            case KEY -> sameKey(grant).ifPresent(record -> record.rejected = true);
            case KEY_AND_MODEL ->
                sameKey(grant)
                        .ifPresent(record -> begin(record.denial(grant.lane().model()), grant, reaction, nowNanos));
            case ACCOUNT -> begin(accountRest(grant.lane().account()), grant, reaction, nowNanos);
            case MODEL -> begin(modelRest(grant.key(), grant.lane().model()), grant, reaction, nowNanos);
            case ACCOUNT_AND_MODEL -> begin(lane.rest, grant, reaction, nowNanos);
        }
        if (reaction.pace() == Reaction.Pace.SLOWER_RAMP) {
            lane.pacer.burstRefused();
        } else if (reaction.pace() == Reaction.Pace.SLOWER) {
            lane.pacer.throttled(nowNanos);
        }
    }

    /** Empty if the key was changed while the call was under way: what it brought says nothing about the new one. */
    private Optional<KeyRecord> sameKey(Grant grant) {
        return Optional.ofNullable(keys.get(grant.key().id()))
                .filter(record -> record.key.secret().equals(grant.key().secret()));
    }

    private static void begin(Rest rest, Grant grant, Reaction reaction, long nowNanos) {
        rest.begin(
                reaction.reason(), reaction.restFor(), grant.admission().tries().contains(rest), nowNanos);
    }

    private List<Rest> restsOf(PoolKey key, Lane lane) {
        List<Rest> rests = new ArrayList<>();
        rests.add(accountRest(key.account()));
        rests.add(modelRest(key, lane.id.model()));
        rests.add(lane.rest);
        KeyRecord record = keys.get(key.id());
        if (record != null) {
            rests.add(record.denial(lane.id.model()));
        }
        return rests;
    }

    private Obstacle obstacle(KeyRecord record, Lane lane, int tokens, long nowNanos) {
        if (record.rejected) {
            return new Obstacle(Long.MAX_VALUE, FailureReason.LLM_AUTHENTICATION, Obstacle.Kind.HOPELESS);
        }
        long sickFor = breakers.readyInNanos(lane.id);
        if (sickFor > 1 || (sickFor == 1 && lane.running > 0)) {
            return new Obstacle(sickFor, FailureReason.CIRCUIT_OPEN, Obstacle.Kind.HOPELESS);
        }
        Obstacle obstacle = Obstacle.pace(lane.pacer.earliest(tokens, nowNanos) - nowNanos);
        if (obstacle.inNanos() <= 0) {
            obstacle = Obstacle.NONE;
        }
        for (Rest rest : restsOf(record.key, lane)) {
            FailureReason why = rest.why();
            if (why != null) {
                obstacle = obstacle.orLater(Obstacle.rest(rest, why, nowNanos));
            }
        }
        return obstacle;
    }
}
