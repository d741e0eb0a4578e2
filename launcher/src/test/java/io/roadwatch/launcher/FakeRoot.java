package io.roadwatch.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A project's folder whose services are all {@link FakeService}s. */
final class FakeRoot {

    private FakeRoot() {}

    static void create(Path root) throws IOException {
        jar(root.resolve("analyzer-service/target/quarkus-app/quarkus-run.jar"));
        jar(root.resolve("detector-service/target/quarkus-app/quarkus-run.jar"));
        jar(root.resolve("dashscope-simulator/target/dashscope-simulator-1-runner.jar"));
    }

    private static void jar(Path path) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                FakeService.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString());
        Files.createDirectories(path.getParent());
        new JarOutputStream(Files.newOutputStream(path), manifest).close();
    }
}
