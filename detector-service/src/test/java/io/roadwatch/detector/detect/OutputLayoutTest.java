package io.roadwatch.detector.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputLayoutTest {

    private static final InputFormat INPUT = new InputFormat("images", 64, 32);

    @Test
    void gridOfAnySizeAndClassCountIsYolox() {
        OutputLayout layout = OutputLayout.recognise(INPUT, List.of(output("FLOAT", 1, 42, 8)));

        assertThat(layout.name()).isEqualTo("yolox");
        assertThat(layout.classCount()).isEqualTo(3);
    }

    @Test
    void otherShapeIsRefusedWithTheShapesThatWereFound() {
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> OutputLayout.recognise(INPUT, List.of(output("FLOAT", 1, 84, 42))))
                .withMessage("The model is not a YOLOX model with raw output: input 64x32 px, outputs output FLOAT"
                        + " [1, 84, 42]; [1, 42, 5 + classes] is needed for that input.");
    }

    @Test
    void gridWithoutClassesIsRefused() {
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> OutputLayout.recognise(INPUT, List.of(output("FLOAT", 1, 42, 5))));
    }

    @Test
    void severalOutputsAreRefusedByName() {
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() ->
                        OutputLayout.recognise(INPUT, List.of(output("INT64", 1, 300), output("FLOAT", 1, 300, 4))))
                .withMessageContaining("output INT64 [1, 300], output FLOAT [1, 300, 4]");
    }

    @Test
    void onlyOnePictureOfAFixedSizeIsTaken() {
        assertThat(InputFormat.of(List.of(input("FLOAT", -1, 3, 416, 640))))
                .isEqualTo(new InputFormat("images", 640, 416));
        for (TensorInfo other : List.of(
                input("FLOAT", 1, 3, -1, -1),
                input("FLOAT", 1, 1, 416, 416),
                input("FLOAT", 8, 3, 416, 416),
                input("FLOAT", 1, 3, 400, 416),
                input("FLOAT", 1, 416, 416),
                input("UINT8", 1, 3, 416, 416))) {
            assertThatExceptionOfType(DetectException.class)
                    .isThrownBy(() -> InputFormat.of(List.of(other)))
                    .withMessageContaining(other.toString());
        }
    }

    private static RawOutput output(String type, long... shape) {
        int size = 1;
        for (long side : shape) {
            size *= (int) side;
        }
        return new RawOutput(info("output", type, shape), FloatBuffer.allocate(size));
    }

    private static TensorInfo input(String type, long... shape) {
        return info("images", type, shape);
    }

    private static TensorInfo info(String name, String type, long... shape) {
        return new TensorInfo(name, type, Arrays.stream(shape).boxed().toList());
    }
}
