package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the build left what users start. */
public final class Installation {

    public static final Path ROOT = root();

    private Installation() {}

    static Path service(String module) {
        return existing(ROOT.resolve(module).resolve("target/quarkus-app/quarkus-run.jar"));
    }

    static Path simulator() {
        try (Stream<Path> files = Files.list(ROOT.resolve("dashscope-simulator/target"))) {
            List<Path> runners = files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .toList();
            assertThat(runners).as("packaged simulator").hasSize(1);
            return runners.get(0);
        } catch (IOException e) {
            throw new IllegalStateException("the simulator is not packaged", e);
        }
    }

    /** The clip that comes with Roadwatch. */
    static Path demoClip() {
        return existing(ROOT.resolve("demo/crossing.mp4"));
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }

    private static Path existing(Path file) {
        assertThat(file).as("part of an installation").exists();
        return file;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
