package io.roadwatch.detector.detect.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PyramidTest {

    @Test
    void everyGridHasOneCellPerStride() {
        assertThat(Pyramid.FROM_8_TO_32.cells(64, 32)).isEqualTo(42);
        assertThat(Pyramid.FROM_8_TO_32.cells(416, 416)).isEqualTo(3_549);
        assertThat(Pyramid.FROM_8_TO_32.cells(640, 640)).isEqualTo(8_400);
        assertThat(Pyramid.FROM_8_TO_32.cells(640, 384)).isEqualTo(80 * 48 + 40 * 24 + 20 * 12);
        assertThat(Pyramid.FROM_8_TO_64.cells(1280, 1280)).isEqualTo(34_000);
        assertThat(Pyramid.FROM_4_TO_32.cells(640, 640)).isEqualTo(34_000);
    }

    @Test
    void gridWithoutACellDoesNotCount() {
        assertThat(Pyramid.anyHas(21, 32, 32)).isTrue();
        assertThat(Pyramid.FROM_8_TO_64.fits(32, 32)).isFalse();
        assertThat(Pyramid.anyHas(300, 640, 640)).isFalse();
    }
}
