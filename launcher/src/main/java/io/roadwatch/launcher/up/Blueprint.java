package io.roadwatch.launcher.up;

import io.roadwatch.launcher.machine.Layout;
import io.roadwatch.launcher.options.CommandLine;
import io.roadwatch.launcher.options.ModelCache;
import io.roadwatch.launcher.options.Options;
import io.roadwatch.launcher.options.Video;
import io.roadwatch.launcher.service.ServiceSpec;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How each service is started, from what the user asked for and from the environment. */
public final class Blueprint {

    static final String KEY_VARIABLE = "DASHSCOPE_API_KEY";
    static final String BASE_URL_VARIABLE = "DASHSCOPE_BASE_URL";

    private static final String FILE_ROOTS_VARIABLE = "ROADWATCH_SOURCE_FILE_ROOTS";

    private static final String STATE_DIR_VARIABLE = "ROADWATCH_SOURCE_STATE_DIR";

    static final String SIMULATOR = "simulator";

    private final Layout layout;
    private final Options options;
    private final Map<String, String> environment;

    public Blueprint(Layout layout, Options options, Map<String, String> environment) {
        this.layout = layout;
        this.options = options;
        this.environment = environment;
    }

    /** Whether the simulator stands in for the LLM. */
    boolean simulated() {
        return environment.getOrDefault(KEY_VARIABLE, "").isBlank();
    }

    ServiceSpec simulator(int port) {
        List<String> command =
                List.of(Layout.java(), "-jar", layout.simulatorJar().toString(), "--port", Integer.toString(port));
        return new ServiceSpec(SIMULATOR, command, Map.of(), log(SIMULATOR), local(port, "/simulator/latency"));
    }

    /** @param simulatorPort where the simulator listens; not used when the real LLM is asked */
    ServiceSpec analyzer(int simulatorPort) {
        Map<String, String> added = listenOn(options.ports().analyzer());
        if (simulated()) {
            added.put(KEY_VARIABLE, "simulated");
            added.put(
                    BASE_URL_VARIABLE,
                    local(simulatorPort, "/compatible-mode/v1").toString());
        }
        return quarkus("analyzer", layout.analyzerJar(), options.ports().analyzer(), added);
    }

    ServiceSpec detector() {
        Map<String, String> added = listenOn(options.ports().detector());
        added.putAll(modelSettings());
        added.put(
                "ROADWATCH_ANALYZER_URL", local(options.ports().analyzer(), "").toString());
        added.put(FILE_ROOTS_VARIABLE, fileRoots());
        added.put(STATE_DIR_VARIABLE, stateDir());
        added.put("OPT_OUT_TRACKING", "true"); // DJL calls home otherwise
        added.put("DJL_OFFLINE", "true");
        return quarkus("detector", layout.detectorJar(), options.ports().detector(), added);
    }

    /** Which model, for the detector and for its command that fetches it. */
    Map<String, String> modelSettings() {
        Map<String, String> settings = new LinkedHashMap<>();
        if (options.model() != null) {
            settings.put(CommandLine.MODEL_VARIABLE, options.model().configured());
        }
        if (options.modelSha256() != null) {
            settings.put(CommandLine.MODEL_SHA256_VARIABLE, options.modelSha256());
        }
        settings.put(CommandLine.DOWNLOAD_VARIABLE, Boolean.toString(!options.offline()));
        settings.put(ModelCache.VARIABLE, modelCache().folder().toString());
        return settings;
    }

    ModelCache modelCache() {
        return ModelCache.of(layout.models(), environment);
    }

    private ServiceSpec quarkus(String name, Path jar, int port, Map<String, String> added) {
        List<String> command = List.of(Layout.java(), "-jar", jar.toString());
        return new ServiceSpec(name, command, added, log(name), local(port, "/q/health/ready"));
    }

    private Map<String, String> listenOn(int port) {
        Map<String, String> added = new LinkedHashMap<>();
        added.put("QUARKUS_HTTP_HOST", options.host());
        added.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return added;
    }

    /** Of each port its own: a folder serves one detector at a time. */
    private String stateDir() {
        Path ours = layout.streams().resolve(Integer.toString(options.ports().detector()));
        return environment.getOrDefault(STATE_DIR_VARIABLE, ours.toString());
    }

    /** What the user allows, the folder the user is in, and the folder of the video. */
    private String fileRoots() {
        Set<String> roots = new LinkedHashSet<>();
        roots.add(commaEscaped(Path.of("").toAbsolutePath()));
        if (options.video() instanceof Video.File file && file.path().getParent() != null) {
            roots.add(commaEscaped(file.path().getParent()));
        }
        String ours = roots.stream().collect(Collectors.joining(","));
        String theirs = environment.getOrDefault(FILE_ROOTS_VARIABLE, "");
        return theirs.isBlank() ? ours : theirs + "," + ours;
    }

    private static String commaEscaped(Path path) {
        return path.toString().replace(",", "\\,");
    }

    private Path log(String name) {
        return layout.logs().resolve(name + ".log");
    }

    /** How this machine reaches a service, whatever address it binds. */
    URI local(int port, String path) {
        boolean everywhere = options.host().equals("0.0.0.0") || options.host().equals("::");
        String host = everywhere ? "127.0.0.1" : options.host();
        return URI.create("http://%s:%d%s".formatted(host.contains(":") ? "[" + host + "]" : host, port, path));
    }
}
