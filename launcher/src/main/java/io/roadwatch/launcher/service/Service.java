package io.roadwatch.launcher.service;

import io.roadwatch.launcher.machine.LauncherException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A running process of ours. Whoever starts it ends it with {@link #terminate} and {@link #awaitEnd}. Any thread. */
public final class Service {

    private final ServiceSpec spec;
    private final Process process;

    private Service(ServiceSpec spec, Process process) {
        this.spec = spec;
        this.process = process;
    }

    /** @throws LauncherException when the process cannot be started or its log cannot be written */
    public static Service start(ServiceSpec spec) {
        try {
            Files.createDirectories(spec.log().toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(spec.command())
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(spec.log().toFile());
            builder.environment().remove("no_proxy"); // FFmpeg would go past the guard of HTTP sources
            builder.environment().putAll(spec.environment());
            return new Service(spec, builder.start());
        } catch (IOException e) {
            throw new LauncherException("The %s cannot be started: %s".formatted(spec.name(), e.getMessage()), e);
        }
    }

    public ServiceSpec spec() {
        return spec;
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Asks it to end. */
    public void terminate() {
        process.destroy();
    }

    /** Waits until it has ended, and kills it when that takes longer. */
    public void awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Its exit code, once it is not alive. */
    public int exitCode() {
        return process.exitValue();
    }
}
