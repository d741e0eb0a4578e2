package io.roadwatch.detector.api;

import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.StreamPolicy;
import io.roadwatch.detector.source.StreamRegistry;
import io.roadwatch.detector.source.TypedAddress;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Looks at a source without declaring it, or at that of a declared stream. */
@Path("/api/v1/probe")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProbeResource {

    private final StreamPolicy policy;
    private final StreamRegistry registry;
    private final Probing probing;

    ProbeResource(StreamPolicy policy, StreamRegistry registry, Probing probing) {
        this.policy = policy;
        this.registry = registry;
        this.probing = probing;
    }

    /** Opens the source, reads some frames, and says what arrives and what will cost or hurt. */
    @POST
    @Blocking // the policy may wait for the DNS
    public Uni<ProbeReport> probe(ProbeRequest body) {
        StreamAddress address = policy.admit(typed(body));
        return probing.look(address).map(found -> ProbeReport.of(address.masked(), found));
    }

    private TypedAddress typed(ProbeRequest body) {
        if (body.cameraId() == null) {
            return body.address();
        }
        return registry.find(Declarations.idOf(body.cameraId()))
                .map(stream -> body.address(stream.spec().address()))
                .orElseThrow(StreamViews::unknown);
    }
}
