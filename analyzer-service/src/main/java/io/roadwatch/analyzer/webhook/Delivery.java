package io.roadwatch.analyzer.webhook;

import io.vertx.core.buffer.Buffer;
import java.util.UUID;

/**
 * One alert for one receiver.
 *
 * @param id the same over all attempts, so that a receiver can tell a repetition
 * @param body JSON, never changed
 */
record Delivery(String id, Buffer body) {

    static Delivery of(Buffer body) {
        return new Delivery(UUID.randomUUID().toString(), body);
    }

    @Override
    public String toString() {
        return "Delivery[" + id + "]";
    }
}
