package io.roadwatch.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.roadwatch.launcher.machine.LauncherException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetTest {

    private final Fleet fleet = new Fleet();

    @TempDir
    private Path folder;

    @AfterEach
    void end() {
        fleet.end();
    }

    @Test
    void endLeavesNoProcess() {
        fleet.start(shell("one", "exec sleep 600"));
        fleet.start(shell("two", "exec sleep 600"));
        assertThat(fleet.dead()).isEmpty();

        fleet.end();

        assertThat(fleet.services()).hasSize(2).noneMatch(Service::alive);
    }

    @Test
    void deadServiceIsFoundWithItsLastWords() {
        fleet.start(shell("one", "exec sleep 600"));
        fleet.start(shell("two", "echo $WORD; echo boom >&2; exit 3"));

        await().untilAsserted(() -> assertThat(fleet.dead()).isPresent());

        Service dead = fleet.dead().orElseThrow();
        assertThat(dead.spec().name()).isEqualTo("two");
        assertThat(dead.exitCode()).isEqualTo(3);
        assertThat(LogTail.read(dead.spec().log(), 2)).containsExactly("said", "boom");
        assertThat(LogTail.read(dead.spec().log(), 1)).containsExactly("boom");
    }

    @Test
    void nothingStartsOnceTheFleetIsEnding() {
        fleet.end();

        fleet.start(shell("late", "exec sleep 600"));

        assertThat(fleet.services()).isEmpty();
    }

    @Test
    void commandThatCannotRunIsASentence() {
        ServiceSpec spec = new ServiceSpec(
                "detector", List.of("/no/such/java"), Map.of(), folder.resolve("x.log"), URI.create("http://x/"));

        assertThatThrownBy(() -> fleet.start(spec))
                .isInstanceOf(LauncherException.class)
                .hasMessageStartingWith("The detector cannot be started:");
    }

    @Test
    void logThatIsNotThereHasNoTail() {
        assertThat(LogTail.read(folder.resolve("none.log"), 5)).isEmpty();
    }

    private ServiceSpec shell(String name, String script) {
        return new ServiceSpec(
                name,
                List.of("/bin/sh", "-c", script),
                Map.of("WORD", "said"),
                folder.resolve("logs").resolve(name + ".log"),
                URI.create("http://127.0.0.1:1/"));
    }
}
