package io.roadwatch.launcher.service;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a service is started.
 *
 * @param environment added to that of the launcher; may hold secrets
 * @param readiness answers 200 as soon as the service can work
 */
public record ServiceSpec(String name, List<String> command, Map<String, String> environment, Path log, URI readiness) {

    public ServiceSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Without the environment, which may hold keys. */
    @Override
    public String toString() {
        return "ServiceSpec[name=%s, log=%s, readiness=%s]".formatted(name, log, readiness);
    }
}
