package io.roadwatch.detector.handoff;

import io.vertx.core.buffer.Buffer;

/** How an HTTP exchange ended. */
sealed interface HttpAnswer {

    /** A whole response of any status. */
    record Complete(int status, Buffer body) implements HttpAnswer {}

    /** The response was longer than allowed, and was not read to its end. */
    record TooLarge() implements HttpAnswer {}

    /** No whole response within the time limit. */
    record TimedOut() implements HttpAnswer {}

    /** No connection, or it was closed too early. */
    record Broken(Throwable cause) implements HttpAnswer {}
}
