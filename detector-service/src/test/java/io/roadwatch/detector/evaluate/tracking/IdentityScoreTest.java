package io.roadwatch.detector.evaluate.tracking;

import static io.roadwatch.detector.evaluate.tracking.Boxes.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityScoreTest {

    /** The paper's point: one switch costs more the longer the wrong identity lasts. 6 of 10 boxes agree on both sides. */
    @Test
    void longestTrackOfAnObjectIsItsIdentity() {
        List<JudgedFrame> frames = new ArrayList<>();
        frames.addAll(Collections.nCopies(6, new JudgedFrame(List.of(at(1, 0)), List.of(at(7, 0)))));
        frames.addAll(Collections.nCopies(4, new JudgedFrame(List.of(at(1, 0)), List.of(at(8, 0)))));

        IdentityScore score = IdentityScore.of(frames);

        assertThat(score).isEqualTo(new IdentityScore(10, 10, 6));
        assertThat(score.idf1()).isCloseTo(0.6, within(1e-9));
    }

    /** Track 7 is 3 frames on object 1 and 2 on object 2, track 8 is 2 on object 1: 2 + 2 agree more than 3 + 0. */
    @Test
    void identitiesAreGivenForTheBestOfAllTogether() {
        List<JudgedFrame> frames = new ArrayList<>();
        frames.addAll(Collections.nCopies(3, new JudgedFrame(List.of(at(1, 0)), List.of(at(7, 0)))));
        frames.addAll(Collections.nCopies(
                2, new JudgedFrame(List.of(at(1, 0), at(2, 50)), List.of(at(8, 0), at(7, 50)))));

        assertThat(IdentityScore.of(frames)).isEqualTo(new IdentityScore(7, 7, 4));
    }

    /** 2 x 3 / (4 + 5). */
    @Test
    void missesAndInventionsCountOnTheirSides() {
        List<JudgedFrame> frames = new ArrayList<>();
        frames.addAll(Collections.nCopies(3, new JudgedFrame(List.of(at(1, 0)), List.of(at(7, 0)))));
        frames.add(new JudgedFrame(List.of(at(1, 0)), List.of(at(7, 90), at(9, 200))));

        assertThat(IdentityScore.of(frames).idf1()).isCloseTo(6 / 9.0, within(1e-9));
    }

    @Test
    void nothingHasNoScore() {
        assertThat(IdentityScore.of(List.of()).idf1()).isNaN();
    }

    @Test
    void oneIdTwiceInAFrameIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JudgedFrame(List.of(), List.of(at(7, 0), at(7, 50))))
                .withMessageContaining("id 7");
    }
}
