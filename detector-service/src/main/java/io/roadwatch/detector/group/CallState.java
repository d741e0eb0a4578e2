package io.roadwatch.detector.group;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The last call of one stream. */
sealed interface CallState {

    /** Why no call may begin at that stream time; empty when one may. */
    Optional<SuppressReason> pause(Instant streamTime, Duration cooldown);

    /** There was none yet. */
    record Never() implements CallState {

        @Override
        public Optional<SuppressReason> pause(Instant streamTime, Duration cooldown) {
            return Optional.empty();
        }
    }

    /** It is not answered yet. */
    record UnderWay() implements CallState {

        @Override
        public Optional<SuppressReason> pause(Instant streamTime, Duration cooldown) {
            return Optional.of(SuppressReason.CALL_IN_PROGRESS);
        }
    }

    /** @param at stream time of its end */
    record Ended(Instant at) implements CallState {

        /** A camera's clock that is set back by more than this must not silence it until the old time is reached again. */
        private static final Duration CLOCK_SET_BACK = Duration.ofMinutes(1);

        @Override
        public Optional<SuppressReason> pause(Instant streamTime, Duration cooldown) {
            boolean over = !streamTime.isBefore(at.plus(cooldown));
            boolean clockSetBack = streamTime.isBefore(at.minus(CLOCK_SET_BACK));
            return over || clockSetBack ? Optional.empty() : Optional.of(SuppressReason.COOLDOWN);
        }
    }
}
