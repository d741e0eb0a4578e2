package io.roadwatch.analyzer.llm.dispatch;

import java.util.HashMap;
import java.util.Map;

/**
 * What each camera has of the calls, so that one that asks often does not crowd out the others. Remembers cameras that have a
 * call under way, and of the others a bounded number. Guarded by the dispatcher's lock.
 */
final class CameraShares {

    private static final int MOST_REMEMBERED = 4_096;

    private final Map<String, Share> byCamera = new HashMap<>();

    void granted(String cameraId, long nowNanos) {
        if (byCamera.size() >= MOST_REMEMBERED) {
            byCamera.values().removeIf(share -> share.running == 0);
        }
        Share share = byCamera.computeIfAbsent(cameraId, ignored -> new Share());
        share.running++;
        share.lastGrantNanos = nowNanos;
        share.everGranted = true;
    }

    void ended(String cameraId) {
        Share share = byCamera.get(cameraId);
        if (share != null) {
            share.running--;
        }
    }

    int running(String cameraId) {
        Share share = byCamera.get(cameraId);
        return share == null ? 0 : share.running;
    }

    /** Time since the camera's last call began; longer than any for a camera that had none. */
    long sinceLastGrant(String cameraId, long nowNanos) {
        Share share = byCamera.get(cameraId);
        return share == null || !share.everGranted ? Long.MAX_VALUE : nowNanos - share.lastGrantNanos;
    }

    private static final class Share {
        private int running;
        private long lastGrantNanos;
        private boolean everGranted;
    }
}
