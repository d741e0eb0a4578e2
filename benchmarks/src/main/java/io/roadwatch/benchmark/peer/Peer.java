package io.roadwatch.benchmark.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.benchmark.Unmeasurable;
import io.roadwatch.testbed.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that measures itself, and says what it measured in one line of JSON at its end. */
public final class Peer {

    private static final Duration SLACK = Duration.ofSeconds(60);

    private final List<String> command;

    private Peer(List<String> command) {
        this.command = command;
    }

    /** A script that the system's Python runs, since Debian's modules are not seen by another. */
    public static Peer python(String script) {
        return new Peer(List.of("/usr/bin/python3", file(script)));
    }

    /** A script that Node runs, with what {@code npm install} put beside it. */
    public static Peer node(String script) {
        return new Peer(List.of("node", file(script)));
    }

    private static String file(String script) {
        return folder().resolve(script).toString();
    }

    public static Path folder() {
        return Installation.ROOT.resolve("benchmarks/peers");
    }

    /** Whether the program that runs it is there, and can load a module. */
    static boolean runs(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(SLACK.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Runs it to its end.
     *
     * @param time that it was told to take; it is ended when it takes a minute longer
     * @return the last line of its output
     * @throws Unmeasurable if it fails, with its own words
     */
    public JsonNode run(Duration time, Object... arguments) {
        List<String> words = new ArrayList<>(command);
        for (Object argument : arguments) {
            words.add(argument.toString());
        }
        try {
            Path output = Files.createTempFile(Installation.scratch(), "peer", ".txt");
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(time.plus(SLACK).toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly();
            String said = Files.readString(output, StandardCharsets.UTF_8).strip();
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                throw new Unmeasurable("%s %s: %s".formatted(words.get(1), ended ? "failed" : "did not end", said));
            }
            return new ObjectMapper().readTree(said.substring(said.lastIndexOf('\n') + 1));
        } catch (IOException e) {
            throw new Unmeasurable("%s cannot be run: %s".formatted(words.get(0), e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
