package io.roadwatch.foundation.settings;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Stops the start of a service whose configuration has a key that nobody knows, before anything is loaded or opened.
 *
 * <p>The framework's own check is off ({@code smallrye.config.mapping.validate-unknown}): it passes over the environment and over
 * names that belong to no interface, refuses keys of the other service, and does not say what was meant.
 */
@ApplicationScoped
final class UnknownKeys {

    private static final Logger LOG = Logger.getLogger(UnknownKeys.class);

    private final Config config;
    private final String service;

    UnknownKeys(Config config, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.config = config;
        this.service = service;
    }

    void refuse(@Observes @Priority(Integer.MIN_VALUE) StartupEvent event) {
        boolean isDetector = service.equals("roadwatch-detector");
        List<String> detector = keysOf("detector");
        List<String> analyzer = keysOf("analyzer");
        List<KeyCheck.Finding> findings = (isDetector
                        ? new KeyCheck(detector, analyzer)
                        : new KeyCheck(analyzer, detector))
                .examine(config.getConfigSources());
        findings.stream().filter(finding -> !finding.isRefused()).forEach(finding -> LOG.warn(finding.sentence()));
        String refused = findings.stream()
                .filter(KeyCheck.Finding::isRefused)
                .map(KeyCheck.Finding::sentence)
                .collect(Collectors.joining(System.lineSeparator()));
        if (!refused.isEmpty()) {
            throw new ConfigurationException(refused);
        }
    }

    /** @param service {@code detector} or {@code analyzer} */
    static List<String> keysOf(String service) {
        String file = service + ".keys";
        try (InputStream keys = UnknownKeys.class.getResourceAsStream(file)) {
            if (keys == null) {
                throw new IllegalStateException(file + " is not in the jar");
            }
            return new String(keys.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
