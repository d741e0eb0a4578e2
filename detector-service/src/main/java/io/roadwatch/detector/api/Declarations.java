package io.roadwatch.detector.api;

import io.roadwatch.detector.detect.InstalledDetector;
import io.roadwatch.detector.detect.ObjectDetector;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.DesiredStream;
import io.roadwatch.detector.source.Sampling;
import io.roadwatch.detector.source.SourceConfig;
import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.StreamPolicy;
import io.roadwatch.detector.source.StreamRegistry;
import io.roadwatch.detector.source.StreamSpec;
import io.roadwatch.detector.source.StreamSpec.WireId;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes streams of declarations. Safe for use by many threads. */
@Singleton
class Declarations {

    private final StreamPolicy policy;
    private final StreamRegistry registry;
    private final InstalledDetector installed;
    private final Sampling configuredSampling;

    Declarations(StreamPolicy policy, StreamRegistry registry, InstalledDetector installed, SourceConfig config) {
        this.policy = policy;
        this.registry = registry;
        this.installed = installed;
        this.configuredSampling = new Sampling(config.samplingInterval());
    }

    static CameraId idOf(@Nullable String text) {
        if (text == null) {
            throw ProblemType.INVALID_STREAM.because("cameraId is needed in the body.");
        }
        try {
            return new CameraId(text);
        } catch (IllegalArgumentException e) {
            throw ProblemType.INVALID_STREAM.because("The camera id is not valid: " + e.getMessage() + ".");
        }
    }

    /** Checks a whole declaration. May wait for the DNS. Throws problems, and refusals of the address. */
    StreamSpec admit(CameraId id, StreamDeclaration body) {
        return valid(() -> new StreamSpec(
                id,
                wireIdOf(id),
                body.name(),
                policy.admit(body.address()),
                body.playback(),
                body.reading(configuredSampling),
                body.judging(reportedClasses())));
    }

    /** Checks a change, and makes the stream that it leaves. Waits, and throws, as {@link #admit} does. */
    StreamSpec amend(StreamSpec before, StreamPatch patch) {
        return valid(() -> new StreamSpec(
                before.id(),
                before.wireId(),
                patch.name(before.name()),
                addressOf(before.address(), patch),
                patch.playback(before.playback()),
                patch.reading(before.reading(), configuredSampling),
                patch.judging(before.judging(), reportedClasses())));
    }

    /** An address that the change does not touch stays as it is, in its spelling too; before each use it is checked anyway. */
    private StreamAddress addressOf(StreamAddress before, StreamPatch patch) {
        if (!patch.names("url") && !patch.names("credentials") && !patch.names("transport")) {
            return before;
        }
        StreamAddress admitted = policy.admit(AddressFields.read(patch, before));
        return patch.names("credentials") ? admitted : admitted.withUserOf(before);
    }

    private static StreamSpec valid(Supplier<StreamSpec> spec) {
        try {
            return spec.get();
        } catch (IllegalArgumentException e) { // a record that says no to a value; its message quotes no address
            throw ProblemType.INVALID_STREAM.because(Problems.sentence(e));
        }
    }

    /** Who declared a stream over the WebSocket goes on hearing of it in the JSON type of its own. */
    private WireId wireIdOf(CameraId id) {
        return registry.find(id)
                .map(DesiredStream::spec)
                .map(StreamSpec::wireId)
                .orElseGet(() -> new WireId.Text(id.value()));
    }

    private Set<String> reportedClasses() {
        return installed
                .find()
                .map(ObjectDetector::model)
                .map(model -> Set.copyOf(model.classes()))
                .orElse(Set.of());
    }
}
