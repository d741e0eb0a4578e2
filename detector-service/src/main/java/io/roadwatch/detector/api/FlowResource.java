package io.roadwatch.detector.api;

import io.roadwatch.detector.observe.CameraFlow;
import io.roadwatch.detector.observe.FlowCounts;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.StreamRegistry;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what became of frames and hand-offs, and so why there is no verdict. The numbers are those of {@code /metrics}. */
@Path("/api/v1/flow")
@Produces(MediaType.APPLICATION_JSON)
public class FlowResource {

    private final FlowCounts counts;
    private final StreamRegistry registry;
    private final Instant since =
            Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());

    FlowResource(FlowCounts counts, StreamRegistry registry) {
        this.counts = counts;
        this.registry = registry;
    }

    /** @param cameraId only this camera; absent for all of them */
    @GET
    public FlowView show(@QueryParam("cameraId") @Nullable String cameraId) {
        List<CameraFlow> cameras = cameraId == null ? counts.cameras() : List.of(one(Declarations.idOf(cameraId)));
        return new FlowView(since, Instant.now(), cameras, counts.handoff());
    }

    private CameraFlow one(CameraId id) {
        return registry.find(id).map(declared -> counts.camera(id.value())).orElseThrow(StreamViews::unknown);
    }
}
