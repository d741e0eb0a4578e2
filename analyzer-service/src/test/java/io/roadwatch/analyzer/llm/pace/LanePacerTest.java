package io.roadwatch.analyzer.llm.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.analyzer.llm.pool.QuotaLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanePacerTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private record Call(long at, int tokens) {}

    @ParameterizedTest
    @ValueSource(ints = {200, 1_500})
    void asFastAsAllowedKeepsEveryLimitAndComesNearThem(int meanTokens) {
        QuotaLimits limits = QuotaLimits.typical();
        List<Call> calls = drive(limits, meanTokens, Duration.ofMinutes(10));

        assertThat(most(calls, 1, call -> 1)).isLessThanOrEqualTo(20);
        assertThat(most(calls, 60, call -> 1)).isLessThanOrEqualTo(1_200);
        assertThat(most(calls, 1, Call::tokens)).isLessThanOrEqualTo(16_700);
        assertThat(most(calls, 60, Call::tokens)).isLessThanOrEqualTo(1_000_000);
        long lastMinute = calls.stream()
                .filter(call -> call.at() > 9 * 60 * SECOND)
                .mapToLong(call -> meanTokens > 1_000 ? call.tokens() : 1)
                .sum();
        // Large calls leave a gap at the end of each second.
        double used = meanTokens > 1_000 ? lastMinute / 1_000_000.0 : lastMinute / 1_200.0;
        assertThat(used).isGreaterThan(meanTokens > 1_000 ? 0.8 : 0.85);
    }

    @Test
    void rampIsNeverMoreThanTwiceTheMeanOfTheLastTenSeconds() {
        List<Call> calls = drive(QuotaLimits.typical(), 100, Duration.ofMinutes(2));

        for (Call last : calls) {
            long ofSecond = within(calls, last.at(), 1);
            double mean = within(calls, last.at() - SECOND, 10) / 10.0;
            assertThat((double) ofSecond).isLessThanOrEqualTo(Math.max(10, 2 * mean + 1));
        }
    }

    @Test
    void silenceIsFollowedByASlowStart() {
        LanePacer pacer = pacer(QuotaLimits.typical());
        long now = 0;
        for (int i = 0; i < 2_000; i++) {
            now = pacer.earliest(100, now);
            pacer.admit(100, now);
        }
        now += 60 * SECOND;
        long begun = now;

        for (int i = 0; i < 10; i++) {
            now = pacer.earliest(100, now);
            pacer.admit(100, now);
        }

        assertThat(now - begun).isGreaterThanOrEqualTo(2 * SECOND);
    }

    @Test
    void refusedBurstIsFollowedByASlowStart() {
        LanePacer pacer = pacer(QuotaLimits.typical());
        long now = 0;
        for (int i = 0; i < 2_000; i++) {
            now = pacer.earliest(100, now);
            pacer.admit(100, now);
        }
        now += SECOND;
        pacer.burstRefused();
        long end = now + 2 * SECOND;
        int made = 0;
        for (long at = pacer.earliest(100, now); at < end; at = pacer.earliest(100, at)) {
            pacer.admit(100, at);
            made++;
        }

        assertThat(made).isBetween(4, 14);
    }

    @Test
    void throttledPaceGivesWayAndRecovers() {
        QuotaLimits limits = new QuotaLimits(100, 1_000, 1_000_000, 1_000_000);
        LanePacer pacer = new LanePacer(limits, 1, new Ramp(1, 1.5));

        pacer.throttled(0);

        assertThat(callsOfAMinute(pacer, 0)).isEqualTo(90);
        assertThat(callsOfAMinute(pacer, 600 * SECOND)).isEqualTo(100);
    }

    @Test
    void correctionFreesWhatWasReservedTooMuch() {
        LanePacer pacer = new LanePacer(new QuotaLimits(1_000, 1_000, 1_000, 1_000), 1, new Ramp(1, 1.5));
        LanePacer.Ticket ticket = pacer.admit(1_000, 0);
        assertThat(pacer.earliest(100, 0)).isGreaterThan(0);

        ticket.correct(300);

        assertThat(pacer.earliest(100, 0)).isZero();
        assertThat(pacer.use(0)).isEqualTo(0.3);
    }

    private static int callsOfAMinute(LanePacer pacer, long from) {
        int made = 0;
        while (pacer.earliest(1, from) == from) {
            pacer.admit(1, from);
            made++;
        }
        return made;
    }

    private static LanePacer pacer(QuotaLimits limits) {
        return new LanePacer(limits, 0.9, new Ramp(0.25, 1.5));
    }

    private static List<Call> drive(QuotaLimits limits, int meanTokens, Duration time) {
        Random random = new Random(11);
        LanePacer pacer = pacer(limits);
        List<Call> calls = new ArrayList<>();
        long now = 0;
        while (now < time.toNanos()) {
            int tokens = meanTokens / 2 + random.nextInt(meanTokens);
            now = pacer.earliest(tokens, now);
            pacer.admit(tokens, now);
            calls.add(new Call(now, tokens));
        }
        return calls;
    }

    private static long within(List<Call> calls, long end, long seconds) {
        return calls.stream()
                .filter(call -> call.at() <= end && call.at() > end - seconds * SECOND)
                .count();
    }

    private static long most(List<Call> calls, long seconds, java.util.function.ToLongFunction<Call> cost) {
        long most = 0;
        long sum = 0;
        int oldest = 0;
        for (Call call : calls) {
            sum += cost.applyAsLong(call);
            while (calls.get(oldest).at() <= call.at() - seconds * SECOND) {
                sum -= cost.applyAsLong(calls.get(oldest++));
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 8, 20})
    void smallQuotasAreReachedToo(int perSecond) {
        List<Call> calls =
                drive(new QuotaLimits(100_000, perSecond, 1_000_000_000, 1_000_000_000), 100, Duration.ofMinutes(2));

        assertThat(within(calls, calls.get(calls.size() - 1).at(), 10)).isGreaterThanOrEqualTo((long)
                (10 * Math.max(1, Math.floor(perSecond * 0.9) * 0.85)));
    }
}
