package io.roadwatch.foundation.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CappedLabelTest {

    @Test
    void releasedPlaceGoesToTheNextValue() {
        CappedLabel label = new CappedLabel(1);
        assertThat(label.of("a")).isEqualTo("a");
        assertThat(label.of("b")).isEqualTo("other");
        assertThat(label.release("b")).as("it had no place").isFalse();
        assertThat(label.release("a")).isTrue();
        assertThat(label.of("b")).isEqualTo("b");
    }

    @Test
    void valuesBeyondTheCapShareALabel() {
        CappedLabel label = new CappedLabel(2);

        assertThat(List.of(label.of("a"), label.of("b"), label.of("c"), label.of("a"), label.of("d")))
                .containsExactly("a", "b", "other", "a", "other");
    }
}
