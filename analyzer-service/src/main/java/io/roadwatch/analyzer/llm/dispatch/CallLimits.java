package io.roadwatch.analyzer.llm.dispatch;

import java.time.Duration;

/**
 * How many calls may be made and may wait.
 *
 * @param running calls under way at the same time
 * @param waiting attempts that wait for their turn
 * @param waitingPerCamera attempts of one camera that wait; a newer one takes the place of an older one
 * @param fallbackAfter a model that cannot be asked for so long gives way to the next one of the chain
 * @param promotion after each such time a waiting attempt counts as a little more urgent
 */
public record CallLimits(int running, int waiting, int waitingPerCamera, Duration fallbackAfter, Duration promotion) {

    public CallLimits {
        if (running < 1 || waiting < 0 || waitingPerCamera < 1) {
            throw new IllegalArgumentException("limits must be positive, got running=%d waiting=%d waitingPerCamera=%d"
                    .formatted(running, waiting, waitingPerCamera));
        }
    }
}
