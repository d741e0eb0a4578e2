package io.roadwatch.detector.publish;

import io.roadwatch.detector.source.FaultCode;
import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.StreamFault;
import io.roadwatch.detector.source.StreamProbe;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Answers by the address: {@code good}, {@code slow} (when the test says so), anything else cannot be read. */
@Alternative
@Singleton
class FakeProbe implements StreamProbe {

    private static final Outcome GOOD =
            new Outcome.Readable("h264", 640, 360, 25, null, Duration.ofMillis(120), List.of());

    private final Queue<CompletableFuture<Outcome>> waiting = new ConcurrentLinkedQueue<>();

    @Override
    public CompletionStage<Outcome> probe(StreamAddress address) {
        if (address.location().contains("//slow")) {
            CompletableFuture<Outcome> later = new CompletableFuture<>();
            waiting.add(later);
            return later;
        }
        return CompletableFuture.completedFuture(
                address.location().contains("//good")
                        ? GOOD
                        : new Outcome.Unreadable(new StreamFault(FaultCode.UNREACHABLE, "no answer within 5 s")));
    }

    void answerSlowOnes() {
        waiting.forEach(later -> later.complete(GOOD));
        waiting.clear();
    }
}
