package io.roadwatch.detector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.source.DecodePolicy;
import io.roadwatch.detector.source.Sampling;
import io.roadwatch.detector.source.StreamSpec.Reading;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecodePolicyChooserTest {

    private static final Duration FRAME = Duration.ofMillis(40);
    private static final Duration NOT_BEHIND = Duration.ZERO;

    @ParameterizedTest
    @CsvSource({
        // sampling interval, keyframe gap, policy; a fifth more than the interval is tolerated
        "1800, 2000, KEYFRAMES",
        "1800, 2160, KEYFRAMES",
        "1800, 2161, NONREF",
        "200, 2000, NONREF",
        "200, 40, KEYFRAMES",
        "0, 40, ALL",
    })
    void autoTakesTheCheapestPolicyThatMeetsTheSampling(long intervalMillis, long gapMillis, DecodePolicy expected) {
        assertThat(auto(intervalMillis).choose(Optional.of(Duration.ofMillis(gapMillis)), NOT_BEHIND))
                .isEqualTo(expected);
    }

    @Test
    void autoDecodesWhatOthersReferToUntilTheGapIsKnown() {
        assertThat(auto(1_800).first()).isEqualTo(DecodePolicy.NONREF);
        assertThat(auto(1_800).choose(Optional.empty(), NOT_BEHIND)).isEqualTo(DecodePolicy.NONREF);
        assertThat(auto(0).first()).isEqualTo(DecodePolicy.ALL);
    }

    @Test
    void autoGivesUpKeyframesWhenTheGapIsStretched() {
        DecodePolicyChooser chooser = auto(1_800);
        assertThat(chooser.choose(Optional.of(Duration.ofSeconds(2)), NOT_BEHIND))
                .isEqualTo(DecodePolicy.KEYFRAMES);
        assertThat(chooser.choose(Optional.of(Duration.ofSeconds(4)), NOT_BEHIND))
                .isEqualTo(DecodePolicy.NONREF);
    }

    @Test
    void autoDecodesEverythingWhenReferencesComeTooSeldom() {
        DecodePolicyChooser chooser = auto(200);
        chooser.picturesAreApart(Duration.ofMillis(160));
        assertThat(chooser.choose(Optional.empty(), NOT_BEHIND)).isEqualTo(DecodePolicy.NONREF);

        chooser.picturesAreApart(Duration.ofMillis(280));
        assertThat(chooser.choose(Optional.empty(), NOT_BEHIND)).isEqualTo(DecodePolicy.ALL);
    }

    @ParameterizedTest
    @CsvSource({
        // sampling interval, distance of frames, policy
        "200, 40, NONREF",
        "200, 83, NONREF",
        "200, 121, ALL", // leaving one out makes 242 ms, 240 ms are tolerated
        "200, 1000, ALL",
        "40, 40, ALL",
        "200, 0, NONREF", // not known
    })
    void autoDecodesEverythingWhereLeavingOneFrameOutIsTooMany(
            long intervalMillis, long distanceMillis, DecodePolicy expected) {
        DecodePolicyChooser chooser = auto(intervalMillis, Duration.ofMillis(distanceMillis));
        assertThat(chooser.first()).isEqualTo(expected);
        assertThat(chooser.choose(Optional.empty(), NOT_BEHIND)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = DecodePolicy.class,
            names = {"ALL", "NONREF", "KEYFRAMES"})
    void whatWasAskedForIsDone(DecodePolicy asked) {
        DecodePolicyChooser chooser =
                new DecodePolicyChooser(new Reading(new Sampling(Duration.ofHours(1)), asked), FRAME);
        assertThat(chooser.first()).isEqualTo(asked);
        assertThat(chooser.choose(Optional.of(Duration.ofMillis(40)), NOT_BEHIND))
                .isEqualTo(asked);
    }

    @Test
    void readingThatLagsIsReducedToKeyframesUntilItHasCaughtUp() {
        DecodePolicyChooser chooser =
                new DecodePolicyChooser(new Reading(new Sampling(Duration.ZERO), DecodePolicy.ALL), FRAME);
        assertThat(chooser.choose(Optional.empty(), Duration.ofMillis(900))).isEqualTo(DecodePolicy.ALL);
        assertThat(chooser.choose(Optional.empty(), Duration.ofMillis(1_100))).isEqualTo(DecodePolicy.KEYFRAMES);
        assertThat(chooser.choose(Optional.empty(), Duration.ofMillis(400))).isEqualTo(DecodePolicy.KEYFRAMES);
        assertThat(chooser.catchingUp()).isTrue();
        assertThat(chooser.choose(Optional.empty(), Duration.ofMillis(200))).isEqualTo(DecodePolicy.ALL);
        assertThat(chooser.catchingUp()).isFalse();
    }

    private static DecodePolicyChooser auto(long intervalMillis) {
        return auto(intervalMillis, FRAME);
    }

    private static DecodePolicyChooser auto(long intervalMillis, Duration frame) {
        return new DecodePolicyChooser(
                new Reading(new Sampling(Duration.ofMillis(intervalMillis)), DecodePolicy.AUTO), frame);
    }
}
