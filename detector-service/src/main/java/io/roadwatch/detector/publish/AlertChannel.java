package io.roadwatch.detector.publish;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Fan-out of alerts to the subscribers who asked for them, whatever cameras they look at. Safe for use by many threads; no call
 * blocks, whatever the subscribers do.
 */
public interface AlertChannel {

    /** @param alert the {@code data} of the message; it is written at once, so it may be changed afterwards */
    void tell(JsonNode alert);
}
