package io.roadwatch.detector.detect.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.detect.layout.DetrQueries.Activation;
import io.roadwatch.detector.detect.layout.DetrQueries.ModelSize;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetrQueriesTest {

    private static final ModelSize INPUT = new ModelSize(200, 100);

    @Test
    void sigmoidTakesEachClassForItselfAndBoxesAreRelativeToTheInput() {
        OutputLayout layout = new DetrQueries(INPUT, 1, 0, Activation.SIGMOID, 2);
        RawOutput logits = Outputs.rows("logits", 2, 2, 0, 1.0986123f, -4, -5); // ln 3: 0.75
        RawOutput boxes = Outputs.rows("boxes", 2, 4, 0.5f, 0.5f, 0.1f, 0.2f, 0.1f, 0.1f, 0.1f, 0.1f);

        assertThat(Outputs.decode(layout, 0.35f, logits, boxes)).containsExactly("1 0.75 [90 40 110 60]");
    }

    @Test
    void softmaxSharesOneWithTheClassForNoObject() {
        OutputLayout layout = new DetrQueries(INPUT, 1, 0, Activation.SOFTMAX, 2);
        // weights 1, 3, 1 and 1, 3, 6 and very large ones
        RawOutput logits = Outputs.rows("logits", 3, 3, 0, 1.0986123f, 0, 0, 1.0986123f, 1.7917595f, 900, 0, 901.0986f);
        RawOutput boxes = Outputs.filled("boxes", List.of(1L, 3L, 4L), 0.5f);

        assertThat(Outputs.decode(layout, 0.2f, logits, boxes))
                .containsExactly("1 0.60 [50 25 150 75]", "1 0.30 [50 25 150 75]", "0 0.25 [50 25 150 75]");
        assertThat(layout.classCount()).hasValue(2);
    }

    @Test
    void lastLogitThatIsNotUsedIsNotAClass() {
        OutputLayout layout = new DetrQueries(INPUT, 1, 0, Activation.SIGMOID, 1);
        RawOutput logits = Outputs.rows("logits", 1, 2, 0, 5);
        RawOutput boxes = Outputs.filled("boxes", List.of(1L, 1L, 4L), 0.5f);

        assertThat(Outputs.decode(layout, 0.35f, logits, boxes)).containsExactly("0 0.50 [50 25 150 75]");
    }

    @Test
    void everyPictureOfABatchIsFoundAtItsPlaceInAnyOrderOfOutputs() {
        OutputLayout layout = new DetrQueries(INPUT, 0, 1, Activation.SIGMOID, 1);
        RawOutput boxes = Outputs.of("boxes", List.of(2L, 1L, 4L), 0, 0, 1, 1, 0.5f, 0.5f, 0.1f, 0.2f);
        RawOutput logits = Outputs.of("logits", List.of(2L, 1L, 1L), -9, 1.0986123f);

        assertThat(Outputs.decode(layout, 1, Outputs.allFrom(0.35f), boxes, logits))
                .containsExactly("0 0.75 [90 40 110 60]");
        assertThat(layout.needsSuppression()).isFalse();
    }

    @Test
    void logitsThatAreNoNumbersAreIgnored() {
        OutputLayout layout = new DetrQueries(INPUT, 1, 0, Activation.SOFTMAX, 1);
        RawOutput logits = Outputs.rows("logits", 2, 2, Float.NaN, 0, 3, Float.NaN);
        RawOutput boxes = Outputs.filled("boxes", List.of(1L, 2L, 4L), 0.5f);

        assertThat(Outputs.decode(layout, 0.35f, logits, boxes)).isEmpty();
    }
}
