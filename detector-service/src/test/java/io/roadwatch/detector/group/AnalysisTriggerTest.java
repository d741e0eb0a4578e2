package io.roadwatch.detector.group;

import static io.roadwatch.detector.group.LlmAvailability.AVAILABLE;
import static io.roadwatch.detector.group.Objects.carAt;
import static io.roadwatch.detector.group.SuppressReason.CALL_IN_PROGRESS;
import static io.roadwatch.detector.group.SuppressReason.COOLDOWN;
import static io.roadwatch.detector.group.SuppressReason.NO_GROUP_IMAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.GroupImage;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.detector.testing.ConfigOf;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTriggerTest {

    private static final Instant START = Instant.parse("2026-07-22T10:00:00Z");
    private static final List<Detection> PAIR = List.of(carAt(100, 100), carAt(150, 100));
    private static final List<TrafficGroup> ONE_GROUP = new ProximityGrouper(150, 2).group(PAIR);

    private final AnalysisTrigger trigger =
            new AnalysisTrigger(ConfigOf.defaults(TriggerConfig.class).cooldown());

    @Test
    void cooldownIsThreeSecondsByDefault() {
        assertThat(ConfigOf.defaults(TriggerConfig.class).cooldown()).isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest(name = "{0} objects, {1} groups, {2}: {3}")
    @CsvSource({
        "0, 0, AVAILABLE, TOO_FEW_OBJECTS",
        "1, 0, AVAILABLE, TOO_FEW_OBJECTS",
        "1, 0, NO_KEY, TOO_FEW_OBJECTS",
        "2, 0, AVAILABLE, NO_GROUP_IMAGE",
        "9, 0, DISABLED, NO_GROUP_IMAGE",
        "2, 1, AVAILABLE, ",
        "1, 1, AVAILABLE, ", // a group of one, where the fewest members are one
        "2, 1, DISABLED, DISABLED",
        "2, 1, NO_KEY, NO_KEY",
        "2, 1, QUEUE_FULL, QUEUE_FULL",
    })
    void firstConditionThatFailsIsTheReason(
            int objects, int groups, LlmAvailability availability, SuppressReason expected) {
        List<Detection> detections = Collections.nCopies(objects, PAIR.get(0));

        Optional<SuppressReason> reason =
                trigger.beforeImages(detections, groups == 0 ? List.of() : ONE_GROUP, availability, START);

        assertThat(reason).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void frameWithoutAnyImageIsNotHandedOver() {
        GroupImage image = new GroupImage(1, new BoundingBox(0, 0, 4, 4), 4, 4, new byte[] {1});

        assertThat(trigger.afterImages(List.of())).contains(NO_GROUP_IMAGE);
        assertThat(trigger.afterImages(List.of(image))).isEmpty();
    }

    @Test
    void cooldownCountsFromTheEndOfTheCall() {
        trigger.callBegins();
        trigger.callEnded(START.plusSeconds(10));

        assertThat(before(START.plusSeconds(10))).contains(COOLDOWN);
        assertThat(before(START.plusMillis(12_999))).contains(COOLDOWN);
        assertThat(before(START.plusSeconds(13))).isEmpty();
    }

    @Test
    void frameCapturedBeforeTheCallEndedIsInTheCooldown() {
        trigger.callBegins();
        trigger.callEnded(START.plusSeconds(10));

        assertThat(before(START.plusSeconds(9))).contains(COOLDOWN);
    }

    @Test
    void callUnderWaySuppressesHoweverLongItTakes() {
        assertThat(trigger.callBegins()).isTrue();

        assertThat(before(START.plusSeconds(3_600))).contains(CALL_IN_PROGRESS);
        assertThat(trigger.callBegins()).isFalse();
    }

    @Test
    void withoutCooldownTheNextCallMayBeginWhenTheLastOneEnded() {
        AnalysisTrigger eager = new AnalysisTrigger(Duration.ZERO);
        eager.callBegins();
        eager.callEnded(START);

        assertThat(eager.beforeImages(PAIR, ONE_GROUP, AVAILABLE, START)).isEmpty();
    }

    @Test
    void cameraWhoseClockIsSetBackIsNotSilenced() {
        trigger.callBegins();
        trigger.callEnded(START);

        assertThat(before(START.minus(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void ofManyThreadsThatDecideAtOnceOneBeginsTheCall() throws InterruptedException {
        int threads = 8;
        CountDownLatch ready = new CountDownLatch(threads);
        AtomicInteger begun = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < threads; i++) {
            pool.execute(() -> {
                ready.countDown();
                try {
                    ready.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                if (trigger.callBegins()) {
                    begun.incrementAndGet();
                }
            });
        }
        pool.shutdown();

        assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(begun).hasValue(1);
    }

    @Test
    void negativeCooldownIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AnalysisTrigger(Duration.ofSeconds(-1)));
    }

    @Test
    void labelsAreTheNamesInLowerCase() {
        assertThat(SuppressReason.values())
                .extracting(SuppressReason::label)
                .containsExactly(
                        "too_few_objects",
                        "no_group_image",
                        "cooldown",
                        "call_in_progress",
                        "disabled",
                        "no_key",
                        "queue_full");
    }

    private Optional<SuppressReason> before(Instant streamTime) {
        return trigger.beforeImages(PAIR, ONE_GROUP, AVAILABLE, streamTime);
    }
}
