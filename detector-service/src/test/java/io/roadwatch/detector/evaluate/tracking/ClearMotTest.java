package io.roadwatch.detector.evaluate.tracking;

import static io.roadwatch.detector.evaluate.tracking.Boxes.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClearMotTest {

    @Test
    void perfectTrackerHasAMotaAndMotpOfOne() {
        JudgedFrame frame = new JudgedFrame(List.of(at(1, 0), at(2, 50)), List.of(at(7, 0), at(9, 50)));

        ClearMotScore score = ClearMot.judge(List.of(frame, frame, frame));

        assertThat(score).isEqualTo(new ClearMotScore(6, 0, 0, 0, 0, 6));
        assertThat(score.mota()).isEqualTo(1);
        assertThat(score.motp()).isEqualTo(1);
    }

    /** Of 6 objects one is missed and two change their tracks, and there is one track too many: 1 - 4/6. */
    @Test
    void everyErrorCounts() {
        ClearMotScore score = ClearMot.judge(List.of(
                new JudgedFrame(List.of(at(1, 0), at(2, 50)), List.of(at(7, 0), at(8, 200))),
                new JudgedFrame(List.of(at(1, 0), at(2, 50)), List.of(at(7, 0), at(9, 50))),
                new JudgedFrame(List.of(at(1, 0), at(2, 50)), List.of(at(9, 0), at(7, 50)))));

        assertThat(score).isEqualTo(new ClearMotScore(6, 1, 1, 2, 0, 5));
        assertThat(score.mota()).isCloseTo(1 / 3.0, within(1e-9));
    }

    /** Figure 4 of the paper: while the pair of before is still good enough, a nearer track does not take its place. */
    @Test
    void pairStaysThoughAnotherTrackComesNearer() {
        ClearMotScore score = ClearMot.judge(List.of(
                new JudgedFrame(List.of(at(1, 0)), List.of(at(7, 0))),
                new JudgedFrame(List.of(at(1, 0)), List.of(at(7, 2), at(8, 0)))));

        assertThat(score.switches()).isZero();
        assertThat(score.falsePositives()).isEqualTo(1);
        assertThat(score.overlap()).isCloseTo(1 + 8 / 12.0, within(1e-6));
    }

    @Test
    void objectThatIsFoundAgainUnderItsIdIsAFragmentAndUnderAnotherASwitchToo() {
        List<Labelled> truth = List.of(at(1, 0));
        JudgedFrame lost = new JudgedFrame(truth, List.of());

        ClearMotScore same = ClearMot.judge(List.of(
                new JudgedFrame(truth, List.of(at(7, 0))), lost, lost, new JudgedFrame(truth, List.of(at(7, 0)))));
        ClearMotScore other = ClearMot.judge(
                List.of(new JudgedFrame(truth, List.of(at(7, 0))), lost, new JudgedFrame(truth, List.of(at(8, 0)))));

        assertThat(same).isEqualTo(new ClearMotScore(4, 2, 0, 0, 1, 2));
        assertThat(other).isEqualTo(new ClearMotScore(3, 1, 0, 1, 1, 2));
    }

    @Test
    void objectThatWasHiddenIsNoFragment() {
        ClearMotScore score = ClearMot.judge(List.of(
                new JudgedFrame(List.of(at(1, 0)), List.of(at(7, 0))),
                new JudgedFrame(List.of(), List.of()),
                new JudgedFrame(List.of(at(1, 9)), List.of(at(7, 9)))));

        assertThat(score).isEqualTo(new ClearMotScore(2, 0, 0, 0, 0, 2));
    }

    /** Boxes of 10 x 10, 4 px apart: 6 / 14 is less than half. */
    @Test
    void pairNeedsHalfOfTheOverlap() {
        ClearMotScore score = ClearMot.judge(List.of(new JudgedFrame(List.of(at(1, 0)), List.of(at(7, 4)))));

        assertThat(score).isEqualTo(new ClearMotScore(1, 1, 1, 0, 0, 0));
        assertThat(score.mota()).isEqualTo(-1);
        assertThat(score.motp()).isNaN();
    }
}
