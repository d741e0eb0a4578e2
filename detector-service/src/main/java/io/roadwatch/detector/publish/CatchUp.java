package io.roadwatch.detector.publish;

import io.roadwatch.detector.publish.ResultRing.Successor;
import io.roadwatch.detector.publish.ResumeGap.Reason;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.StreamSpec.WireId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a client that came back still has to get. It follows the ring of a camera until it has reached the newest result; from
 * there on live results continue. Nothing but numbers is kept for the client: what falls out of a ring before its turn comes is
 * a gap, and the client is told. Not safe for use by many threads: its owner guards it.
 */
final class CatchUp {

    private final Function<NumberedResult, WireText> writer;
    private final String epoch;
    private final LongConsumer missed;
    private final Deque<Outgoing> gaps = new ArrayDeque<>();
    private final Deque<Place> behind = new ArrayDeque<>();
    private final Map<CameraId, Long> reached = new HashMap<>();

    private record Place(CameraId camera, WireId wireId, ResultRing ring, long sequence) {

        Place at(long other) {
            return new Place(camera, wireId, ring, other);
        }
    }

    private CatchUp(Function<NumberedResult, WireText> writer, String epoch, LongConsumer missed) {
        this.writer = writer;
        this.epoch = epoch;
        this.missed = missed;
    }

    /** Of a client that does not resume. */
    static CatchUp nothing() {
        return new CatchUp(result -> WireText.of(""), "", count -> {});
    }

    /**
     * @param subscription covers every camera of the resume
     * @param missed hears how many results turn out not to be kept any more
     */
    static CatchUp of(
            Resume resume, Subscription subscription, ReplayStore store, ResultWriter writer, LongConsumer missed) {
        CatchUp catchUp =
                new CatchUp(result -> new ResultTexts(result, writer).in(PictureChoice.NOTHING), store.epoch(), missed);
        resume.lastSequences().forEach((camera, last) -> {
            @Nullable ResultRing ring = store.find(camera).orElse(null);
            WireId wireId = wireIdOf(camera, subscription, ring);
            if (!resume.epoch().equals(store.epoch())) {
                catchUp.tell(ResumeGap.unknown(wireId, Reason.OTHER_EPOCH, ring));
            } else if (ring != null && last <= ring.last()) {
                catchUp.behind.addLast(new Place(camera, wireId, ring, last));
                catchUp.reached.put(camera, Long.MAX_VALUE); // until it has caught up, everything comes from the ring
            } else if (last > 0) {
                catchUp.tell(ResumeGap.unknown(wireId, Reason.UNKNOWN_SEQUENCE, ring));
            }
        });
        return catchUp;
    }

    /** Whether a result came, or will come, from the ring, so that it must not be sent live too. */
    boolean brings(CameraId camera, long sequence) {
        return sequence <= reached.getOrDefault(camera, 0L);
    }

    boolean pending() {
        return !gaps.isEmpty() || !behind.isEmpty();
    }

    /** The next message, which is written when the caller gets it; null if the client has caught up. */
    @Nullable
    Supplier<Outgoing> next() {
        Outgoing gap = gaps.pollFirst();
        if (gap != null) {
            return () -> gap;
        }
        for (Place place = behind.pollFirst(); place != null; place = behind.pollFirst()) {
            Supplier<Outgoing> message = nextOf(place);
            if (message != null) {
                return message;
            }
        }
        return null;
    }

    /** A camera goes to the end of the line after each message, so that a busy one does not keep the others waiting. */
    private @Nullable Supplier<Outgoing> nextOf(Place place) {
        Successor next = place.ring().after(place.sequence());
        if (next.sequence() > place.sequence() + 1) {
            behind.addLast(place.at(next.sequence() - 1));
            missed.accept(next.sequence() - 1 - place.sequence());
            Outgoing gap = Notices.resumeGap(
                    ResumeGap.tooOld(place.wireId(), place.sequence() + 1, next.sequence() - 1), epoch);
            return () -> gap;
        }
        NumberedResult result = next.result();
        if (result == null) {
            reached.put(place.camera(), place.sequence());
            return null;
        }
        behind.addLast(place.at(next.sequence()));
        return () -> Outgoing.result(place.camera(), writer.apply(result));
    }

    private void tell(ResumeGap gap) {
        gaps.addLast(Notices.resumeGap(gap, epoch));
    }

    private static WireId wireIdOf(CameraId camera, Subscription subscription, @Nullable ResultRing ring) {
        Map<CameraId, WireId> named = subscription.cameras();
        @Nullable WireId wanted = named == null ? null : named.get(camera);
        @Nullable WireId known = ring == null ? null : ring.wireId();
        return Objects.requireNonNullElseGet(wanted, () -> known == null ? new WireId.Text(camera.value()) : known);
    }
}
