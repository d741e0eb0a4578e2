package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.DecodeConfig;
import io.roadwatch.detector.decode.DecodeException;
import io.roadwatch.detector.decode.ReaderSettings;
import io.roadwatch.detector.egress.EgressException;
import io.roadwatch.detector.egress.EgressProxy;
import io.roadwatch.detector.source.FaultCode;
import io.roadwatch.foundation.net.HostPolicy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;

/** What every reader of this service needs. */
class ReaderSettingsProducer {

    @Produces
    @Singleton
    ReaderSettings settings(DecodeConfig decode, HostPolicy hosts, EgressProxy egress) {
        return new ReaderSettings(decode, hosts, () -> locationOf(egress), Clock.systemUTC());
    }

    private static URI locationOf(EgressProxy egress) {
        try {
            return URI.create(egress.location());
        } catch (EgressException e) {
            throw new DecodeException(FaultCode.UNREACHABLE, String.valueOf(e.getMessage()));
        }
    }
}
