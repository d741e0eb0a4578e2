package io.roadwatch.launcher.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelTest {

    private static final String SHA256_OF_X = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";

    @TempDir
    private Path folder;

    @Test
    void formsAreToldApart() {
        assertThat(Model.parse("/m.onnx")).isEqualTo(new Model.File(Path.of("/m.onnx")));
        assertThat(Model.parse("m.onnx")).isInstanceOf(Model.File.class);
        assertThat(Model.parse("./m")).isInstanceOf(Model.File.class);
        assertThat(Model.parse("https://h/m.onnx")).isEqualTo(new Model.Address("https://h/m.onnx"));
        assertThat(Model.parse("yolox-nano"))
                .isInstanceOfSatisfying(
                        Model.Named.class,
                        named -> assertThat(named.known().sizeBytes()).isEqualTo(3_660_092));
        assertThat(Model.parse("starter")).isEqualTo(new Model.Starter());
        assertThat(Model.parse("yolox-nanoo")).isEqualTo(new Model.Unknown("yolox-nanoo"));
    }

    @Test
    void passwordsOfAnAddressAreNotShown() {
        Model model = Model.parse("https://user:secret@h/m.onnx?token=t0p");

        assertThat(model.shown()).isEqualTo("https://***@h/m.onnx?***");
        assertThat(model).hasToString("https://***@h/m.onnx?***");
        assertThat(model.configured()).isEqualTo("https://user:secret@h/m.onnx?token=t0p");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://h/m.onnx | The model https://h/m.onnx comes over the network: say the SHA-256 of the file with --model-sha256.
            ftp://h/m.onnx   | The model ftp://h/m.onnx cannot be fetched: only http:// and https:// can.
            yolox-huge       | The model `yolox-huge` is neither a file nor one that has a name here: yolox-nano, starter, auto.
            """)
    void whatCannotBeUsedIsASentence(String typed, String sentence) {
        assertThat(Model.parse(typed).problem(null)).contains(sentence.replace('`', '\''));
    }

    @Test
    void hashThatContradictsTheCatalogueIsAProblem() {
        assertThat(Model.parse("yolox-nano").problem("0".repeat(64))).isPresent();
    }

    @Test
    void preferredModelIsOfTheCatalogue() {
        assertThat(KnownModel.preferred().id()).isEqualTo("yolox-nano");
    }

    @Test
    void cacheHoldsWhatHasItsHash() throws IOException {
        ModelCache cache = ModelCache.of(folder, Map.of());
        assertThat(cache.holds(SHA256_OF_X)).isFalse();

        Files.writeString(cache.fileOf(SHA256_OF_X), "x");
        assertThat(cache.holds(SHA256_OF_X)).isTrue();

        Files.writeString(cache.fileOf(SHA256_OF_X), "y");
        assertThat(cache.holds(SHA256_OF_X)).isFalse();
    }

    @Test
    void usersCacheWins() {
        assertThat(ModelCache.of(folder, Map.of("ROADWATCH_DETECT_CACHE", "/models"))
                        .folder())
                .isEqualTo(Path.of("/models"));
    }
}
