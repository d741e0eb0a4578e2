package io.roadwatch.simulator.calls;

/** Counts calls by how they ended. Not thread-safe. */
final class CallTally {

    private final long[] ended = new long[Outcome.values().length];
    private long received;

    void received() {
        received++;
    }

    void ended(Outcome outcome) {
        ended[outcome.ordinal()]++;
    }

    CallCounts counts() {
        long answered = count(Outcome.ANSWERED);
        long failed = count(Outcome.FAILED);
        long cancelled = count(Outcome.CANCELLED);
        long cut = count(Outcome.CUT);
        return new CallCounts(
                received, answered, failed, cancelled, cut, received - answered - failed - cancelled - cut);
    }

    private long count(Outcome outcome) {
        return ended[outcome.ordinal()];
    }
}
