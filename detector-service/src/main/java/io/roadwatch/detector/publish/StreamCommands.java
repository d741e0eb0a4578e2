package io.roadwatch.detector.publish;

import io.roadwatch.detector.publish.Audience.CameraStatus;
import io.roadwatch.detector.publish.ClientMessage.CheckCamera;
import io.roadwatch.detector.publish.ClientMessage.StartStream;
import io.roadwatch.detector.publish.ClientMessage.StopStream;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.DesiredStream;
import io.roadwatch.detector.source.Playback;
import io.roadwatch.detector.source.RegistryException;
import io.roadwatch.detector.source.Sampling;
import io.roadwatch.detector.source.SourceConfig;
import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.StreamMonitor;
import io.roadwatch.detector.source.StreamMonitor.Status;
import io.roadwatch.detector.source.StreamPolicy;
import io.roadwatch.detector.source.StreamProbe;
import io.roadwatch.detector.source.StreamProbe.Outcome;
import io.roadwatch.detector.source.StreamRefusedException;
import io.roadwatch.detector.source.StreamRegistry;
import io.roadwatch.detector.source.StreamSpec;
import io.roadwatch.detector.source.StreamState;
import io.roadwatch.detector.source.TooManyStreamsException;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Obeys the commands of clients. Called on worker threads. */
@Singleton
class StreamCommands {

    private static final Logger LOG = Logger.getLogger(StreamCommands.class);

    private final StreamPolicy policy;
    private final StreamRegistry registry;
    private final StreamProbe probe;
    private final StreamMonitor monitor;
    private final Audience audience;
    private final Sampling sampling;

    StreamCommands(
            StreamPolicy policy,
            StreamRegistry registry,
            StreamMonitor monitor,
            StreamProbe probe,
            Audience audience,
            SourceConfig config) {
        this.monitor = monitor;
        this.policy = policy;
        this.registry = registry;
        this.probe = probe;
        this.audience = audience;
        this.sampling = new Sampling(config.samplingInterval());
    }

    /** Declares the stream. Whether it can be read everybody hears from the pipeline, as {@code camera_status}. */
    void start(StartStream command, Subscriber asker) {
        try {
            StreamAddress address = policy.admit(command.address());
            StreamSpec spec = specOf(command, address);
            boolean goesOn = goesOn(spec);
            boolean unknown = registry.declare(spec);
            LOG.infof(
                    "client started a stream camera=%s address=%s new=%s",
                    command.camera().id(), address.masked(), unknown);
            if (goesOn) { // nothing changes that the pipeline would tell of
                audience.lastStatus(spec.id())
                        .filter(said -> holds(said, spec.id()))
                        .ifPresent(said -> asker.tell(said.to(spec.wireId())));
            }
        } catch (StreamRefusedException e) {
            asker.tell(Notices.error(ErrorCode.REFUSED, e.reason(), command));
        } catch (TooManyStreamsException e) {
            asker.tell(Notices.error(ErrorCode.TOO_MANY_STREAMS, messageOf(e), command));
        } catch (RegistryException e) {
            asker.tell(notKept(command, e));
        }
    }

    /** Removes the stream. Everybody hears of its end from the pipeline, as {@code stream_stopped}. */
    void stop(StopStream command, Subscriber asker) {
        try {
            if (registry.remove(command.camera().id())) {
                LOG.infof("client stopped a stream camera=%s", command.camera().id());
            } else {
                String message = "no stream of camera %s is declared"
                        .formatted(command.camera().id());
                asker.tell(Notices.error(ErrorCode.UNKNOWN_CAMERA, message, command));
            }
        } catch (RegistryException e) {
            asker.tell(notKept(command, e));
        }
    }

    private static Outgoing notKept(ClientMessage.Command command, RegistryException failure) {
        LOG.errorf(failure, "a change was not kept camera=%s", command.camera().id());
        String message = "the change cannot be kept at the moment, so nothing was changed; try again later";
        return Notices.error(ErrorCode.STATE_NOT_SAVED, message, command);
    }

    /** Probes the address, and tells the asker alone. The stage completes, never exceptionally, when that is done. */
    CompletionStage<?> check(CheckCamera command, Subscriber asker) {
        StreamAddress address;
        try {
            address = policy.admit(command.address());
        } catch (StreamRefusedException e) {
            asker.tell(Notices.cameraStatus(command.camera().wireId(), false, e.reason(), null));
            return CompletableFuture.completedFuture(null);
        }
        return probe.probe(address).handle((outcome, failure) -> {
            asker.tell(failure == null ? statusOf(command, outcome) : failureOf(command, failure));
            return null;
        });
    }

    private static Outgoing statusOf(CheckCamera command, Outcome outcome) {
        if (outcome instanceof Outcome.Readable readable) {
            String message = "online: %s, %dx%d".formatted(readable.codec(), readable.widthPx(), readable.heightPx());
            return Notices.cameraStatus(command.camera().wireId(), true, message, readable.latency());
        }
        String reason = outcome instanceof Outcome.Unreadable unreadable
                ? unreadable.fault().text()
                : "too many sources are being probed; try again in a few seconds";
        return Notices.cameraStatus(command.camera().wireId(), false, reason, null);
    }

    private static Outgoing failureOf(CheckCamera command, Throwable failure) {
        LOG.errorf(failure, "a probe failed camera=%s", command.camera().id());
        return Notices.error(ErrorCode.INTERNAL, "the check failed; the service's log says why", command);
    }

    /** A stream that exists with this address keeps how it is played: the client could not say otherwise. */
    private StreamSpec specOf(StartStream command, StreamAddress address) {
        CameraRef camera = command.camera();
        return registry.find(camera.id())
                .map(DesiredStream::spec)
                .filter(existing -> existing.address().equals(address))
                .map(existing -> existing.withWireId(camera.wireId()))
                .orElseGet(() -> StreamSpec.of(camera.id(), camera.wireId(), address, Playback.ONCE, sampling));
    }

    /** Whether a stream runs already just like this, so that declaring it does not begin it anew. */
    private boolean goesOn(StreamSpec spec) {
        return registry.find(spec.id())
                .filter(known -> known.running() && known.spec().watchesSameAs(spec))
                .isPresent();
    }

    /** Whether what was said is still so: it may be of another address, or of a run that is over. */
    private boolean holds(CameraStatus said, CameraId camera) {
        StreamState state = monitor.statusOf(camera).map(Status::state).orElse(null);
        if (state instanceof StreamState.Running) {
            return said.online();
        }
        if (state instanceof StreamState.Connecting connecting) {
            return !said.online() && connecting.attempt() > 1;
        }
        return state instanceof StreamState.Stalled
                || (state instanceof StreamState.WaitingToReconnect && !said.online());
    }

    private static String messageOf(RuntimeException e) {
        @Nullable String message = e.getMessage();
        return message == null ? "refused" : message;
    }
}
