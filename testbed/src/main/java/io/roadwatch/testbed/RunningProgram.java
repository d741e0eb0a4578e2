package io.roadwatch.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that a test started and ends. Its output goes to a file of its own. */
public final class RunningProgram implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Process process;
    private final Path log;

    private RunningProgram(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    public static RunningProgram java(String name, Path jar, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(javaCommand(jar));
        command.addAll(List.of(arguments));
        return start(name, command, environment);
    }

    /** What starts a jar in a JVM like this one. */
    public static List<String> javaCommand(Path jar) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString());
    }

    public static RunningProgram start(String name, List<String> command, Map<String, String> environment) {
        try {
            Path log = Installation.scratch().resolve(name + ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().remove("DASHSCOPE_API_KEY");
            builder.environment().putAll(environment);
            return new RunningProgram(builder.start(), log);
        } catch (IOException e) {
            throw new IllegalStateException(name + " does not start", e);
        }
    }

    /** Waits until the program answers 200 there. */
    public RunningProgram awaitReady(String url) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(process.isAlive()).as("alive, log:%n%s", log()).isTrue();
            assertThat(statusOf(url)).as(url).isEqualTo(200);
        });
        return this;
    }

    private static int statusOf(String url) throws InterruptedException {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return -1; // not up yet
        }
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new IllegalStateException("the log cannot be read", e);
        }
    }

    /** Waits until the program has ended by itself. */
    public int exitCode(Duration limit) {
        await().atMost(limit).until(() -> !process.isAlive());
        return process.exitValue();
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param name e.g. {@code STOP} */
    public void signal(String name) {
        try {
            int status = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(status).as("kill -" + name).isZero();
        } catch (IOException e) {
            throw new IllegalStateException("kill does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Open files, sockets and pipes. */
    public long openFiles() {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return descriptors.count();
        } catch (IOException e) {
            throw new IllegalStateException("the descriptors cannot be listed", e);
        }
    }

    public double residentMegabytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1_024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException("the memory cannot be read", e);
        }
    }

    /** Threads whose name begins so; the system cuts names to 15 characters. */
    public long threadsNamed(String prefix) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            return threads.filter(thread -> nameOf(thread).startsWith(prefix)).count();
        } catch (IOException e) {
            throw new IllegalStateException("the threads cannot be listed", e);
        }
    }

    private static String nameOf(Path thread) {
        try {
            return Files.readString(thread.resolve("comm"));
        } catch (IOException e) {
            return ""; // it has ended
        }
    }

    /** What it has used since it began, in user and kernel mode. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
