package io.roadwatch.detector.decode;

import java.util.ArrayDeque;
import java.util.Iterator;

/**
 * Keeps account of what became of every packet of video. Decoders do not say which packet they dropped, but pictures come out in
 * the order in which they are shown: a packet whose picture should have come before the one that came is written off. So is one
 * without timestamps when many later ones were sent; flushing the decoder settles the rest exactly. Counts never go down. Used by
 * one thread.
 */
final class FrameLedger {

    /** Far above what decoders hold back: 16 frames for reordering, and one for each of their threads. */
    private static final int MOST_INSIDE = 64;

    /** A packet inside the decoder. */
    private record Sent(long timestamp, boolean skippable) {}

    private final ArrayDeque<Sent> inside = new ArrayDeque<>();
    private long read;
    private long decoded;
    private long skipped;
    private long damaged;

    /** A packet was not sent to the decoder. */
    void skipped() {
        read++;
        skipped++;
    }

    /** The decoder refused a packet. */
    void refused() {
        read++;
        damaged++;
    }

    /** @param skippable the decoder was asked to drop frames that no other refers to */
    void sent(long timestamp, boolean skippable) {
        read++;
        inside.addLast(new Sent(timestamp, skippable));
        if (inside.size() > MOST_INSIDE) {
            writeOff(inside.removeFirst());
        }
    }

    /** The decoder gave a picture. One that no packet is left for shared its packet with another, and counts as read too. */
    void gave(long timestamp) {
        decoded++;
        if (inside.isEmpty()) {
            read++;
        } else if (removeSent(timestamp)) {
            writeOffBefore(timestamp);
        } else {
            inside.removeFirst(); // without timestamps, or with changed ones, the oldest is as good as any
        }
    }

    private void writeOffBefore(long timestamp) {
        inside.removeIf(sent -> {
            boolean missed = sent.timestamp() != MediaTimeline.NONE && sent.timestamp() < timestamp;
            if (missed) {
                writeOff(sent);
            }
            return missed;
        });
    }

    private boolean removeSent(long timestamp) {
        for (Iterator<Sent> sent = inside.iterator(); sent.hasNext(); ) {
            if (sent.next().timestamp() == timestamp) {
                sent.remove();
                return true;
            }
        }
        return false;
    }

    /** The decoder failed on a packet that it had taken. */
    void failed() {
        if (inside.pollFirst() != null) {
            damaged++;
        }
    }

    /** The decoder is empty: what gave no picture never will. */
    void settle() {
        inside.forEach(this::writeOff);
        inside.clear();
    }

    boolean holds() {
        return !inside.isEmpty();
    }

    long decoded() {
        return decoded;
    }

    ReadCounts counts() {
        return new ReadCounts(read, decoded, skipped, damaged);
    }

    private void writeOff(Sent sent) {
        if (sent.skippable()) {
            skipped++;
        } else {
            damaged++;
        }
    }
}
