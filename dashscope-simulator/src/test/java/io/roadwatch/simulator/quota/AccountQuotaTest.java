package io.roadwatch.simulator.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roadwatch.simulator.chat.VendorError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountQuotaTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long MINUTE = 60 * SECOND;
    private static final long UNLIMITED = QuotaLimits.UNLIMITED;
    private static final String MODEL = "qwen-vl-plus";

    private long nowNanos = Long.MAX_VALUE - 30 * SECOND; // a nano clock may overflow

    @Test
    void requestBeyondTheMinutesLimitIsRefusedUntilTheFirstIsAMinuteOld() {
        AccountQuota quota = quota(new QuotaLimits(2, UNLIMITED, UNLIMITED, UNLIMITED, null));
        assertThat(quota.admit("main", MODEL, 1)).isEmpty();
        nowNanos += SECOND;
        assertThat(quota.admit("main", MODEL, 1)).isEmpty();

        nowNanos += 59 * SECOND - 1;
        assertThat(codeOf(quota.admit("main", MODEL, 1))).isEqualTo("429 limit_requests");
        nowNanos++;
        assertThat(quota.admit("main", MODEL, 1)).isEmpty();
    }

    @Test
    void everyAccountAndEveryModelHasAQuotaOfItsOwn() {
        AccountQuota quota = quota(new QuotaLimits(UNLIMITED, 1, UNLIMITED, UNLIMITED, null));

        assertThat(quota.admit("main", MODEL, 1)).isEmpty();
        assertThat(quota.admit("second", MODEL, 1)).isEmpty();
        assertThat(quota.admit("main", "qwen-vl-max", 1)).isEmpty();
        assertThat(quota.admit("main", MODEL, 1)).isPresent();
    }

    @Test
    void tokensOfPromptAndAnswerAreCountedTogether() {
        AccountQuota quota = quota(new QuotaLimits(UNLIMITED, UNLIMITED, 1_000, UNLIMITED, null));
        quota.admit("main", MODEL, 600);
        quota.completed("main", MODEL, 300);

        assertThat(codeOf(quota.admit("main", MODEL, 101))).isEqualTo("429 insufficient_quota");
        assertThat(quota.admit("main", MODEL, 100)).isEmpty();
    }

    @Test
    void answerMayLiftTheTokensAboveTheLimitAndThenNothingIsLetIn() {
        AccountQuota quota = quota(new QuotaLimits(UNLIMITED, UNLIMITED, UNLIMITED, 100, null));
        quota.admit("main", MODEL, 90);
        quota.completed("main", MODEL, 50);

        assertThat(codeOf(quota.admit("main", MODEL, 0))).isEqualTo("429 insufficient_quota");
        assertThat(quota.use().get(0).highest().tokensInSecond()).isEqualTo(140);
    }

    @Test
    void fromRestOnlyTheFloorIsLetInAndAfterTenSecondsTwiceThePaceBefore() {
        AccountQuota quota = quota(new QuotaLimits(UNLIMITED, UNLIMITED, UNLIMITED, UNLIMITED, new BurstRule(10, 2)));

        assertThat(admittedAtOnce(quota, 30)).isEqualTo(10);
        nowNanos += MINUTE;
        IntStream.range(0, 11).forEach(second -> admittedInOneSecond(quota, 10));

        assertThat(admittedAtOnce(quota, 30)).isEqualTo(10); // 20 in the last second
        assertThat(codeOf(quota.admit("main", MODEL, 1))).isEqualTo("429 limit_burst_rate");
    }

    private static long admittedAtOnce(AccountQuota quota, int calls) {
        return IntStream.range(0, calls)
                .filter(i -> quota.admit("main", MODEL, 1).isEmpty())
                .count();
    }

    /** Evenly spaced calls, the last of them just before the second is over. */
    private int admittedInOneSecond(AccountQuota quota, int calls) {
        int admitted = 0;
        for (int i = 0; i < calls; i++) {
            nowNanos += SECOND / calls;
            admitted += quota.admit("main", MODEL, 1).isEmpty() ? 1 : 0;
        }
        nowNanos += SECOND - calls * (SECOND / calls);
        return admitted;
    }

    @Test
    void useSaysWhatWasLetInWhatWasNotAndTheMostThatEverWas() {
        AccountQuota quota = quota(new QuotaLimits(UNLIMITED, 3, UNLIMITED, 1_000, new BurstRule(2, 1)));
        quota.admit("main", MODEL, 400);
        quota.admit("main", MODEL, 700); // tokens
        quota.admit("main", MODEL, 500);
        quota.admit("main", MODEL, 1); // burst
        nowNanos += 2 * SECOND;
        quota.admit("main", MODEL, 50);
        quota.completed("main", MODEL, 25);

        assertThat(quota.use())
                .containsExactly(new QuotaUse(
                        "main", MODEL, 3, new QuotaUse.Refused(0, 1, 1), new QuotaUse.Highest(3, 2, 975, 900)));
    }

    @Test
    void noLimitsLetEverythingInAndCountItAllTheSame() {
        AccountQuota quota = quota(QuotaLimits.none());

        IntStream.range(0, 10_000)
                .forEach(i -> assertThat(quota.admit("main", MODEL, 1_000_000)).isEmpty());

        assertThat(quota.use().get(0).highest())
                .isEqualTo(new QuotaUse.Highest(10_000, 10_000, 10_000_000_000L, 10_000_000_000L));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noWindowEverHoldsMoreThanItsLimit(long seed) {
        Random random = new Random(seed);
        var limits = new QuotaLimits(
                1 + random.nextInt(300),
                1 + random.nextInt(20),
                1 + random.nextInt(100_000),
                1 + random.nextInt(5_000),
                null);
        AccountQuota quota = quota(limits);
        List<long[]> admitted = new ArrayList<>(); // {when, tokens}
        for (int i = 0; i < 5_000; i++) {
            nowNanos += random.nextInt(4) == 0 ? 0 : (long) (random.nextDouble() * random.nextInt(400) * 1_000_000);
            int tokens = random.nextInt(1_000);
            if (quota.admit("main", MODEL, tokens).isEmpty()) {
                admitted.add(new long[] {nowNanos, tokens});
            }
        }

        assertThat(admitted).hasSizeGreaterThan(50);
        // A window that holds the most begins with an admitted call.
        assertWindows(admitted, MINUTE, limits.requestsPerMinute(), limits.tokensPerMinute());
        assertWindows(admitted, SECOND, limits.requestsPerSecond(), limits.tokensPerSecond());
    }

    private static void assertWindows(List<long[]> admitted, long spanNanos, long mostCalls, long mostTokens) {
        for (int first = 0; first < admitted.size(); first++) {
            long calls = 0;
            long tokens = 0;
            for (int i = first; i < admitted.size() && admitted.get(i)[0] - admitted.get(first)[0] < spanNanos; i++) {
                calls++;
                tokens += admitted.get(i)[1];
            }
            assertThat(calls).isLessThanOrEqualTo(mostCalls);
            assertThat(tokens).isLessThanOrEqualTo(mostTokens);
        }
    }

    @Test
    void anHourAt95PercentOfRequestsAndTokensIsNeverRefused() {
        AccountQuota quota = quota(QuotaLimits.typical().withoutBurstRule());
        // 19 calls a second of 835 tokens: 1140 requests and 951,900 tokens a minute, 15,865 tokens a second.
        int calls = 3_600 * 19;
        for (int i = 0; i < calls; i++) {
            nowNanos += SECOND / 19;
            assertThat(quota.admit("main", MODEL, 700)).isEmpty();
            quota.completed("main", MODEL, 135);
        }

        assertThat(quota.use().get(0).admitted()).isEqualTo(calls);
        assertThat(quota.use().get(0).highest().requestsInMinute()).isBetween(1_140L, 1_141L);
    }

    @Test
    void callerThatWarmsUpGoesAt95PercentOfTheTypicalQuotaAndIsNeverRefused() {
        AccountQuota quota = quota(QuotaLimits.typical());

        IntStream.range(0, 11)
                .forEach(second -> assertThat(admittedInOneSecond(quota, 10)).isEqualTo(10));
        IntStream.range(0, 3_600)
                .forEach(second -> assertThat(admittedInOneSecond(quota, 19)).isEqualTo(19));

        assertThat(quota.use().get(0).refused().total()).isZero();
    }

    @Test
    void callerThatIsTwiceAsFastAsItsQuotaGetsItsQuota() {
        AccountQuota quota = quota(QuotaLimits.typical().withoutBurstRule());

        int admitted = IntStream.range(0, 600)
                .map(second -> admittedInOneSecond(quota, 40))
                .sum();

        assertThat(admitted).isEqualTo(600 * 20);
        assertThat(quota.use().get(0).refused().requests()).isEqualTo(600 * 20);
    }

    @Test
    void negativeTokensAreAMistake() {
        AccountQuota quota = quota(QuotaLimits.none());

        assertThatThrownBy(() -> quota.admit("main", MODEL, -1)).hasMessageContaining("promptTokens");
        assertThatThrownBy(() -> quota.completed("main", MODEL, -1)).hasMessageContaining("completionTokens");
    }

    private AccountQuota quota(QuotaLimits limits) {
        return new AccountQuota(limits, () -> nowNanos);
    }

    private static String codeOf(Optional<VendorError> refusal) {
        return refusal.map(error -> error.status() + " " + error.code()).orElse("admitted");
    }
}
