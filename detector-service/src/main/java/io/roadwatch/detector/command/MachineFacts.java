package io.roadwatch.detector.command;

import io.roadwatch.detector.detect.OnnxObjectDetector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What times were measured on.
 *
 * @param cores that the JVM may use
 */
record MachineFacts(String cpu, int cores, String system, String java, String runtime) {

    private static final String MODEL_NAME = "model name";

    static MachineFacts ofThisOne() {
        return new MachineFacts(
                cpuModel(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.version().toString(),
                "ONNX Runtime " + OnnxObjectDetector.runtimeVersion());
    }

    private static String cpuModel() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith(MODEL_NAME))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown CPU");
        } catch (IOException | UncheckedIOException e) {
            return "unknown CPU";
        }
    }

    String inWords() {
        return "%s, %d cores, %s, Java %s, %s".formatted(cpu, cores, system, java, runtime);
    }
}
