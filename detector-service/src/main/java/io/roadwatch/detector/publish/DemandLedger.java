package io.roadwatch.detector.publish;

import io.roadwatch.detector.source.CameraId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts who wants which pictures of which camera, so that asking costs the same however many subscribers there are. Written
 * by one thread at a time, read by many.
 */
final class DemandLedger {

    private final Map<CameraId, Wishes> byCamera = new ConcurrentHashMap<>();
    private volatile Wishes ofAllCameras = Wishes.NOBODY;

    void add(Subscription subscription) {
        count(subscription, 1);
    }

    void remove(Subscription subscription) {
        count(subscription, -1);
    }

    PictureDemand of(CameraId camera) {
        Wishes all = ofAllCameras;
        Wishes one = byCamera.getOrDefault(camera, Wishes.NOBODY);
        return new PictureDemand(
                all.annotated + one.annotated > 0, all.raw + one.raw > 0, all.groupImages + one.groupImages > 0);
    }

    private void count(Subscription subscription, int step) {
        Map<CameraId, ?> cameras = subscription.cameras();
        if (cameras == null) {
            ofAllCameras = ofAllCameras.plus(subscription.pictures(), step);
            return;
        }
        for (CameraId camera : cameras.keySet()) {
            byCamera.compute(camera, (id, before) -> {
                Wishes after = (before == null ? Wishes.NOBODY : before).plus(subscription.pictures(), step);
                return after.subscribers == 0 ? null : after;
            });
        }
    }

    private record Wishes(int subscribers, int annotated, int raw, int groupImages) {

        static final Wishes NOBODY = new Wishes(0, 0, 0, 0);

        Wishes plus(PictureChoice choice, int step) {
            return new Wishes(
                    subscribers + step,
                    annotated + (choice.frames().annotated() ? step : 0),
                    raw + (choice.frames().raw() ? step : 0),
                    groupImages + (choice.groupImages() ? step : 0));
        }
    }
}
