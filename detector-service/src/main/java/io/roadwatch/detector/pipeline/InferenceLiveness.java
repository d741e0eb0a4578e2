package io.roadwatch.detector.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Not alive any more when every inference thread hangs, in native code perhaps, which cannot be interrupted: only a restart
 * helps. Cameras that send nothing, or nothing new, leave the threads waiting, and that is fine.
 */
@Liveness
@ApplicationScoped
class InferenceLiveness implements HealthCheck {

    /** A batch takes seconds on the slowest machine. */
    private static final Duration STUCK_AFTER = Duration.ofMinutes(2);

    private final InferenceWorkers workers;

    InferenceLiveness(InferenceWorkers workers) {
        this.workers = workers;
    }

    @Override
    public HealthCheckResponse call() {
        InferencePulse pulse = workers.pulse();
        int stuck = pulse.stuckFor(STUCK_AFTER);
        return HealthCheckResponse.named("inference")
                .status(stuck < pulse.threads())
                .withData("threads", pulse.threads())
                .withData("stuckThreads", stuck)
                .build();
    }
}
