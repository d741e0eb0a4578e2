package io.roadwatch.detector.handoff;

import io.roadwatch.contract.FailureReason;
import org.jboss.logging.Logger;

/**
 * Says once when hand-offs begin to fail, and once when they work again: after several in a row, so that an analyzer that
 * fails now and then does not fill the log. Safe for use by many threads.
 */
final class FailureLog {

    static final int SUCCESSES_TO_BELIEVE = 3;

    private static final Logger LOG = Logger.getLogger(FailureLog.class);

    private boolean failing;
    private int successesInARow;

    /** Whether this was news. */
    synchronized boolean failed(FailureReason reason) {
        if (reason == FailureReason.OUTRANKED) { // the analyzer works, and looks at something more urgent
            LOG.debugf("hand-off failed reason=%s", reason.label());
            return false;
        }
        successesInARow = 0;
        if (failing) {
            LOG.debugf("hand-off failed reason=%s", reason.label());
            return false;
        }
        failing = true;
        LOG.warnf(
                "hand-offs to the analyzer fail; streams go on without verdicts reason=%s;"
                        + " further failures are counted, not logged",
                reason.label());
        return true;
    }

    /** Whether this was news. */
    synchronized boolean worked() {
        if (!failing || ++successesInARow < SUCCESSES_TO_BELIEVE) {
            return false;
        }
        failing = false;
        LOG.info("hand-offs to the analyzer work again");
        return true;
    }
}
