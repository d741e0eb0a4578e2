package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.roadwatch.testbed.Needs;
import io.roadwatch.testbed.Roadwatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was wanted before a restart is wanted after it. */
@Tag("assets")
class RestartIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void streamsComeBackAfterARestartAndAfterACrashAndACorruptFileIsSetAside() {
        Path assets = Needs.assets();
        Path clip = assets.resolve("video/suburban-road.mp4");
        try (Roadwatch roadwatch =
                new Roadwatch(assets, Map.of(), Map.of("ROADWATCH_SOURCE_STATE_DIR", folder.toString()))) {
            for (String camera : List.of("east", "west", "north")) {
                roadwatch.putStream(camera, "{\"url\": \"%s\", \"loop\": true}".formatted(clip));
            }
            roadwatch.command("west", "stop");

            roadwatch.restartDetector();
            awaitStates(roadwatch, Map.of("east", "running", "north", "running", "west", "stopped"));

            roadwatch.deleteStream("north");
            roadwatch.putStream("south", "{\"url\": \"%s\", \"loop\": true}".formatted(clip));
            roadwatch.crashDetector(() -> spoilOneOf("east"));
            awaitStates(roadwatch, Map.of("south", "running", "west", "stopped"));
            assertThat(roadwatch.stream("north").statusCode()).isEqualTo(404);
            assertThat(roadwatch.stream("east").statusCode()).isEqualTo(404);
            assertThat(files()).anySatisfy(name -> assertThat(name).contains("corrupt"));
            assertThat(roadwatch.detector().log()).contains("set aside");
        }
    }

    private void spoilOneOf(String camera) {
        try (Stream<Path> files = Files.walk(folder)) {
            Path file = files.filter(Files::isRegularFile)
                    .filter(path -> path.getFileName().toString().contains(camera))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(file, Files.readString(file).substring(0, 20));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitStates(Roadwatch roadwatch, Map<String, String> wanted) {
        wanted.forEach((camera, state) -> await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(roadwatch.state(camera).path("state").asText())
                                .isEqualTo(state)));
    }
}
