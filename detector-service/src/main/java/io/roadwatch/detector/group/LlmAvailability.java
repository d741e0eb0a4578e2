package io.roadwatch.detector.group;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a call of the LLM can be made at all, as far as is known before making it. */
public enum LlmAvailability {
    AVAILABLE(null),
    DISABLED(SuppressReason.DISABLED),
    NO_KEY(SuppressReason.NO_KEY),
    QUEUE_FULL(SuppressReason.QUEUE_FULL);

    private final @Nullable SuppressReason obstacle;

    LlmAvailability(@Nullable SuppressReason obstacle) {
        this.obstacle = obstacle;
    }

    /** Why no call can be made; empty when one can. */
    public Optional<SuppressReason> obstacle() {
        return Optional.ofNullable(obstacle);
    }
}
