package io.roadwatch.detector.api;

import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.StreamAddress.Network;
import io.roadwatch.detector.source.StreamPolicy;
import io.roadwatch.detector.source.StreamRefusedException;
import io.roadwatch.detector.source.StreamRefusedException.Refusal;
import io.roadwatch.detector.source.TypedAddress;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** Refuses by the name of the host, in each way there is; breaks on {@code broken}. Admits everything else that parses. */
@Alternative
@Singleton
class EdgePolicy implements StreamPolicy {

    @Override
    public StreamAddress admit(TypedAddress typed) {
        String text = typed.text();
        for (Refusal refusal : Refusal.values()) {
            String host =
                    "//" + refusal.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            if (text.contains(host)) {
                throw new StreamRefusedException(refusal, "It is refused.");
            }
        }
        if (text.contains("//broken")) {
            throw new IllegalStateException("a defect, with rtsp://user:sesame@broken in it");
        }
        return parse(text.replaceFirst("://", typed.credentials() == null ? "://" : "://user:sesame@"), typed);
    }

    private static StreamAddress parse(String text, TypedAddress typed) {
        try {
            StreamAddress address = StreamAddress.parse(text);
            return address instanceof Network camera
                    ? new Network(camera.scheme(), camera.location(), typed.transport())
                    : address;
        } catch (IllegalArgumentException e) {
            throw new StreamRefusedException(Refusal.ADDRESS_MALFORMED, "It does not parse.");
        }
    }
}
