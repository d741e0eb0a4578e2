package io.roadwatch.detector.publish;

import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.detector.source.StreamSpec.WireId;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the results of one camera, and keeps the latest of them without pictures. Bounded in number and in estimated bytes;
 * the oldest go first. Safe for use by many threads.
 */
final class ResultRing {

    private final String epoch;
    private final @Nullable Kept[] slots; // number n is in slot n modulo length
    private final long maxBytes;
    private long oldest;
    private long last;
    private long bytes;
    private @Nullable AnalysisResult analysis;
    private @Nullable WireId wireId;

    private record Kept(NumberedResult result, int bytes) {}

    /**
     * What follows a number.
     *
     * @param sequence the first number above it that is still kept, or will be next
     * @param result absent if there is none yet
     */
    record Successor(long sequence, @Nullable NumberedResult result) {}

    /** @param floor numbers begin above it */
    ResultRing(String epoch, long floor, int maxResults, long maxBytes) {
        this.epoch = epoch;
        this.slots = new Kept[maxResults];
        this.maxBytes = maxBytes;
        this.last = floor;
        this.oldest = floor + 1;
    }

    synchronized NumberedResult add(FrameResult result) {
        NumberedResult numbered = new NumberedResult(epoch, ++last, result);
        if (last - oldest >= slots.length) {
            dropOldest();
        }
        Kept kept = new Kept(numbered.withoutPictures(), ResultWeight.of(result, analysis));
        slots[slotOf(last)] = kept;
        bytes += kept.bytes();
        analysis = result.judgement().latest();
        wireId = result.camera();
        while (bytes > maxBytes) {
            dropOldest();
        }
        return numbered;
    }

    synchronized Successor after(long sequence) {
        long wanted = Math.max(sequence + 1, oldest);
        Kept kept = wanted > last ? null : slots[slotOf(wanted)];
        return new Successor(wanted, kept == null ? null : kept.result());
    }

    /** The highest number given. */
    synchronized long last() {
        return last;
    }

    /** The lowest number kept; one above {@link #last} when none is. */
    synchronized long oldest() {
        return oldest;
    }

    synchronized long bytes() {
        return bytes;
    }

    /** The camera as its declarer named it; absent before the first result. */
    synchronized @Nullable WireId wireId() {
        return wireId;
    }

    private void dropOldest() {
        Kept dropped = slots[slotOf(oldest)];
        slots[slotOf(oldest)] = null;
        oldest++;
        bytes -= dropped == null ? 0 : dropped.bytes();
    }

    private int slotOf(long sequence) {
        return (int) (sequence % slots.length);
    }
}
