package io.roadwatch.detector.source;

import static io.roadwatch.detector.source.Streams.id;
import static io.roadwatch.detector.source.Streams.plain;
import static io.roadwatch.detector.source.Streams.rich;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.detector.observe.RegistryMetrics;
import io.roadwatch.detector.source.StreamSpec.WireId;
import io.roadwatch.detector.testing.Counts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStreamRegistryTest {

    private static final Map<String, String> GATE =
            Map.of("roadwatch.streams.\"gate\".url", "rtsp://user:sesame@10.0.0.8/main");

    @TempDir
    Path parent;

    private final PrometheusRegistry metrics = new PrometheusRegistry();
    private final RegistryMetrics recorded = new RegistryMetrics(metrics);
    private StreamStore store = new MemoryStreamStore();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everythingDeclaredIsThereAfterARestart() {
        EmbeddedStreamRegistry registry = start();
        registry.declare(rich("seven"));
        registry.declare(plain("gate-1"));
        registry.declare(Streams.file("clip"));
        registry.stop(id("gate-1"));
        registry.restart(id("seven"));
        registry.declare(plain("gone"));
        registry.remove(id("gone"));
        List<DesiredStream> before = registry.list();

        assertThat(start().list()).isEqualTo(before).hasSize(3);
        assertThat(start().find(id("gate-1")).orElseThrow().running()).isFalse();
        assertThat(start().find(id("seven")).orElseThrow().generation()).isEqualTo(2);
    }

    @Test
    void idsThatDifferOnlyInCaseOrSpellingAreDifferentStreams() {
        List<String> ids =
                List.of("Gate", "gate", "GATE", "a:b", "a_b", "a.b", "大门", "caf\u00e9", "ворота", "x".repeat(64));
        EmbeddedStreamRegistry registry = start();
        ids.forEach(text -> registry.declare(plain(text)));

        assertThat(start().list())
                .extracting(stream -> stream.spec().id().value())
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void fiveHundredStreamsAreKept() {
        EmbeddedStreamRegistry registry = start();
        IntStream.range(0, 500).forEach(i -> registry.declare(plain("camera-" + i)));

        assertThat(start().list()).isEqualTo(registry.list()).hasSize(500);
    }

    @Test
    void changeThatChangesNothingIsNotWrittenButHeard() throws IOException {
        EmbeddedStreamRegistry registry = start();
        RecordingListener listener = new RecordingListener();
        registry.listen(listener);
        registry.declare(plain("gate"));
        Path file = onlyFile();
        FileTime longAgo = FileTime.fromMillis(1_000);
        Files.setLastModifiedTime(file, longAgo);

        assertThat(registry.declare(plain("gate"))).isFalse();
        registry.start(id("gate"));

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
        assertThat(listener.heard).containsExactly("gate running 1", "gate running 1", "gate running 1");
    }

    @Test
    void changeThatCannotBeKeptChangesNothing() {
        EmbeddedStreamRegistry registry = start();
        registry.declare(plain("gate"));
        RecordingListener listener = new RecordingListener();
        registry.listen(listener);
        listener.heard.clear();
        List<DesiredStream> before = registry.list();
        breakFolder();

        assertThatThrownBy(() -> registry.declare(plain("other"))).isInstanceOf(RegistryException.class);
        assertThatThrownBy(() -> registry.declare(rich("gate"))).isInstanceOf(RegistryException.class);
        assertThatThrownBy(() -> registry.stop(id("gate"))).isInstanceOf(RegistryException.class);
        assertThatThrownBy(() -> registry.restart(id("gate"))).isInstanceOf(RegistryException.class);
        assertThatThrownBy(() -> registry.remove(id("gate"))).isInstanceOf(RegistryException.class);

        assertThat(registry.list()).isEqualTo(before);
        assertThat(listener.heard).isEmpty();
        assertThat(Counts.of(metrics, "roadwatch_registry_save_failures")).isEqualTo(5);
    }

    @Test
    void unknownStreamCannotBeChanged() {
        EmbeddedStreamRegistry registry = start();

        assertThat(registry.start(id("gate"))).isFalse();
        assertThat(registry.stop(id("gate"))).isFalse();
        assertThat(registry.restart(id("gate"))).isFalse();
        assertThat(registry.remove(id("gate"))).isFalse();
        assertThat(files()).isEmpty();
    }

    @Test
    void boundHoldsForNewStreamsAlone() {
        EmbeddedStreamRegistry registry = new EmbeddedStreamRegistry(
                Streams.source("roadwatch.source.max-streams", "1"), store, Streams.noneConfigured());
        registry.declare(plain("gate"));

        assertThat(registry.declare(rich("gate"))).isFalse();
        assertThatThrownBy(() -> registry.declare(plain("other"))).isInstanceOf(TooManyStreamsException.class);
    }

    @Test
    void addressThatIsNotAllowedAnyMoreIsKept() {
        start().declare(Streams.file("clip")); // no folder of files is allowed here

        assertThat(start().find(id("clip"))).isPresent();
    }

    @Test
    void configurationWinsOverWhatWasDeclaredBefore() {
        EmbeddedStreamRegistry before = start();
        before.declare(rich("gate"));
        before.stop(id("gate"));

        DesiredStream now = start(GATE).find(id("gate")).orElseThrow();

        assertThat(now.spec().address().location()).contains("10.0.0.8");
        assertThat(now.spec().wireId()).isEqualTo(new WireId.Number(7));
        assertThat(now.running()).isFalse();
        assertThat(start().list()).as("taken out of the configuration").isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void configuredStreamIsOnlyStoppedByRemovingIt() {
        EmbeddedStreamRegistry registry = start(GATE);

        assertThat(registry.remove(id("gate"))).isTrue();

        assertThat(registry.find(id("gate")).orElseThrow().running()).isFalse();
        assertThat(start(GATE).find(id("gate")).orElseThrow().running()).isFalse();
    }

    @Test
    void passwordOfAConfiguredStreamIsNotWritten() throws IOException {
        start(GATE).stop(id("gate"));

        assertThat(onlyFile()).content().doesNotContain("sesame").doesNotContain("10.0.0.8");
    }

    @Test
    void configuredStreamIsNotDeclaredOtherwise() {
        EmbeddedStreamRegistry registry = start(GATE);
        StreamSpec same = registry.find(id("gate")).orElseThrow().spec();

        assertThat(registry.declare(same.withWireId(new WireId.Number(3)))).isFalse();
        assertThatThrownBy(() -> registry.declare(plain("gate"))).isInstanceOf(StreamRefusedException.class);
    }

    @Test
    void replacedStreamIsKeptAndHeardOfAndGoesOnRestingWhereItRests() {
        EmbeddedStreamRegistry registry = start();
        registry.declare(plain("gate"));
        registry.restart(id("gate"));
        registry.stop(id("gate"));
        RecordingListener listener = new RecordingListener();
        registry.listen(listener);
        listener.heard.clear();

        assertThat(registry.replace(plain("gate"), rich("gate"))).isTrue();

        assertThat(listener.heard).containsExactly("gate stopped 2");
        assertThat(start().find(id("gate"))).contains(new DesiredStream(rich("gate"), false, 2));
    }

    @Test
    void newNameAloneDisturbsNoStream() {
        EmbeddedStreamRegistry registry = start();
        registry.declare(plain("gate"));
        RecordingListener listener = new RecordingListener();
        registry.listen(listener);
        listener.heard.clear();

        assertThat(registry.replace(plain("gate"), named(plain("gate"), "South gate")))
                .isTrue();

        assertThat(listener.heard).isEmpty();
        assertThat(start().find(id("gate")).orElseThrow().spec().name()).isEqualTo("South gate");
    }

    @Test
    void streamThatIsAnotherByNowIsNotReplaced() {
        EmbeddedStreamRegistry registry = start();
        assertThat(registry.replace(plain("gate"), named(plain("gate"), "South gate")))
                .isFalse();
        registry.declare(rich("gate"));

        assertThat(registry.replace(plain("gate"), named(plain("gate"), "South gate")))
                .isFalse();

        assertThat(registry.find(id("gate")).orElseThrow().spec()).isEqualTo(rich("gate"));
    }

    @Test
    void configuredStreamIsNotReplaced() {
        EmbeddedStreamRegistry registry = start(GATE);
        StreamSpec known = registry.find(id("gate")).orElseThrow().spec();

        assertThat(registry.replace(known, known)).isTrue();
        assertThatThrownBy(() -> registry.replace(known, named(known, "South gate")))
                .isInstanceOf(StreamRefusedException.class);
    }

    private static StreamSpec named(StreamSpec spec, String name) {
        return new StreamSpec(
                spec.id(), spec.wireId(), name, spec.address(), spec.playback(), spec.reading(), spec.judging());
    }

    private EmbeddedStreamRegistry start() {
        return start(Map.of());
    }

    /** As after a restart: the process before ended, this one begins with the same folder. */
    private EmbeddedStreamRegistry start(Map<String, String> configured) {
        store.close();
        store = StreamStoreProducer.open(parent.resolve("streams"), recorded);
        return new EmbeddedStreamRegistry(Streams.source(), store, Streams.configured(configured));
    }

    private void breakFolder() {
        try {
            Files.move(parent.resolve("streams"), parent.resolve("elsewhere"));
            Files.writeString(parent.resolve("streams"), "a file in the place of the folder");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path onlyFile() throws IOException {
        assertThat(files()).hasSize(1);
        return files().get(0);
    }

    private List<Path> files() {
        try (Stream<Path> entries = Files.list(parent.resolve("streams"))) {
            return entries.filter(path -> path.toString().endsWith(".json")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
