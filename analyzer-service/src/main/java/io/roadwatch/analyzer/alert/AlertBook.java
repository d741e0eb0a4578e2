package io.roadwatch.analyzer.alert;

import io.roadwatch.contract.Alert;
import io.roadwatch.contract.TrafficGroup;
import io.roadwatch.contract.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * The alerts of all cameras that count now.
 *
 * <p>Alerts live in the stream time of their camera, and are remembered for a while after they are over, so that the same danger
 * is not taken for another one. The book itself has no timer: what is over is dropped when somebody
 * asks or answers. A camera without any holds no memory, and the number of cameras and of alerts per camera is bounded.
 *
 * <p>Thread-safe. One lock guards everything; under it there is only arithmetic on one camera's few alerts (on all
 * cameras' in {@link #active()}), so that the event loop may call every method.
 */
@ApplicationScoped
public class AlertBook {

    private static final Logger LOG = Logger.getLogger(AlertBook.class);

    private final AlertConfig config;
    private final LongSupplier nanoClock;
    private final Duration longestSilence;
    private final AlertIds ids = new AlertIds(
            System::currentTimeMillis, () -> ThreadLocalRandom.current().nextLong());

    /** The camera that has been silent longest comes first. Guarded by itself. */
    private final Map<String, CameraAlerts> cameras = new LinkedHashMap<>();

    /** Whether the loss of cameras was logged. Guarded by {@link #cameras}. */
    private boolean overflowing;

    @Inject
    public AlertBook(AlertConfig config) {
        this(config, System::nanoTime);
    }

    /** @param nanoClock monotonic, like {@link System#nanoTime()} */
    AlertBook(AlertConfig config, LongSupplier nanoClock) {
        this.config = config;
        this.nanoClock = nanoClock;
        this.longestSilence = longer(config.forgetAfter(), longer(config.displayWindow(), config.duplicateWindow()));
    }

    /**
     * Takes in an answer.
     *
     * @param now stream time at which the answer came. A time before the camera's last one means that its stream began anew:
     *     its alerts are dropped first.
     * @param groups those of the frame that was judged; they say which group of an earlier frame each one is
     */
    public AlertUpdate update(String cameraId, Instant now, Verdict verdict, List<TrafficGroup> groups) {
        long nanos = nanoClock.getAsLong();
        synchronized (cameras) {
            forgetSilentCameras(nanos);
            CameraAlerts before = cameras.remove(cameraId);
            if (before == null || now.isBefore(before.answeredAt())) {
                before = CameraAlerts.none(now, nanos);
            }
            AnswerRound round = new AnswerRound(before.alerts(), now, config, ids);
            round.take(verdict, groups);
            CameraAlerts after = new CameraAlerts(round.kept(), now, nanos);
            if (!after.isEmpty()) {
                makeRoom();
                cameras.put(cameraId, after);
            }
            return round.update();
        }
    }

    /** The alerts of one camera that count at a stream time, as they were last said; empty for an unknown camera. */
    public List<Alert> active(String cameraId, Instant now) {
        synchronized (cameras) {
            CameraAlerts alerts = cameras.get(cameraId);
            return alerts == null ? List.of() : alerts.saidAt(now, config.displayWindow());
        }
    }

    /**
     * The alerts that count now, by camera, in the order of the ids; cameras without any are left out. What a camera's
     * stream time is now follows from its last answer and the time since then on this machine's clock.
     */
    public Map<String, List<Alert>> active() {
        long nanos = nanoClock.getAsLong();
        Map<String, List<Alert>> active = new TreeMap<>();
        synchronized (cameras) {
            forgetSilentCameras(nanos);
            cameras.forEach((cameraId, alerts) -> {
                List<Alert> counting = alerts.saidAtNanos(nanos, config.displayWindow());
                if (!counting.isEmpty()) {
                    active.put(cameraId, counting);
                }
            });
        }
        return Collections.unmodifiableMap(active);
    }

    /** Cameras that hold memory. */
    int cameraCount() {
        synchronized (cameras) {
            return cameras.size();
        }
    }

    private void forgetSilentCameras(long nanos) {
        Iterator<CameraAlerts> silentFirst = cameras.values().iterator();
        while (silentFirst.hasNext() && silentFirst.next().silenceAt(nanos).compareTo(longestSilence) >= 0) {
            silentFirst.remove();
        }
    }

    private void makeRoom() {
        if (cameras.size() < config.maxCameras()) {
            // A camera that is being updated is out for a moment: one free place does not yet mean room.
            overflowing &= cameras.size() == config.maxCameras() - 1;
            return;
        }
        Iterator<String> silentFirst = cameras.keySet().iterator();
        silentFirst.next();
        silentFirst.remove();
        if (!overflowing) {
            LOG.warnf("alert book full, the most silent cameras lose their alerts maxCameras=%d", config.maxCameras());
        }
        overflowing = true;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
