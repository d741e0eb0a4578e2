package io.roadwatch.detector.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.publish.FrameResult.Pictures;
import io.roadwatch.detector.publish.ResultRing.Successor;
import io.roadwatch.detector.source.StreamSpec.WireId;
import org.junit.jupiter.api.Test;

class ResultRingTest {

    private static final WireId CAMERA = new WireId.Number(7);

    @Test
    void numbersGrowByOneWhateverTheFramesSay() {
        ResultRing ring = new ResultRing("e", 0, 3, 10_000);

        assertThat(ring.add(Results.bare(CAMERA, 17)).sequence()).isEqualTo(1);
        assertThat(ring.add(Results.bare(CAMERA, 1)).sequence()).isEqualTo(2);
    }

    @Test
    void theLatestAreKept() {
        ResultRing ring = filled(3, 10_000);

        assertThat(ring.oldest()).isEqualTo(8);
        assertThat(ring.last()).isEqualTo(10);
        assertThat(ring.after(0).sequence()).isEqualTo(8);
        assertThat(frameOf(ring.after(8))).isEqualTo(9);
        assertThat(ring.after(10)).isEqualTo(new Successor(11, null));
    }

    @Test
    void memoryIsBoundedTooAndGivenBack() {
        ResultRing ring = filled(100, 1_000); // a bare result counts 300

        assertThat(ring.oldest()).isEqualTo(8);
        assertThat(ring.bytes()).isEqualTo(900);
    }

    @Test
    void aResultThatDoesNotFitAtAllIsNotKeptButNumbered() {
        ResultRing ring = filled(100, 299);

        assertThat(ring.bytes()).isZero();
        assertThat(ring.after(3)).isEqualTo(new Successor(11, null));
    }

    @Test
    void picturesAreNotKept() {
        ResultRing ring = new ResultRing("e", 0, 3, 100_000);
        NumberedResult live = ring.add(Results.full(CAMERA));

        assertThat(live.result().pictures().annotated()).isNotNull();
        FrameResult kept = ring.after(0).result().result();
        assertThat(kept.pictures()).isEqualTo(Pictures.NONE);
        assertThat(kept.scene().images()).isEmpty();
        assertThat(kept.scene().detections()).hasSize(4);
    }

    @Test
    void anAnswerThatManyResultsShareIsCountedOnce() {
        ResultRing ring = new ResultRing("e", 0, 10, 100_000);
        FrameResult result = Results.full(CAMERA);
        ring.add(result);
        long first = ring.bytes();
        ring.add(result);

        assertThat(ring.bytes() - first).isLessThan(first);
    }

    private static ResultRing filled(int maxResults, long maxBytes) {
        ResultRing ring = new ResultRing("e", 0, maxResults, maxBytes);
        for (int frame = 1; frame <= 10; frame++) {
            ring.add(Results.bare(CAMERA, frame));
        }
        return ring;
    }

    private static long frameOf(Successor next) {
        return next.result().result().frame().sequence();
    }
}
