package io.roadwatch.detector.evaluate.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Figures that must hold, each over a few films of a scene. */
class SceneScoresTest {

    @ParameterizedTest
    @EnumSource(
            value = Sampling.class,
            names = {"EVERY_40_MS", "EVERY_80_MS", "EVERY_200_MS", "EVERY_500_MS"})
    void nobodyIsTakenForAnotherInACrossing(Sampling sampling) {
        assertThat(ours(Scenes.crossing(), sampling).clearMot().switches()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Sampling.class,
            names = {"EVERY_40_MS", "EVERY_80_MS", "EVERY_200_MS", "EVERY_500_MS"})
    void idsSurviveAnOcclusionOfTwoSecondsAndThoseOfTheBaselineDoNot(Sampling sampling) {
        assertThat(ours(Scenes.shortOcclusion(), sampling).clearMot().switches())
                .isZero();
        assertThat(greedy(Scenes.shortOcclusion(), sampling).clearMot().switches())
                .isGreaterThanOrEqualTo(2 * SceneReport.FILMS);
    }

    /** One new id in each film, and it is nobody else's: the other car keeps its own. */
    @Test
    void objectThatWasGoneForLongerThanTheBufferGetsANewId() {
        TrackingScore score = ours(Scenes.longOcclusion(), Sampling.EVERY_200_MS);

        assertThat(score.clearMot().switches()).isEqualTo(SceneReport.FILMS);
    }

    @Test
    void flickeringClassesEndNoTrack() {
        Scene scene = Scenes.withNoise("class flicker", new Noise(0, 0.05, 0.02, 0.4, 0));

        assertThat(ours(scene, Sampling.EVERY_200_MS).clearMot().switches()).isZero();
        assertThat(greedy(scene, Sampling.EVERY_200_MS).clearMot().switches()).isGreaterThan(500);
    }

    @Test
    void tremblingBoxesEndNoTrack() {
        Scene scene = Scenes.withNoise("trembling boxes", new Noise(0, 0, 0.06, 0, 0));

        assertThat(ours(scene, Sampling.EVERY_200_MS).clearMot().switches()).isZero();
        assertThat(ours(scene, Sampling.EVERY_200_MS).identity().idf1()).isGreaterThan(0.98);
    }

    /** What is not reported is lost for any tracker; of the rest, two of a hundred boxes may be. */
    @ParameterizedTest
    @EnumSource(
            value = Sampling.class,
            names = {"EVERY_80_MS", "EVERY_200_MS"})
    void identitiesAreWithinTwoPointsOfAPerfectTracker(Sampling sampling) {
        for (Scene scene : Scenes.all()) {
            if (!scene.name().equals(Scenes.longOcclusion().name())) {
                double best = SceneReport.best(scene, sampling).identity().idf1();
                assertThat(ours(scene, sampling).identity().idf1())
                        .as(scene.name())
                        .isGreaterThan(best - 0.02);
            }
        }
    }

    /** In the mean of all scenes; a person or a car that is seen for a second is never known at this rate. */
    @Test
    void sceneAtOneFrameIn1800MillisecondsIsFollowedThreeTimesAsWellAsByTheBaseline() {
        IdentityScore ours = new IdentityScore(0, 0, 0);
        IdentityScore greedy = new IdentityScore(0, 0, 0);
        for (Scene scene : Scenes.all()) {
            ours = ours.plus(ours(scene, Sampling.EVERY_1800_MS).identity());
            greedy = greedy.plus(greedy(scene, Sampling.EVERY_1800_MS).identity());
        }
        assertThat(ours.idf1()).isGreaterThan(3 * greedy.idf1());
    }

    @Test
    void withoutNoiseNothingIsWrongButTheFirstLook() {
        Scene scene = Scenes.noiseless(Scenes.startAndStop());

        ClearMotScore score = ours(scene, Sampling.EVERY_200_MS).clearMot();

        assertThat(score.misses()).isEqualTo(SceneReport.FILMS * 6); // one of each car
        assertThat(score.falsePositives() + score.switches() + score.fragments())
                .isZero();
    }

    private static TrackingScore ours(Scene scene, Sampling sampling) {
        return SceneReport.score(scene, sampling, Following::byteTracker);
    }

    private static TrackingScore greedy(Scene scene, Sampling sampling) {
        return SceneReport.score(scene, sampling, GreedyOverlap::new);
    }
}
