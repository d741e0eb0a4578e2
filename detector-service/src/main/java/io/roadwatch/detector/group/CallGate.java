package io.roadwatch.detector.group;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The conditions of the contract for a call of one stream: enough objects, a group, an LLM, no call under way, and the
 * cooldown over. Safe for use by many threads.
 */
final class CallGate {

    private static final int ENOUGH_OBJECTS = 2;

    private final Duration cooldown;
    private CallState state = new CallState.Never();

    /** @param cooldown stream time from the end of a call to the next one, not negative */
    CallGate(Duration cooldown) {
        if (cooldown.isNegative()) {
            throw new IllegalArgumentException("the cooldown must not be negative, got " + cooldown);
        }
        this.cooldown = cooldown;
    }

    /** @return the first condition that fails, in the order of the contract; empty if a call may be prepared */
    Optional<SuppressReason> refusal(Sight sight, LlmAvailability availability) {
        if (sight.detections().size() < ENOUGH_OBJECTS && sight.groups().isEmpty()) {
            return Optional.of(SuppressReason.TOO_FEW_OBJECTS);
        }
        if (sight.groups().isEmpty()) {
            return Optional.of(SuppressReason.NO_GROUP_IMAGE);
        }
        return availability.obstacle().or(() -> pause(sight.at()));
    }

    private synchronized Optional<SuppressReason> pause(Instant streamTime) {
        return state.pause(streamTime, cooldown);
    }

    /** @return false if a call of this stream is under way already, so that this one must not be made */
    synchronized boolean begin() {
        if (state instanceof CallState.UnderWay) {
            return false;
        }
        state = new CallState.UnderWay();
        return true;
    }

    /** The call has an outcome, whatever it is: the cooldown begins. */
    synchronized void end(Instant streamTime) {
        state = new CallState.Ended(streamTime);
    }
}
