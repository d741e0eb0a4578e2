package io.roadwatch.detector.detect.input;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.platform.Fp16Conversions;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfTest {

    /** From the table of examples in Wikipedia's article on the half-precision format. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 3c00",
        "-2, c000",
        "65504, 7bff",
        "0.33325195, 3555",
        "0.00006103515625, 400",
        "5.9604645e-8, 1",
        "0.000060975552, 3ff",
        "1.00097656, 3c01",
        "70000, 7bff",
        "0.99951172, 3bff",
        "1e-9, 0",
        "-0.5, b800"
    })
    void bitsAreThoseOfTheStandard(float value, String hexadecimal) {
        assertThat(Half.bits(value)).isEqualTo((short) Integer.parseInt(hexadecimal, 16));
    }

    @Test
    void tiesGoToTheEvenNeighbour() {
        assertThat(Half.bits(1 + 0x1p-11f)).isEqualTo((short) 0x3C00);
        assertThat(Half.bits(1 + 3 * 0x1p-11f)).isEqualTo((short) 0x3C02);
    }

    @Test
    void nothingIsFurtherAwayThanHalfAStep() {
        Random random = new Random(16);
        for (int i = 0; i < 100_000; i++) {
            float value = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(7) - 4));
            float back = Fp16Conversions.mlasFp16ToFloat(Half.bits(value));
            float most = Math.max(Math.abs(value) * 0x1p-11f, 0x1p-25f);

            assertThat(Math.abs(back - Math.max(-65_504, Math.min(65_504, value))))
                    .as("%s", value)
                    .isLessThanOrEqualTo(most);
        }
    }
}
