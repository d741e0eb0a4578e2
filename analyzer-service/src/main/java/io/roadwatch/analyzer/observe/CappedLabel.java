package io.roadwatch.analyzer.observe;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a label from growing without end: the first values stay themselves, later ones become {@code other}. */
final class CappedLabel {

    static final String OVERFLOW = "other";

    private final int most;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    CappedLabel(int most) {
        this.most = most;
    }

    String of(String value) {
        if (known.contains(value)) {
            return value;
        }
        synchronized (known) { // so that the last free place is not given away twice
            return known.size() < most && known.add(value) ? value : OVERFLOW;
        }
    }
}
