package io.roadwatch.detector.group;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.contract.Motion;

/**
 * Tracked objects made by hand. A car is 50 x 50 px and a person 20 x 20 px, so that 20 px are a metre of both, and 20 px/s
 * are a metre per second.
 */
public final class Tracked {

    private Tracked() {}

    /** Not moved since it was first seen. */
    public static Detection parkedCar(long track, double centreX, double centreY) {
        return car(track, centreX, centreY, new Motion(0, 0, null));
    }

    /** On its way. */
    public static Detection movingCar(long track, double centreX, double centreY, double vx, double vy) {
        return car(track, centreX, centreY, new Motion((float) vx, (float) vy, 0f));
    }

    /** Stopped so many seconds ago. */
    public static Detection stoppedCar(long track, double centreX, double centreY, double seconds) {
        return car(track, centreX, centreY, new Motion(0, 0, (float) seconds));
    }

    /** On foot, on the way. */
    public static Detection walker(long track, double centreX, double centreY, double vx, double vy) {
        return new Detection("person", 0.5f, box(centreX, centreY, 20), track, new Motion((float) vx, (float) vy, 0f));
    }

    /** Seen, but not tracked. */
    public static Detection unknownCar(double centreX, double centreY) {
        return new Detection("car", 0.5f, box(centreX, centreY, 50));
    }

    private static Detection car(long track, double centreX, double centreY, Motion motion) {
        return new Detection("car", 0.5f, box(centreX, centreY, 50), track, motion);
    }

    public static BoundingBox box(double centreX, double centreY, double side) {
        return new BoundingBox(
                (float) (centreX - side / 2), (float) (centreY - side / 2), (float) (centreX + side / 2), (float)
                        (centreY + side / 2));
    }
}
