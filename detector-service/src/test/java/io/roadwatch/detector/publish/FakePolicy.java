package io.roadwatch.detector.publish;

import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.StreamPolicy;
import io.roadwatch.detector.source.StreamRefusedException;
import io.roadwatch.detector.source.StreamRefusedException.Refusal;
import io.roadwatch.detector.source.TypedAddress;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** Admits what parses, but nothing of the host {@code forbidden}; breaks on {@code broken}. */
@Alternative
@Singleton
class FakePolicy implements StreamPolicy {

    @Override
    public StreamAddress admit(TypedAddress address) {
        String typed = address.text();
        if (typed.contains("//forbidden")) {
            throw new StreamRefusedException(Refusal.HOST_NOT_ALLOWED, "this host is not allowed");
        }
        if (typed.contains("//broken")) {
            throw new IllegalStateException("a defect, with rtsp://user:secret@broken in it");
        }
        try {
            return StreamAddress.parse(typed);
        } catch (IllegalArgumentException e) {
            throw new StreamRefusedException(Refusal.ADDRESS_MALFORMED, e.getMessage());
        }
    }
}
