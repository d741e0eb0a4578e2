package io.roadwatch.simulator.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageSizeTest {

    @ParameterizedTest
    @CsvSource({
        "224, 224, 51", // 7 x 7 + 2
        "640, 360, 222", // 20 x 11 + 2: 11.25 rows are 11
        "1280, 720, 882", // 40 x 22 + 2: 22.5 rows are 22
        "11, 11, 3", // never less than one tile
        "4000, 3000, 2562", // the vendor shrinks what has more than 2560 tiles
    })
    void tokensAreTheVendorsPublishedOnes(int widthPx, int heightPx, int tokens) {
        assertThat(new ImageSize(widthPx, heightPx).tokens()).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource({"10, 500, true, false", "11, 500, false, false", "2200, 11, false, false", "2201, 11, false, true"})
    void sidesAndAspectHaveLimits(int widthPx, int heightPx, boolean tooSmall, boolean tooLong) {
        ImageSize size = new ImageSize(widthPx, heightPx);

        assertThat(size.tooSmall()).isEqualTo(tooSmall);
        assertThat(size.tooLong()).isEqualTo(tooLong);
    }
}
