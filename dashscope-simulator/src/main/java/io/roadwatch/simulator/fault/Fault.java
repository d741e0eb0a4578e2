package io.roadwatch.simulator.fault;

import io.roadwatch.simulator.chat.VendorError;
import java.time.Duration;

/** One way in which a call goes wrong. */
public sealed interface Fault {

    /** Answers at once with an error of the vendor. */
    record Refuse(VendorError error) implements Fault {}

    /** Takes the request and never answers. Ends when the client closes the connection. */
    record Hang() implements Fault {}

    /** Closes the connection instead of answering. */
    record Close() implements Fault {}

    /** Sends the first half of the answer, then closes the connection. */
    record HalfAnswer() implements Fault {}

    /**
     * Sends the answer in small pieces.
     *
     * @param duration from the first piece to the last
     */
    record SlowBody(Duration duration) implements Fault {
        public SlowBody {
            if (duration.isNegative()) {
                throw new IllegalArgumentException("duration must not be negative, got " + duration);
            }
        }
    }

    /** Answers 200, but not with what was asked for. */
    record Spoil(AnswerDefect defect) implements Fault {}
}
