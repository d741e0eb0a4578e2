package io.roadwatch.testbed;

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

    public static Path service(String module) {
        return existing(ROOT.resolve(module).resolve("target/quarkus-app/quarkus-run.jar"));
    }

    public static Path simulator() {
        try (Stream<Path> files = Files.list(ROOT.resolve("dashscope-simulator/target"))) {
            List<Path> runners = files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .toList();
            assertThat(runners).as("packaged simulator").hasSize(1);
            return runners.get(0);
        } catch (IOException e) {
            throw new IllegalStateException("the simulator is not packaged", e);
        }
    }

    /** The clip that comes with Roadwatch, and its folder. */
    public static Path demoClip() {
        return existing(demo().resolve("crossing.mp4"));
    }

    /** A folder for logs and other files of a run; made if it is not there. */
    public static Path scratch() {
        try {
            return Files.createDirectories(ROOT.resolve("target/testbed"));
        } catch (IOException e) {
            throw new IllegalStateException("no folder for logs", e);
        }
    }

    public static Path demo() {
        return existing(ROOT.resolve("demo"));
    }

    public static int freePort() {
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

    /** Where the script says that it stands, else where the build runs. */
    private static Path start() {
        return Path.of(System.getProperty("roadwatch.root", "")).toAbsolutePath();
    }

    private static Path root() {
        for (Path folder = start(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("this is not inside a checkout of Roadwatch: no folder above it has mvnw");
    }
}
