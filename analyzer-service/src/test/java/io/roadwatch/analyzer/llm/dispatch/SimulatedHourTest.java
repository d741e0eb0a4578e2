package io.roadwatch.analyzer.llm.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.analyzer.llm.pace.LanePacer;
import io.roadwatch.analyzer.llm.pace.Ramp;
import io.roadwatch.analyzer.llm.pool.KeyChooser;
import io.roadwatch.analyzer.llm.pool.KeyPool;
import io.roadwatch.analyzer.llm.pool.KeyStrategy;
import io.roadwatch.analyzer.llm.pool.QuotaLimits;
import io.roadwatch.analyzer.llm.reaction.ErrorTable;
import io.roadwatch.analyzer.llm.reaction.RestLengths;
import io.roadwatch.analyzer.llm.reaction.VendorError;
import io.roadwatch.contract.FailureReason;
import io.roadwatch.simulator.quota.AccountQuota;
import io.roadwatch.simulator.quota.QuotaUse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * An hour of a hundred cameras that ask for more than two accounts can give, on virtual time, against a vendor that enforces
 * its real quotas and refuses steep ramps.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatedHourTest {

    private static final int CAMERAS = 100;
    private static final String MODEL = "qwen-vl-plus";
    private static final Duration COOLDOWN = Duration.ofSeconds(2);

    private final VirtualTime time = new VirtualTime();
    private final Random random = new Random(20_260_301);
    private final AccountQuota vendor = new AccountQuota(io.roadwatch.simulator.quota.QuotaLimits.typical(), time);
    private final ErrorTable errors = new ErrorTable(
            new RestLengths(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofHours(1)));
    private final Dispatcher dispatcher = dispatcher();
    private final long begunNanos = time.getAsLong();

    private final Map<Urgency, List<Double>> waits = new EnumMap<>(Urgency.class);
    private final Map<Urgency, Integer> asked = new EnumMap<>(Urgency.class);
    private final Map<FailureReason, Integer> refused = new EnumMap<>(FailureReason.class);
    private final Map<Urgency, Integer> refusedByUrgency = new EnumMap<>(Urgency.class);
    private final List<Double> throttledAtSeconds = new ArrayList<>();
    private int answered;
    private int failed;

    @BeforeAll
    void letAnHourPass() {
        for (int camera = 0; camera < CAMERAS; camera++) {
            String id = "cam-" + camera;
            time.after(Duration.ofMillis(random.nextInt(2_000)), () -> look(id));
        }
        time.pass(Duration.ofHours(1));
    }

    @Test
    void noAccountExceedsItsLimits() {
        assertThat(vendor.use()).hasSize(2).allSatisfy(use -> {
            assertThat(use.highest().requestsInSecond()).isLessThanOrEqualTo(20);
            assertThat(use.highest().requestsInMinute()).isLessThanOrEqualTo(1_200);
            assertThat(use.highest().tokensInSecond()).isLessThanOrEqualTo(16_700);
            assertThat(use.highest().tokensInMinute()).isLessThanOrEqualTo(1_000_000);
        });
    }

    @Test
    void nothingIsThrottledAfterTheFirstMinute() {
        assertThat(throttledAtSeconds).allMatch(second -> second < 60);
    }

    @Test
    void whatTheAccountsCanGiveIsUsed() {
        long calls = vendor.use().stream().mapToLong(QuotaUse::admitted).sum();

        assertThat(calls).isGreaterThan((long) (0.7 * 2 * 1_200 * 60)); // tokens are the tighter limit here
    }

    @Test
    void highPriorsWaitLeast() {
        double high = mean(waits.get(Urgency.HIGH));

        assertThat(high).isLessThan(0.5);
        for (Urgency lower : List.of(Urgency.LOW, Urgency.MODERATE, Urgency.ELEVATED)) {
            assertThat(high).isLessThan(mean(waits.get(lower)));
            assertThat(part(Urgency.HIGH)).isLessThanOrEqualTo(part(lower));
        }
        assertThat(part(Urgency.HIGH)).isZero();
    }

    @Test
    void everyCandidateIsAccountedFor() {
        int all = asked.values().stream().mapToInt(Integer::intValue).sum();
        int turnedAway = refused.values().stream().mapToInt(Integer::intValue).sum();

        assertThat(all).isEqualTo(answered + failed + turnedAway + dispatcher.running() + dispatcher.waiting());
        assertThat(refused.keySet())
                .isSubsetOf(
                        FailureReason.OUTRANKED,
                        FailureReason.QUEUE_FULL,
                        FailureReason.QUEUE_TIMEOUT,
                        FailureReason.NO_CAPACITY);
        assertThat(turnedAway).isPositive(); // the hour is worth nothing if there is enough for everybody
        System.out.printf(
                "simulated hour: asked %s, answered %d, failed %d, turned away %s, waits %s s, throttled %d%n",
                asked, answered, failed, refused, meanWaits(), throttledAtSeconds.size());
    }

    private void look(String camera) {
        time.after(COOLDOWN.plusMillis(random.nextInt(1_000)), () -> look(camera));
        double prior = random.nextInt(20) == 0 ? 0.75 + 0.25 * random.nextDouble() : 0.75 * random.nextDouble();
        Urgency urgency = Urgency.of(prior);
        asked.merge(urgency, 1, Integer::sum);
        long now = time.getAsLong();
        Demand demand = new Demand(
                camera,
                prior,
                1_000,
                List.of(MODEL),
                now,
                now + Duration.ofSeconds(90).toNanos());
        dispatcher.apply(demand, new Applicant() {
            @Override
            public void granted(Grant grant) {
                waits.computeIfAbsent(urgency, ignored -> new ArrayList<>()).add(grant.waitedNanos() / 1e9);
                call(grant);
            }

            @Override
            public void refused(Refusal refusal) {
                refused.merge(refusal.reason(), 1, Integer::sum);
                refusedByUrgency.merge(urgency, 1, Integer::sum);
            }
        });
    }

    private void call(Grant grant) {
        int promptTokens = 500 + random.nextInt(300);
        int completionTokens = 50 + random.nextInt(250);
        String account = grant.lane().account();
        var refusal = vendor.admit(account, MODEL, promptTokens);
        if (refusal.isPresent()) {
            throttledAtSeconds.add((time.getAsLong() - begunNanos) / 1e9);
            failed++;
            time.after(
                    Duration.ofMillis(50),
                    () -> grant.failed(
                            errors.react(
                                    new VendorError(
                                            refusal.get().status(),
                                            refusal.get().code()),
                                    Duration.ZERO),
                            0));
            return;
        }
        time.after(Duration.ofMillis(Math.round(1_200 * Math.exp(0.35 * random.nextGaussian()))), () -> {
            vendor.completed(account, MODEL, completionTokens);
            answered++;
            grant.succeeded(promptTokens + completionTokens);
        });
    }

    private Dispatcher dispatcher() {
        KeyPool pool = KeyPool.of(
                List.of(Desk.key("a-1", "a"), Desk.key("a-2", "a"), Desk.key("b-1", "b")), QuotaLimits.typical());
        return new Dispatcher(
                new CallLimits(128, 64, 4, Duration.ofSeconds(5), Duration.ofSeconds(10)),
                new Lanes(
                        pool,
                        new KeyChooser(KeyStrategy.LEAST_LOADED),
                        lane -> 0,
                        (keys, lane) ->
                                new LanePacer(keys.limits(lane.account(), lane.model()), 0.9, new Ramp(0.25, 1.5))),
                time,
                time);
    }

    /** Of those with that urgency, how many were turned away. */
    private double part(Urgency urgency) {
        return refusedByUrgency.getOrDefault(urgency, 0) / (double) asked.get(urgency);
    }

    private Map<Urgency, String> meanWaits() {
        Map<Urgency, String> means = new EnumMap<>(Urgency.class);
        waits.forEach((urgency, seconds) -> means.put(urgency, "%.2f".formatted(mean(seconds))));
        return means;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }
}
