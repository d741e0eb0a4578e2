package io.roadwatch.detector.source;

import static io.roadwatch.detector.source.Streams.plain;
import static io.roadwatch.detector.source.Streams.rich;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.roadwatch.detector.observe.RegistryMetrics;
import io.roadwatch.detector.testing.Counts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the folder of streams survives. */
class FileStreamStoreTest {

    private static final String GATE = StreamFileName.of(Streams.id("gate"));

    @TempDir
    Path parent;

    private Path folder;
    private final PrometheusRegistry metrics = new PrometheusRegistry();
    private final RegistryMetrics recorded = new RegistryMetrics(metrics);

    @BeforeEach
    void keepTwoStreams() {
        folder = parent.resolve("state").resolve("streams");
        try (StreamStore store = open()) {
            store.save(StoredStream.declared(DesiredStream.declared(plain("gate"))));
            store.save(StoredStream.declared(DesiredStream.declared(rich("seven"))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "\0\0\0\0",
                "{}",
                "{\"schema\": 1}",
                "{\"schema\": 2, \"cameraId\": \"gate\", \"running\": true, \"generation\": 1}",
                "{\"schema\": 1, \"cameraId\": \"other\", \"running\": true, \"generation\": 1}",
                "{\"schema\": 1, \"cameraId\": \"../gate\", \"running\": true, \"generation\": 1}",
                "{\"schema\": 1, \"cameraId\": \"gate\", \"running\": true, \"generation\": 0}",
                "{\"schema\": 1, \"cameraId\": \"gate\", \"running\": \"yes\", \"generation\": 1}",
                "{\"schema\": 1, \"cameraId\": \"gate\", \"running\": true, \"generation\": 1, \"declaration\": {}}",
                "{\"schema\": 1, \"cameraId\": \"gate\", \"running\": true, \"generation\": 1, \"colour\": \"red\"}",
                "{\"schema\": 1, \"cameraId\": \"gate\", \"running\": true, \"generation\": 1} trailing"
            })
    void unusableFileIsSetAsideAndTheOtherStreamsLoad(String content) throws IOException {
        Files.writeString(folder.resolve(GATE), content);

        assertGateIsSetAside(content);
    }

    @Test
    void streamComesBackAsItWasDeclared() {
        try (StreamStore store = open()) {
            assertThat(store.load())
                    .extracting(StoredStream::spec)
                    .containsExactlyInAnyOrder(plain("gate"), rich("seven"));
        }
    }

    @Test
    void fileOfAnEarlierVersionLoads() throws IOException {
        Files.writeString(folder.resolve(GATE), """
                {
                  "schema": 1, "cameraId": "gate", "running": true, "generation": 3,
                  "declaration": {
                    "address": "rtsp://10.0.0.7/main", "transport": "TCP", "played": {"loop": false, "paced": true},
                    "samplingInterval": "PT0.2S", "decodePolicy": "AUTO", "judged": {"context": "school zone"}
                  }
                }""");

        try (StreamStore store = open()) {
            assertThat(store.load())
                    .filteredOn(stream -> stream.id().value().equals("gate"))
                    .extracting(StoredStream::spec)
                    .extracting(StreamSpec::judging)
                    .containsExactly(new StreamSpec.Judging(null, null, "school zone", null));
        }
    }

    @Test
    void fileCutShortAnywhereIsSetAside() throws IOException {
        String whole = Files.readString(folder.resolve(GATE));
        for (int length = 0; length < whole.stripTrailing().length(); length += 17) {
            Files.writeString(folder.resolve(GATE), whole.substring(0, length));
            try (StreamStore store = open()) {
                assertThat(store.load()).as("cut at %d", length).hasSize(1);
            }
        }
    }

    @Test
    void fileAboveAllBoundsIsSetAside() throws IOException {
        String whole = Files.readString(folder.resolve(GATE));

        Files.writeString(folder.resolve(GATE), whole + " ".repeat(300_000));

        assertGateIsSetAside(whole + " ".repeat(300_000));
    }

    @Test
    void folderAndLinkInThePlaceOfAFileAreSetAside() throws IOException {
        Files.move(folder.resolve(GATE), parent.resolve("outside.json"));
        Files.createSymbolicLink(folder.resolve(GATE), parent.resolve("outside.json"));
        Files.createDirectory(folder.resolve("folder.json"));

        try (StreamStore store = open()) {
            assertThat(store.load()).hasSize(1);
            assertThat(store.condition().setAside()).isEqualTo(2);
        }
        assertThat(parent.resolve("outside.json")).exists();
    }

    @Test
    void whatIsSetAsideTwiceIsKeptTwice() throws IOException {
        for (String content : List.of("first", "second")) {
            Files.writeString(folder.resolve(GATE), content);
            try (StreamStore store = open()) {
                store.load();
            }
        }

        assertThat(setAside()).map(Files::readString).containsExactlyInAnyOrder("first", "second");
        assertThat(Counts.of(metrics, "roadwatch_registry_corrupt_files")).isEqualTo(2);
    }

    @Test
    void setAsideFileStaysReportedUntilSomebodyTakesItAway() throws IOException {
        Files.writeString(folder.resolve(GATE), "garbage");
        try (StreamStore store = open()) {
            store.load();
        }
        try (StreamStore store = open()) {
            store.load();
            assertThat(store.condition().setAside()).isEqualTo(1);
        }
        Files.delete(setAside().get(0));
        try (StreamStore store = open()) {
            store.load();
            assertThat(store.condition().setAside()).isZero();
        }
    }

    @Test
    void leftoverOfAWriteThatACrashEndedIsRemoved() throws IOException {
        Files.writeString(folder.resolve(GATE + ".tmp"), "{\"schema\": 1, \"came");

        try (StreamStore store = open()) {
            assertThat(store.load()).hasSize(2);
        }
        assertThat(folder.resolve(GATE + ".tmp")).doesNotExist();
    }

    @Test
    void strangersInTheFolderAreLeftAlone() throws IOException {
        Files.writeString(folder.resolve("README"), "hello");

        try (StreamStore store = open()) {
            assertThat(store.load()).hasSize(2);
        }
        assertThat(folder.resolve("README")).hasContent("hello");
    }

    @Test
    void onlyTheOwnerMayReadPasswords() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(GATE))))
                .isEqualTo("rw-------");
    }

    @Test
    void folderInUseIsRefusedWithASentence() {
        try (StreamStore first = open()) {
            assertThat(first.load()).hasSize(2);
            assertThatThrownBy(this::open)
                    .isInstanceOf(ConfigurationException.class)
                    .hasNoCause()
                    .hasMessageContaining("roadwatch.source.state-dir")
                    .hasMessageContaining("used by another process");
        }
        open().close(); // free again
    }

    @ParameterizedTest
    @ValueSource(strings = {"/proc/roadwatch", "/dev/null", "/dev/null/streams"})
    void folderThatCannotBeWrittenIsRefusedWithASentence(String place) {
        assertThatThrownBy(() -> StreamStoreProducer.open(Path.of(place), recorded))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("roadwatch.source.state-dir: the folder " + place + " cannot be used");
    }

    private void assertGateIsSetAside(String content) throws IOException {
        try (StreamStore store = open()) {
            assertThat(store.load()).extracting(stream -> stream.id().value()).containsExactly("seven");
            assertThat(store.condition().setAside()).isEqualTo(1);
        }
        assertThat(setAside())
                .singleElement()
                .satisfies(file -> assertThat(file).hasContent(content));
        assertThat(folder.resolve(GATE)).doesNotExist();
        assertThat(Counts.of(metrics, "roadwatch_registry_corrupt_files")).isEqualTo(1);
    }

    private List<Path> setAside() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> path.toString().contains(".corrupt-")).toList();
        }
    }

    private StreamStore open() {
        return StreamStoreProducer.open(folder, recorded);
    }
}
