package io.roadwatch.analyzer.llm;

import java.time.Duration;

/**
 * Whether a failed attempt is worth another one.
 *
 * @param worthIt false when the same request would fail again
 * @param atLeast shortest pause before it, on top of which the usual back-off comes
 */
record RetryAdvice(boolean worthIt, Duration atLeast) {

    static final RetryAdvice NEVER = new RetryAdvice(false, Duration.ZERO);
    static final RetryAdvice BACK_OFF = new RetryAdvice(true, Duration.ZERO);

    static RetryAdvice notBefore(Duration pause) {
        return new RetryAdvice(true, pause);
    }

    /** The same advice, with the longer of two pauses. */
    RetryAdvice notBeforeEither(Duration pause) {
        return worthIt && pause.compareTo(atLeast) > 0 ? notBefore(pause) : this;
    }
}
