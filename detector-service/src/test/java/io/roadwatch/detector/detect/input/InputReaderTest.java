package io.roadwatch.detector.detect.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.roadwatch.detector.detect.DetectException;
import io.roadwatch.detector.detect.layout.TensorInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputReaderTest {

    private static final TensorInfo OPEN = picture("FLOAT", -1L, 3L, -1L, -1L);

    @Test
    void fixedPictureIsTakenAsItIs() {
        assertThat(read(null, picture("FLOAT", 1L, 3L, 384L, 640L)))
                .isEqualTo(new InputFormat("images", SampleType.FLOAT32, 1, new InputSize(640, 384), null));
    }

    @ParameterizedTest
    @CsvSource({"FLOAT, FLOAT32", "FLOAT16, FLOAT16", "UINT8, UINT8"})
    void threeNumberTypesAreUnderstood(String onnx, SampleType type) {
        assertThat(read(null, picture(onnx, 1L, 3L, 64L, 64L)).type()).isEqualTo(type);
    }

    @Test
    void openSizeIsTheOperatorsThenTheMetadatasThenTheUsual() {
        Map<String, String> metadata = Map.of("imgsz", "[384, 640]");

        assertThat(new InputReader(List.of(OPEN), metadata, new InputSize(320, 256))
                        .read()
                        .size())
                .isEqualTo(new InputSize(320, 256));
        assertThat(new InputReader(List.of(OPEN), metadata, null).read().size()).isEqualTo(new InputSize(640, 384));
        assertThat(read(null, OPEN).size()).isEqualTo(new InputSize(640, 640));
        assertThat(read(null, OPEN).isBatchOpen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "auto", "[0, 640]", "[640, 640, 3]", "[99999]"})
    void strangeImageSizeInTheMetadataIsPassedOver(String imgsz) {
        assertThat(new InputReader(List.of(OPEN), Map.of("imgsz", imgsz), null)
                        .read()
                        .size())
                .isEqualTo(new InputSize(640, 640));
    }

    @Test
    void sizeOfAFixedPictureCannotBeChanged() {
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> read(new InputSize(320, 320), picture("FLOAT", 1L, 3L, 640L, 640L)))
                .withMessageContaining(
                        "roadwatch.detect.input-size asks for 320x320, but the size of its picture is fixed to 640x640");
    }

    @Test
    void sidesNeedNotBeMultiplesOfAnything() {
        assertThat(read(null, picture("FLOAT", 1L, 3L, 641L, 33L)).size()).isEqualTo(new InputSize(33, 641));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT64", "INT32", "FLOAT"})
    void secondInputOfTargetSizesIsUnderstood(String type) {
        TensorInfo sizes = new TensorInfo("orig_target_sizes", type, List.of(-1L, 2L));

        assertThat(read(null, picture("FLOAT", -1L, 3L, 320L, 320L), sizes).targetSizes())
                .isEqualTo(new TargetSizes("orig_target_sizes", type));
    }

    @Test
    void orderOfTargetSizesMattersOnlyWhereThePictureIsNoSquare() {
        TensorInfo widthFirst = new TensorInfo("orig_target_sizes", "INT64", List.of(-1L, 2L));
        TensorInfo unknown = new TensorInfo("target_sizes", "INT64", List.of(-1L, 2L));

        assertThat(read(null, picture("FLOAT", 1L, 3L, 320L, 320L), unknown).targetSizes())
                .isNotNull();
        assertThat(read(null, picture("FLOAT", 1L, 3L, 384L, 640L), widthFirst).targetSizes())
                .isNotNull();
        assertRefused(
                "it is unknown whether target_sizes takes width or height first, which matters for a picture of"
                        + " 640x384 px; only orig_target_sizes is known to take width, height",
                picture("FLOAT", 1L, 3L, 384L, 640L),
                unknown);
    }

    @Test
    void fixedBatchThatIsLargerThanMemoryCanBeIsRefused() {
        assertRefused(
                "64 pictures of 4096x4096 px need 12884901888 bytes, and an input has at most 2147483647",
                picture("FLOAT", 64L, 3L, 4_096L, 4_096L));
    }

    @Test
    void otherSecondInputIsRefusedWithItsName() {
        TensorInfo scale = new TensorInfo("scale_factor", "FLOAT", List.of(-1L, 2L));

        assertRefused("beside the picture only target sizes", picture("FLOAT", 1L, 3L, 640L, 640L), scale);
        assertRefused("scale_factor FLOAT [-1, 2]", picture("FLOAT", 1L, 3L, 640L, 640L), scale);
    }

    @Test
    void channelsAtTheEndAreNamed() {
        assertRefused("NHWC, channels last", picture("FLOAT", 1L, 640L, 640L, 3L));
        assertRefused("images FLOAT [1, 640, 640, 3]", picture("FLOAT", 1L, 640L, 640L, 3L));
    }

    @Test
    void everythingElseIsRefusedWithWhatWasFound() {
        assertRefused("does not have 3 channels", picture("FLOAT", 1L, 1L, 640L, 640L));
        assertRefused("neither float32, float16 nor uint8", picture("INT8", 1L, 3L, 640L, 640L));
        assertRefused("none of them is a picture", new TensorInfo("text", "STRING", List.of(1L)));
        assertRefused("the sides of its picture must be 1 to 4096 px", picture("FLOAT", 1L, 3L, 8_192L, 8_192L));
        assertRefused("a fixed batch may have 1 to 64 pictures", picture("FLOAT", 128L, 3L, 640L, 640L));
    }

    @Test
    void inputSizeIsASquareOrWidthAndHeight() {
        assertThat(InputSize.of("640")).isEqualTo(new InputSize(640, 640));
        assertThat(InputSize.of(" 640x384 ")).isEqualTo(new InputSize(640, 384)).hasToString("640x384");
        for (String wrong : List.of("", "big", "640,384", "0", "5000", "640x")) {
            assertThatIllegalArgumentException().isThrownBy(() -> InputSize.of(wrong));
        }
    }

    private static void assertRefused(String reason, TensorInfo... inputs) {
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> read(null, inputs))
                .withMessageContaining(reason)
                .withMessageContaining("[batch, 3, height, width]");
    }

    private static InputFormat read(@Nullable InputSize wanted, TensorInfo... inputs) {
        return new InputReader(List.of(inputs), Map.of(), wanted).read();
    }

    private static TensorInfo picture(String type, Long... shape) {
        return new TensorInfo("images", type, List.of(shape));
    }
}
