package io.roadwatch.foundation.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/**
 * Names the build that runs.
 *
 * @param version of the project, e.g. {@code 0.1.0}
 * @param commit the first digits of what was built, or {@value #UNKNOWN} where the build could not tell
 * @param java version of the JVM that runs it, not of the one that built it
 */
public record BuildInfo(String version, String commit, String java) {

    /** Stands where the build did not say. */
    public static final String UNKNOWN = "unknown";

    /** Written by the build of each service. */
    private static final String FILE = "/roadwatch-build.properties";

    /** What the build left in the class path. */
    static BuildInfo read() {
        return of(properties(), System.getProperty("java.version", UNKNOWN));
    }

    static BuildInfo of(Properties build, String java) {
        String commit =
                said(build, "given.commit").or(() -> said(build, "git.commit")).orElse(UNKNOWN);
        return new BuildInfo(said(build, "version").orElse(UNKNOWN), commit, java);
    }

    /** The build leaves a placeholder where it does not know what to fill in. */
    private static Optional<String> said(Properties build, String key) {
        return Optional.ofNullable(build.getProperty(key))
                .map(String::strip)
                .filter(value -> !value.isEmpty() && !value.startsWith("${"));
    }

    private static Properties properties() {
        Properties build = new Properties();
        try (InputStream file = BuildInfo.class.getResourceAsStream(FILE)) {
            if (file != null) {
                build.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the build's own " + FILE + " cannot be read", e);
        }
        return build;
    }
}
