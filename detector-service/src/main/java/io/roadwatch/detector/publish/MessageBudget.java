package io.roadwatch.detector.publish;

/**
 * Bounds how much one client can say: a steady rate, and some seconds' worth at once. Whoever says more is told so once, is
 * then not listened to, and is cut off if that goes on. Not safe for use by many threads: one event loop uses it.
 */
final class MessageBudget {

    /** How many seconds' worth of messages may come at once; and again as many are ignored before the end. */
    static final int BURST_SECONDS = 4;

    private final double perNano;
    private final double burst;
    private double left;
    private long ignored;
    private long filledAtNanos;

    /** What to do with a message. */
    enum Verdict {
        OBEY,
        /** The first of those that are too many. */
        WARN,
        IGNORE,
        CUT_OFF
    }

    MessageBudget(int messagesPerSecond, long nowNanos) {
        this.perNano = messagesPerSecond / 1e9;
        this.burst = (double) messagesPerSecond * BURST_SECONDS;
        this.left = burst;
        this.filledAtNanos = nowNanos;
    }

    Verdict spend(long nowNanos) {
        left = Math.min(burst, left + (nowNanos - filledAtNanos) * perNano);
        filledAtNanos = nowNanos;
        if (left >= 1) {
            left--;
            ignored = 0;
            return Verdict.OBEY;
        }
        ignored++;
        if (ignored == 1) {
            return Verdict.WARN;
        }
        return ignored > burst ? Verdict.CUT_OFF : Verdict.IGNORE;
    }
}
