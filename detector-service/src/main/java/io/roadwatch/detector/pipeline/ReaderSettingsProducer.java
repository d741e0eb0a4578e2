package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.DecodeConfig;
import io.roadwatch.detector.decode.ReaderSettings;
import io.roadwatch.detector.source.HostPolicy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What every reader of this service needs. */
class ReaderSettingsProducer {

    @Produces
    @Singleton
    ReaderSettings settings(DecodeConfig decode, HostPolicy hosts) {
        return new ReaderSettings(decode, hosts, null, Clock.systemUTC());
    }
}
