package io.roadwatch.detector.publish;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one client, in order. Results are bounded, the newest win; notices are bounded and stay. Not safe for use by
 * many threads: its owner guards it.
 */
final class Backlog {

    private final int maxResults;
    private final int maxNotices;
    private final Deque<Outgoing> waiting = new ArrayDeque<>();
    private int results;

    Backlog(int maxResults, int maxNotices) {
        this.maxResults = maxResults;
        this.maxNotices = maxNotices;
    }

    /** Whether there was room. */
    boolean addNotice(Outgoing notice) {
        if (waiting.size() - results >= maxNotices) {
            return false;
        }
        waiting.addLast(notice);
        return true;
    }

    /** Whether an older result had to go. */
    boolean addResult(Outgoing result) {
        boolean full = results >= maxResults;
        if (full) {
            dropOlderThan(result);
        }
        waiting.addLast(result);
        results++;
        return full;
    }

    boolean hasNotices() {
        return waiting.size() > results;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    @Nullable
    Outgoing poll() {
        Outgoing next = waiting.pollFirst();
        if (next != null && next.isResult()) {
            results--;
        }
        return next;
    }

    /** How many messages were waiting. */
    int clear() {
        int lost = waiting.size();
        waiting.clear();
        results = 0;
        return lost;
    }

    /** Of the same camera if there is one, so that a fast camera does not push out the only result of a slow one. */
    private void dropOlderThan(Outgoing result) {
        if (!dropFirst(result, true)) {
            dropFirst(result, false);
        }
        results--;
    }

    private boolean dropFirst(Outgoing result, boolean ofSameCamera) {
        Iterator<Outgoing> oldestFirst = waiting.iterator();
        while (oldestFirst.hasNext()) {
            Outgoing candidate = oldestFirst.next();
            if (candidate.isResult() && (!ofSameCamera || Objects.equals(candidate.camera(), result.camera()))) {
                oldestFirst.remove();
                return true;
            }
        }
        return false;
    }
}
