package io.roadwatch.analyzer.llm.reaction;

import io.roadwatch.contract.FailureReason;
import java.time.Duration;

/**
 * What follows from a call that failed.
 *
 * @param next for the question
 * @param rest what is left alone
 * @param restFor for how long; zero where nothing rests, or something rests until it changes
 * @param pace what it says of the pace of account and model
 * @param blamesTheLlm whether it tells of a sick LLM, not of a request or a key that the LLM rightly refused
 */
public record Reaction(FailureReason reason, Next next, Rest rest, Duration restFor, Pace pace, boolean blamesTheLlm) {

    /** What becomes of the question. */
    public enum Next {
        /** The same request would fail again. */
        GIVE_UP,
        /** It may succeed in a while. */
        RETRY,
        OTHER_KEY,
        OTHER_ACCOUNT,
        OTHER_MODEL,
        /** Fewer or smaller pictures may succeed. */
        SHRINK
    }

    /** What is left alone. */
    public enum Rest {
        NOTHING,
        /** Until it is another key. */
        KEY,
        KEY_AND_MODEL,
        ACCOUNT,
        ACCOUNT_AND_MODEL,
        /** Wherever the key's address is asked. */
        MODEL
    }

    /** What it says of the pace. */
    public enum Pace {
        AS_IT_IS,
        SLOWER,
        /** It rose too fast. */
        SLOWER_RAMP
    }

    /** Nothing more is tried, and nothing rests. */
    public static Reaction giveUp(FailureReason reason) {
        return new Reaction(reason, Next.GIVE_UP, Rest.NOTHING, Duration.ZERO, Pace.AS_IT_IS, false);
    }

    /** The LLM is in trouble; that may pass. */
    public static Reaction retry(FailureReason reason) {
        return new Reaction(reason, Next.RETRY, Rest.NOTHING, Duration.ZERO, Pace.AS_IT_IS, true);
    }

    /** The same, resting no shorter than that; a retry that would rest nothing then rests account and model. */
    Reaction restingAtLeast(Duration length) {
        if (rest == Rest.NOTHING && next == Next.RETRY && !length.isZero()) {
            return new Reaction(reason, next, Rest.ACCOUNT_AND_MODEL, length, pace, blamesTheLlm);
        }
        boolean rests = rest != Rest.NOTHING && rest != Rest.KEY;
        return rests && length.compareTo(restFor) > 0
                ? new Reaction(reason, next, rest, length, pace, blamesTheLlm)
                : this;
    }
}
