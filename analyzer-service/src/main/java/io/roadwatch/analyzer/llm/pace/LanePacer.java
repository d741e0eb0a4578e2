package io.roadwatch.analyzer.llm.pace;

import io.roadwatch.analyzer.llm.pool.QuotaLimits;
import java.time.Duration;

/**
 * The pace of one account with one model: requests and tokens of every second and every minute stay below a part of the
 * vendor's limits, and grow no faster than the {@link Ramp} allows.
 *
 * <p>Not thread-safe. Times must not go back.
 */
public final class LanePacer {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    /** After the vendor refused a call below its own limits, somebody else uses the account too: the pace gives way. */
    private static final double GIVING_WAY = 0.9;

    private static final double LEAST = 0.5;
    private static final long RECOVERY_NANOS = Duration.ofMinutes(5).toNanos();

    private final QuotaLimits limits;
    private final double headroom;
    private final Ramp ramp;
    private final SlidingWindow requestsOfSecond = new SlidingWindow(SECOND);
    private final SlidingWindow requestsOfMinute = new SlidingWindow(MINUTE);
    private final SlidingWindow tokensOfSecond = new SlidingWindow(SECOND);
    private final SlidingWindow tokensOfMinute = new SlidingWindow(MINUTE);
    private double gaveWay = 1;
    private long gaveWayAtNanos;

    /** @param headroom above 0 and at most 1: part of the limits that is used */
    public LanePacer(QuotaLimits limits, double headroom, Ramp ramp) {
        this.limits = limits;
        this.headroom = headroom;
        this.ramp = ramp;
    }

    /** The first time, not before now, at which a call of so many tokens may be made, were none made until then. */
    public long earliest(int tokens, long nowNanos) {
        long earliest = requestsOfSecond.earliest(1, requestsPerSecond(nowNanos), nowNanos);
        earliest = later(earliest, requestsOfMinute.earliest(1, part(limits.requestsPerMinute(), nowNanos), nowNanos));
        earliest = later(earliest, tokensOfSecond.earliest(tokens, part(limits.tokensPerSecond(), nowNanos), nowNanos));
        return later(earliest, tokensOfMinute.earliest(tokens, part(limits.tokensPerMinute(), nowNanos), nowNanos));
    }

    /** A call is made. */
    public Ticket admit(int tokens, long nowNanos) {
        requestsOfSecond.admit(1, nowNanos);
        requestsOfMinute.admit(1, nowNanos);
        ramp.called(nowNanos);
        return new Ticket(tokensOfSecond.admit(tokens, nowNanos), tokensOfMinute.admit(tokens, nowNanos));
    }

    /** The vendor refused a ramp. */
    public void burstRefused() {
        ramp.startOver();
    }

    /** The vendor refused a number of requests. */
    public void throttled(long nowNanos) {
        gaveWay = Math.max(LEAST, givenWay(nowNanos) * GIVING_WAY);
        gaveWayAtNanos = nowNanos;
    }

    /** Part of the vendor's limits of a minute that is used now, 0..1 and beyond. */
    public double use(long nowNanos) {
        return Math.max(
                requestsOfMinute.sum(nowNanos) / (double) limits.requestsPerMinute(),
                tokensOfMinute.sum(nowNanos) / (double) limits.tokensPerMinute());
    }

    private long requestsPerSecond(long nowNanos) {
        return ramp.perSecond(part(limits.requestsPerSecond(), nowNanos), nowNanos);
    }

    private long part(long limit, long nowNanos) {
        return Math.max(1, (long) (limit * headroom * givenWay(nowNanos)));
    }

    /** Comes back to 1 in a few minutes. */
    private double givenWay(long nowNanos) {
        double recovered = (nowNanos - gaveWayAtNanos) / (double) RECOVERY_NANOS;
        return Math.min(1, gaveWay + (1 - gaveWay) * Math.min(1, Math.max(0, recovered)));
    }

    private static long later(long a, long b) {
        return a - b > 0 ? a : b;
    }

    /** What was taken for one call. */
    public static final class Ticket {
        private final SlidingWindow.Entry ofSecond;
        private final SlidingWindow.Entry ofMinute;

        private Ticket(SlidingWindow.Entry ofSecond, SlidingWindow.Entry ofMinute) {
            this.ofSecond = ofSecond;
            this.ofMinute = ofMinute;
        }

        /** Sets right what the call really used. */
        public void correct(int tokens) {
            ofSecond.correct(tokens);
            ofMinute.correct(tokens);
        }
    }
}
