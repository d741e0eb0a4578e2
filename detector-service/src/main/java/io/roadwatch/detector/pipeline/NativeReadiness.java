package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.FFmpegRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * The service is ready when FFmpeg loads, without which no camera can be read. The libraries of inference need no check of
 * their own: a model that is loaded proves them.
 */
@Readiness
@ApplicationScoped
class NativeReadiness implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named("nativeLibraries")
                    .up()
                    .withData("ffmpeg", FFmpegRuntime.version())
                    .build();
        } catch (LinkageError e) { // also what the first one to load them left behind for all others
            return HealthCheckResponse.named("nativeLibraries")
                    .down()
                    .withData("ffmpeg", String.valueOf(e))
                    .withData("remedy", "./roadwatch doctor says what this machine lacks")
                    .build();
        }
    }
}
