package io.roadwatch.benchmark.process;

import io.roadwatch.testbed.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the two services, as it is packaged and as its image starts it. */
enum PackagedService {
    DETECTOR(
            "detector-service",
            "detector",
            List.of("/api/v1/streams/training/snapshot.jpg", "/api/v1/flow", "/metrics", "/")),
    ANALYZER("analyzer-service", "analyzer", List.of("/api/v1/llm", "/metrics"));

    private final String module;
    private final String label;
    private final List<String> trainingPaths;

    PackagedService(String module, String label, List<String> trainingPaths) {
        this.module = module;
        this.label = label;
        this.trainingPaths = trainingPaths;
    }

    String label() {
        return label;
    }

    Path jar() {
        return Installation.service(module);
    }

    /** Folder of the application. */
    Path app() {
        return jar().resolveSibling("");
    }

    String containerfile() {
        try {
            return Files.readString(Installation.ROOT.resolve("deployment/Containerfile." + label));
        } catch (IOException e) {
            throw new UncheckedIOException("the Containerfile cannot be read", e);
        }
    }

    /** What the image's training run asks for once the service is ready. */
    List<String> trainingPaths() {
        return trainingPaths;
    }

    /** Environment of the image's training run. */
    Map<String, String> training() {
        return this == ANALYZER
                ? Map.of("LLM_ENABLED", "false")
                : Map.of(
                        "ROADWATCH_DETECT_MODEL",
                        "starter",
                        "ROADWATCH_SOURCE_FILE_ROOTS",
                        Installation.demo().toString(),
                        "ROADWATCH_STREAMS_TRAINING_URL",
                        Installation.demoClip().toUri().toString());
    }

    /** What every image of ours sets. */
    static Map<String, String> imageEnvironment() {
        return Map.of(
                "MALLOC_ARENA_MAX", "2",
                "LC_ALL", "C.UTF-8",
                "OPT_OUT_TRACKING", "true",
                "DJL_OFFLINE", "true",
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
    }

    /** Environment of any start on a free port. */
    Map<String, String> listening(int port) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        if (this == ANALYZER) {
            environment.put("LLM_ENABLED", "false");
        }
        return environment;
    }
}
