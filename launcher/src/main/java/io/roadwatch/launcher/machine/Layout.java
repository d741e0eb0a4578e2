package io.roadwatch.launcher.machine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where things are in the project's folder. */
public record Layout(Path root) {

    public Path analyzerJar() {
        return root.resolve("analyzer-service/target/quarkus-app/quarkus-run.jar");
    }

    public Path detectorJar() {
        return detectorApp().resolve("quarkus-run.jar");
    }

    /** Folder of the packaged detector. */
    public Path detectorApp() {
        return root.resolve("detector-service/target/quarkus-app");
    }

    /** @throws LauncherException when it has not been built */
    public Path simulatorJar() {
        Path target = root.resolve("dashscope-simulator/target");
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "dashscope-simulator-*-runner.jar")) {
            for (Path jar : jars) {
                return jar;
            }
        } catch (IOException e) {
            throw new LauncherException("The simulator has not been built: run ./mvnw package.", e);
        }
        throw new LauncherException("The simulator has not been built: run ./mvnw package.");
    }

    /** The clip that is played when nobody names another. */
    public Path demoClip() {
        return root.resolve("demo/crossing.mp4");
    }

    public Path logs() {
        return root.resolve(".roadwatch/logs");
    }

    /** Declared streams, which outlive the detector. */
    public Path streams() {
        return root.resolve(".roadwatch/streams");
    }

    /** Class path of the packaged detector, for its programs that serve nothing. */
    public String detectorClassPath() {
        return Stream.of("app/*", "quarkus/*", "lib/main/*", "lib/boot/*")
                .map(part -> detectorApp().resolve(part).toString())
                .collect(Collectors.joining(":"));
    }

    /** Fetched models. */
    public Path models() {
        return root.resolve(".roadwatch/models");
    }

    /** The JVM that runs this. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
