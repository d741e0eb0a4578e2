package io.roadwatch.detector.source;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.roadwatch.detector.observe.RegistryMetrics;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Opens the configured store; one that cannot be used stops the start. */
@Singleton
class StreamStoreProducer {

    private static final Logger LOG = Logger.getLogger(StreamStoreProducer.class);

    @Produces
    @Singleton
    StreamStore open(SourceConfig config, RegistryMetrics metrics) {
        return config.stateDir().map(folder -> open(folder, metrics)).orElseGet(() -> {
            LOG.info("declared streams are kept in memory only, and forgotten at the end"
                    + " setting=roadwatch.source.state-dir");
            return new MemoryStreamStore();
        });
    }

    static StreamStore open(Path folder, RegistryMetrics metrics) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            return new FileStreamStore(DurableFolder.open(absolute), metrics, Clock.systemUTC());
        } catch (DurableFolder.InUse e) {
            throw new ConfigurationException(
                    "roadwatch.source.state-dir: the folder %s is used by another process; each service needs its own."
                            .formatted(absolute));
        } catch (IOException | UnsupportedOperationException e) {
            throw new ConfigurationException(
                    "roadwatch.source.state-dir: the folder %s cannot be used for writing: %s.".formatted(absolute, e));
        }
    }

    void close(@Disposes StreamStore store) {
        store.close();
    }
}
