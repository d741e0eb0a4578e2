package io.roadwatch.foundation.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LineFieldsTest {

    @Test
    void cameraAndAnalysisBecomeFieldsOfOneName() {
        assertThat(LineFields.of("done analysisId=%s camera=%s tookMs=%d", new Object[] {"a-1", "north", 7L}))
                .isEqualTo(Map.of("analysisId", "a-1", "cameraId", "north"));
        assertThat(LineFields.of("failed analysis=%s cameraId=%s", new Object[] {"a-2", "south"}))
                .isEqualTo(Map.of("analysisId", "a-2", "cameraId", "south"));
    }

    @Test
    void valuesBeforeTheFieldAreCounted() {
        assertThat(LineFields.of(
                        "Stream %s, 100%% sure, after %,.2f s%n camera=%s", new Object[] {"lost", 1.5, "north"}))
                .isEqualTo(Map.of("cameraId", "north"));
    }

    @Test
    void wordsOfSomebodyElseDoNotPoseAsFields() {
        assertThat(LineFields.of("refused why=%s", new Object[] {"camera=north analysisId=a-9"}))
                .isEmpty();
    }

    @Test
    void absentValueIsNoField() {
        assertThat(LineFields.of("camera=%s", new Object[] {null})).isEmpty();
        assertThat(LineFields.of("camera=%s", new Object[0])).isEmpty();
    }
}
