package io.roadwatch.foundation.metrics;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a metric label from growing without end, so that a client who names thousands of cameras cannot fill Prometheus: the
 * first values stay themselves, all later ones become {@link #OVERFLOW}. Safe for use by many threads.
 */
public final class CappedLabel {

    public static final String OVERFLOW = "other";

    private final int most;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** @param most values that stay themselves */
    public CappedLabel(int most) {
        this.most = most;
    }

    public String of(String value) {
        if (known.contains(value)) {
            return value;
        }
        synchronized (known) { // so that the last free place is not given away twice
            if (known.contains(value)) {
                return value;
            }
            return known.size() < most && known.add(value) ? value : OVERFLOW;
        }
    }

    /** Makes room for another value; false if this one did not stay itself. */
    public boolean release(String value) {
        synchronized (known) {
            return known.remove(value);
        }
    }
}
