package io.roadwatch.simulator.calls;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts all calls and remembers the last ones. Any thread. */
public final class CallLog {

    /** Older calls are forgotten. */
    public static final int MAX_CALLS = 200;

    /** Of the texts of one call, together; the rest is cut. */
    public static final int MAX_TEXT_CHARS = 50_000;

    private final Deque<Call> last = new ArrayDeque<>();
    private final Map<Outcome, Long> ended = new EnumMap<>(Outcome.class);
    private long received;

    /** Notes that a call has come. */
    public synchronized Call received(String requestId, String keyAlias) {
        received++;
        Call call = new Call(this, new SeenCall(received, requestId, keyAlias, Outcome.IN_FLIGHT, "", 0, List.of()));
        if (last.size() == MAX_CALLS) {
            last.removeFirst();
        }
        last.addLast(call);
        return call;
    }

    synchronized void ended(Outcome outcome) {
        ended.merge(outcome, 1L, Long::sum);
    }

    public synchronized CallCounts counts() {
        long sum = ended.values().stream().mapToLong(Long::longValue).sum();
        return new CallCounts(
                received,
                count(Outcome.ANSWERED),
                count(Outcome.FAILED),
                count(Outcome.CANCELLED),
                count(Outcome.CUT),
                received - sum);
    }

    private long count(Outcome outcome) {
        return ended.getOrDefault(outcome, 0L);
    }

    /** The last calls, oldest first. */
    public synchronized List<SeenCall> last() {
        return last.stream().map(Call::seen).toList();
    }
}
