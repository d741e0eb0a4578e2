package io.roadwatch.benchmark.process;

import io.roadwatch.benchmark.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A Java runtime to start services with.
 *
 * @param version e.g. {@code 25.0.1}
 */
record JavaHome(Path folder, String version) {

    static final String OPTION =
            "--java FOLDER    a JDK to start the services with; default: the one that measures; images have 25";

    /** The first that can write and use an AOT cache with one option (JEP 514). */
    private static final int WITH_AOT_CACHE = 25;

    /** @throws IllegalArgumentException if the folder holds no Java */
    static JavaHome of(Options options) {
        return of(Path.of(options.text("java").orElse(System.getProperty("java.home")))
                .toAbsolutePath());
    }

    static JavaHome of(Path folder) {
        Properties release = new Properties();
        try (var file = Files.newBufferedReader(folder.resolve("release"))) {
            release.load(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("there is no Java in " + folder, e);
        }
        return new JavaHome(folder, release.getProperty("JAVA_VERSION", "0").replace("\"", ""));
    }

    String java() {
        return folder.resolve("bin/java").toString();
    }

    int major() {
        return Integer.parseInt(version.split("\\D", 2)[0]);
    }

    boolean hasAotCache() {
        return major() >= WITH_AOT_CACHE;
    }
}
