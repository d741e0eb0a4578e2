package io.roadwatch.detector.source;

import io.roadwatch.foundation.net.ConfiguredHostPolicy;
import io.roadwatch.foundation.net.HostPolicy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the one policy of hosts of the detector, of what is configured below {@code roadwatch.source.hosts}. */
class StreamHosts {

    @Produces
    @Singleton
    HostPolicy policy(SourceConfig config) {
        return new ConfiguredHostPolicy("roadwatch.source.hosts", config.hosts());
    }
}
