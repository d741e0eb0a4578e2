package io.roadwatch.detector.detect.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.roadwatch.detector.detect.DetectException;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClassPlanesTest {

    @Test
    void everyAnchorIsAColumn() {
        OutputLayout layout = new ClassPlanes(3, 2);
        RawOutput output = Outputs.rows(
                "output0", 6, 3, 50, 10, 30, // centre x
                40, 10, 30, // centre y
                20, 4, 6, // width
                10, 4, 8, // height
                0.1f, 0.5f, 0.2f, 0.9f, 0.3f, 0.34f);

        assertThat(Outputs.decode(layout, 0.35f, output)).containsExactly("1 0.90 [40 35 60 45]", "0 0.50 [8 8 12 12]");
    }

    @Test
    void manyAnchorsAreFoundAsInRows() {
        RawOutput rows = randomRows(2 * Candidates.BLOCK + 77, 7);
        OutputLayout inRows = AnchorRows.withoutObjectness(0, 2 * Candidates.BLOCK + 77, 7);
        OutputLayout inPlanes = new ClassPlanes(2 * Candidates.BLOCK + 77, 7);

        List<String> found = Outputs.decode(inPlanes, 0.9f, Outputs.transposed(rows));

        assertThat(found).hasSizeGreaterThan(100).isEqualTo(Outputs.decode(inRows, 0.9f, rows));
    }

    @Test
    void oneClassIsEnough() {
        RawOutput output = Outputs.rows("output0", 5, 1, 50, 40, 20, 10, 0.9f);

        assertThat(Outputs.decode(new ClassPlanes(1, 1), 0.35f, output)).containsExactly("0 0.90 [40 35 60 45]");
    }

    @Test
    void objectOfAClassThatIsNotReportedIsNotItsSecondBestClass() {
        RawOutput output = Outputs.rows("output0", 6, 1, 50, 40, 20, 10, 0.9f, 0.8f);

        assertThat(Outputs.decode(new ClassPlanes(1, 2), 0, new CandidateFilter(0.35f, index -> index == 1), output))
                .isEmpty();
    }

    @Test
    void scoresAndSizesThatAreNoNumbersAreIgnored() {
        RawOutput output =
                Outputs.rows("output0", 6, 2, 50, 50, 40, 40, Float.NaN, 20, 10, 10, 0.9f, Float.NaN, 0.1f, 0.9f);

        assertThat(Outputs.decode(new ClassPlanes(2, 2), 0.35f, output)).isEmpty();
    }

    @Test
    void everyPictureOfABatchIsFoundAtItsPlace() {
        RawOutput output = Outputs.of("output0", List.of(2L, 5L, 1L), 50, 40, 20, 10, 0.9f, 10, 10, 4, 4, 0.5f);

        assertThat(Outputs.decode(new ClassPlanes(1, 1), 1, Outputs.allFrom(0.35f), output))
                .containsExactly("0 0.50 [8 8 12 12]");
    }

    @Test
    void outputOfAnotherShapeIsRefused() {
        RawOutput output = Outputs.of("output0", List.of(1L, 5L, 2L), FloatBuffer.allocate(10));

        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> Outputs.decode(new ClassPlanes(1, 1), 0.35f, output))
                .withMessageContaining("output0 FLOAT [1, 5, 2]");
    }

    private static RawOutput randomRows(int rows, int classes) {
        Random random = new Random(11);
        float[] values = new float[rows * (4 + classes)];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % (4 + classes) < 4 ? 100 + random.nextInt(300) : random.nextFloat();
        }
        return Outputs.rows("output0", rows, 4 + classes, values);
    }
}
