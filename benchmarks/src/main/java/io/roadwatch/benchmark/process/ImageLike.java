package io.roadwatch.benchmark.process;

import io.roadwatch.testbed.Installation;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts a service as its image does, on this machine: the options of its Containerfile, all jars named on the class path, native
 * libraries unpacked before, and an AOT cache of a training run.
 *
 * @param folder for what is unpacked and cached
 */
record ImageLike(PackagedService service, JavaHome java, Path folder) {

    private static final int LONGEST_TRAINING_SECONDS = 60;
    private static final Duration LONGEST_WRITING = Duration.ofMinutes(3);

    static ImageLike of(PackagedService service, JavaHome java) {
        return new ImageLike(
                service,
                java,
                Installation.scratch().resolve("image-%s-%s".formatted(service.label(), java.version())));
    }

    /** Makes ready what the image's build makes; takes some seconds. The cache is made anew each time. */
    void prepare() {
        NativeLibraries.unpack(service.app().resolve("lib/main"), natives());
        if (java.hasAotCache()) {
            train();
        }
    }

    private Path natives() {
        return folder.resolve("native");
    }

    private Path cache() {
        return folder.resolve("app.aot");
    }

    List<String> command() {
        return command("-XX:AOTCache=" + cache());
    }

    /** @param cacheOption left out where the Java has no such cache */
    private List<String> command(String cacheOption) {
        List<String> command = new ArrayList<>(List.of(java.java()));
        if (java.hasAotCache()) {
            command.add(cacheOption);
        }
        command.addAll(ImageOptions.of(service.containerfile(), natives().toString()));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.addAll(List.of("-cp", classPath(), "io.quarkus.runner.GeneratedMain"));
        return command;
    }

    /** In the order of {@code deployment/image/arguments.sh}. */
    private String classPath() {
        List<String> jars = new ArrayList<>();
        for (String first : List.of("quarkus/transformed-bytecode.jar", "quarkus/generated-bytecode.jar")) {
            if (Files.exists(service.app().resolve(first))) {
                jars.add(service.app().resolve(first).toString());
            }
        }
        for (String part : List.of("app", "lib/boot", "lib/main")) {
            try (Stream<Path> files = Files.list(service.app().resolve(part))) {
                files.map(Path::toString)
                        .filter(file -> file.endsWith(".jar"))
                        .sorted()
                        .forEach(jars::add);
            } catch (IOException e) {
                throw new UncheckedIOException("the package cannot be listed", e);
            }
        }
        return jars.stream().collect(Collectors.joining(File.pathSeparator));
    }

    private void train() {
        try {
            Files.deleteIfExists(cache());
        } catch (IOException e) {
            throw new UncheckedIOException("the old cache cannot be removed", e);
        }
        Start.of(service, command("-XX:AOTCacheOutput=" + cache()), service.training(), (program, port) -> {
            service.trainingPaths().forEach(path -> await(port, path));
            program.signal("TERM");
            program.exitCode(LONGEST_WRITING); // the cache is written at the end
        });
        if (!Files.exists(cache())) {
            throw new IllegalStateException("the training run left no cache");
        }
    }

    private static void await(int port, String path) {
        for (int tries = 0; !Start.answersOk(port, path); tries++) {
            if (tries == LONGEST_TRAINING_SECONDS) {
                throw new IllegalStateException("the training run failed: %s does not answer 200".formatted(path));
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }
}
