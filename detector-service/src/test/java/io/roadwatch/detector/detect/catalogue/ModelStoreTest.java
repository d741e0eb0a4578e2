package io.roadwatch.detector.detect.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.roadwatch.detector.detect.BundledModel;
import io.roadwatch.detector.detect.DetectException;
import io.roadwatch.detector.detect.ModelFile;
import io.roadwatch.detector.detect.ModelSource;
import io.roadwatch.detector.testing.Assets;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelStoreTest {

    private static final String WEIGHTS_SHA256 = "9a129038d9a00aed0cf6a7ea059ca50a813449061ab87848cf1a13eafdf33b2c";

    private static final BundledModel STARTER = new BundledModel("starter", new byte[] {1});

    @TempDir
    private Path folder;

    @Test
    void catalogueKnowsTheModelOfTheAssetsToTheByte() throws IOException {
        Path file = Assets.require("models/yolox_nano.onnx");
        CatalogueEntry entry = ModelCatalogue.builtIn().find("yolox-nano").orElseThrow();

        assertThat(entry.sha256()).isEqualTo(Sha256.of(file).hex());
        assertThat(entry.sizeBytes()).isEqualTo(Files.size(file));
        assertThat(entry.licence()).isEqualTo("Apache-2.0");
    }

    @Test
    void everyAddressOfTheCatalogueIsPinned() {
        ModelCatalogue catalogue = ModelCatalogue.builtIn();

        assertThat(catalogue.ids())
                .contains("yolox-nano")
                .doesNotHaveDuplicates()
                .allSatisfy(id -> {
                    assertThat(id).matches(ModelReference.PLAIN_WORD);
                    assertThat(ModelCatalogue.isBundled(id)
                                    || catalogue
                                            .find(id)
                                            .orElseThrow()
                                            .url()
                                            .getPath()
                                            .matches(".*/[0-9a-f]{40}/.*"))
                            .as(id)
                            .isTrue();
                });
    }

    @Test
    void fileIsTakenAsItIs() throws IOException {
        Path file = weights("model.onnx");

        ModelSource resolved = store().resolve(file.toString(), Optional.empty());

        assertThat(resolved).isEqualTo(new ModelFile(file, "model", WEIGHTS_SHA256));
    }

    @Test
    void fileIsVerifiedWhereAHashIsGiven() throws IOException {
        String file = weights("model.onnx").toString();
        String sha256 = store().resolve(file, Optional.empty()).sha256();
        String other = "0".repeat(64);

        assertThat(store().resolve(file, Optional.of(sha256.toUpperCase(Locale.ROOT)))
                        .sha256())
                .isEqualTo(sha256);
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> store().resolve(file, Optional.of(other)))
                .withMessage("The model file %s is not the wanted one: its SHA-256 is %s, expected is %s."
                        .formatted(file, sha256, other));
    }

    @Test
    void nameThatIsNeitherAFileNorInTheCatalogueIsToldWhatThereIs() {
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> store().resolve("yolox-huge", Optional.empty()))
                .withMessageStartingWith(
                        "The model 'yolox-huge' is neither a file nor in the catalogue, which has: tiny, starter.");
    }

    @Test
    void absentOnnxFileIsNotTakenForAName() {
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> store().resolve("absent.onnx", Optional.empty()))
                .withMessage("There is no model file %s."
                        .formatted(Path.of("absent.onnx").toAbsolutePath()));
    }

    @Test
    void namedModelIsFetchedUnderItsName() throws IOException {
        Path cache = Files.createDirectories(folder.resolve("cache"));
        Files.writeString(cache.resolve(entry().sha256() + ".onnx"), "weights");

        ModelSource resolved = store().resolve("tiny", Optional.empty());

        assertThat(resolved.id()).isEqualTo("tiny");
        assertThat(resolved.sha256()).isEqualTo(entry().sha256());
        assertThat(Path.of(resolved.where())).hasContent("weights");
    }

    @Test
    void modelThatComesWithTheServiceIsTakenByItsName() throws IOException {
        String sha256 = Sha256.of(Files.write(folder.resolve("bytes"), STARTER.content()))
                .hex();

        assertThat(store().resolve("starter", Optional.of(sha256))).isSameAs(STARTER);
        assertThat(STARTER.sha256()).isEqualTo(sha256);
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> store().resolve("starter", Optional.of("0".repeat(64))))
                .withMessageContaining("is not the wanted one");
    }

    @Test
    void hashThatContradictsTheCatalogueIsRefused() {
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> store().resolve("tiny", Optional.of("0".repeat(64))))
                .withMessageContaining("of the catalogue has the SHA-256");
    }

    @Test
    void modelOfAnAddressIsFetchedUnderTheNameOfItsFile() throws IOException {
        byte[] weights = "weights".getBytes(StandardCharsets.UTF_8);
        String sha256 = Sha256.of(weights("model.onnx")).hex();
        try (ModelHost host = new ModelHost(weights)) {
            String url = host.url("/models/my%20model.v2.onnx?x=1").toString();

            ModelSource resolved = store().resolve(url, Optional.of(sha256));

            assertThat(resolved.id()).isEqualTo("my_model.v2");
            assertThat(Path.of(resolved.where())).hasContent("weights");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://u:pass@h/m.onnx?t=pass |                    | The model https://h/m.onnx comes over the network, so roadwatch.detect.model-sha256 must say
            https://u:pass@h/m.onnx        | abc                | roadwatch.detect.model-sha256 cannot be used: a SHA-256 has 64 hexadecimal digits, got 'abc'.
            ftp://u:pass@h/m.onnx          |                    | The address in roadwatch.detect.model cannot be used: only http://
            https://u:pass@h/a b           |                    | The address in roadwatch.detect.model cannot be used: it is not an address that can be read.
            """)
    void addressThatCannotBeUsedIsASentenceWithoutSecrets(String model, String sha256, String sentence) {
        assertThatExceptionOfType(DetectException.class)
                .isThrownBy(() -> store().resolve(model, Optional.ofNullable(sha256)))
                .withMessageStartingWith(sentence)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("pass"));
    }

    private ModelStore store() {
        ModelServer server = new ModelServer(ProxySelector.of(null), DownloadLimits.DEFAULTS);
        ModelCache cache = new ModelCache(folder.resolve("cache"), new ModelDownload(server, DownloadLimits.DEFAULTS));
        return new ModelStore(new ModelCatalogue(List.of(entry())), cache, () -> STARTER);
    }

    private static CatalogueEntry entry() {
        return new CatalogueEntry(
                "tiny", "", "MIT", "https://x/", URI.create("https://192.0.2.1/tiny.onnx"), WEIGHTS_SHA256, 7, null);
    }

    private Path weights(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "weights");
    }
}
