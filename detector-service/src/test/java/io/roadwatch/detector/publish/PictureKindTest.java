package io.roadwatch.detector.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureKindTest {

    @ParameterizedTest
    @CsvSource({"16, 16", "17, 16", "319, 240", "320, 320", "640, 640", "800, 640", "1919, 1280", "3840, 3840"})
    void aWidthIsNeverAboveTheWantedOne(int wantedPx, int madePx) {
        assertThat(PictureKind.atMost(true, wantedPx)).isEqualTo(new PictureKind(true, madePx));
    }

    @Test
    void allWidthsTogetherCostLessThanTwoOfTheWidest() {
        Set<Integer> widths = IntStream.rangeClosed(PictureKind.NARROWEST_PX, PictureKind.WIDEST_PX)
                .mapToObj(px -> PictureKind.atMost(false, px).maxWidthPx())
                .collect(Collectors.toSet());

        double areas = widths.stream()
                .mapToDouble(px -> Math.pow((double) px / PictureKind.WIDEST_PX, 2))
                .sum();

        assertThat(widths).hasSize(17);
        assertThat(areas).isLessThan(2);
    }

    @Test
    void aPictureHasAWidth() {
        assertThatThrownBy(() -> new PictureKind(true, 15)).isInstanceOf(IllegalArgumentException.class);
    }
}
