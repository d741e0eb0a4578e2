package io.roadwatch.detector.publish;

import org.jspecify.annotations.Nullable;

/** What became of a client's text. */
sealed interface ParseOutcome {

    record Understood(ClientMessage message) implements ParseOutcome {}

    /**
     * @param reason a sentence for the client
     * @param requestType the {@code type} that the text had, if it had a known one
     */
    record Rejected(ErrorCode code, String reason, @Nullable String requestType) implements ParseOutcome {}
}
