package io.roadwatch.detector.publish;

import io.roadwatch.detector.source.CameraId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Counts who wants which pictures of which camera, so that asking costs the same however many subscribers there are. Safe for
 * use by many threads; nobody waits for longer than one subscription is counted.
 */
final class DemandLedger {

    private final Tally ofAllCameras = new Tally();

    /** Of named cameras; where a subscriber of all cameras has another portion, this also takes the general one back. */
    private final Map<CameraId, Tally> byCamera = new HashMap<>();

    synchronized void add(Subscription subscription) {
        count(subscription, 1);
    }

    synchronized void remove(Subscription subscription) {
        count(subscription, -1);
    }

    /** As one step, so that what is wanted before and after is wanted all the time. */
    synchronized void replace(Subscription before, Subscription after) {
        count(after, 1);
        count(before, -1);
    }

    synchronized PictureDemand of(CameraId camera) {
        Tally one = byCamera.get(camera);
        if (one == null) {
            return ofAllCameras.demand();
        }
        Tally sum = new Tally();
        sum.add(ofAllCameras);
        sum.add(one);
        return sum.demand();
    }

    private void count(Subscription subscription, int step) {
        Map<CameraId, ?> named = subscription.cameras();
        if (named == null) {
            ofAllCameras.count(subscription.general().pictures(), step);
            subscription.perCamera().forEach((camera, portion) -> {
                count(camera, subscription.general(), -step);
                count(camera, portion, step);
            });
        } else {
            named.keySet().forEach(camera -> count(camera, subscription.portionOf(camera), step));
        }
    }

    private void count(CameraId camera, Portion portion, int step) {
        byCamera.compute(camera, (id, known) -> {
            Tally tally = known == null ? new Tally() : known;
            tally.count(portion.pictures(), step);
            return tally.isEmpty() ? null : tally;
        });
    }

    /** How many want each kind of picture; below 0 where it corrects another tally. */
    private static final class Tally {

        private final Map<PictureKind, Integer> frames = new HashMap<>();
        private int groupImages;

        void count(PictureChoice choice, int step) {
            choice.frameKinds().forEach(kind -> add(kind, step));
            groupImages += choice.groupImages() ? step : 0;
        }

        void add(Tally other) {
            other.frames.forEach(this::add);
            groupImages += other.groupImages;
        }

        boolean isEmpty() {
            return frames.isEmpty() && groupImages == 0;
        }

        PictureDemand demand() {
            Set<PictureKind> wanted = new HashSet<>();
            frames.forEach((kind, count) -> {
                if (count > 0) {
                    wanted.add(kind);
                }
            });
            return new PictureDemand(false, false, groupImages > 0).and(wanted);
        }

        private void add(PictureKind kind, int step) {
            frames.merge(kind, step, (before, more) -> before + more == 0 ? null : before + more);
        }
    }
}
