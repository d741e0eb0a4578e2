package io.roadwatch.detector.track;

import io.roadwatch.contract.Detection;
import io.roadwatch.contract.Motion;
import org.jspecify.annotations.Nullable;

/** One object that is followed: tentative until it is confirmed, and lost while it is not seen. */
final class Track {

    /** From this long in one place on, an object stands. */
    private static final double STANDS_AFTER_SECONDS = 3;

    /** Boxes of little confidence are often cut by something in front of the object. */
    private static final double DOUBT_OF_WEAK = 2;

    /** What stayed for t seconds in a place of radius r went no faster than 2 r / t. */
    private static final double CROSSINGS = 2;

    /** Nothing in a picture is as fast; what a broken model says must not be more than a record can hold. */
    private static final double MOST_PX_PER_S = 1e9;

    private final BoxFilter box;
    private final ClassVotes classes;
    private final String family;
    private final Place place;
    private long id;
    private int sightings = 1;
    private int missed;
    private double predictedFor;
    private double seenAt;
    private boolean seenNow = true;

    Track(Sighting first, double now) {
        Detection detection = first.detection();
        this.box = new BoxFilter(detection.bbox());
        this.classes = new ClassVotes(detection.className(), detection.confidence());
        this.family = first.family();
        this.place = new Place(detection.bbox(), now);
        this.predictedFor = now;
        this.seenAt = now;
    }

    /** Begins a new frame: nothing was seen yet. */
    void predict(double now) {
        missed = seenNow ? 0 : missed + 1;
        seenNow = false;
        if (missed > 0 && stands()) {
            box.stop(); // what is left of a velocity is trembling, and would carry the box away
        }
        box.predict(now - predictedFor);
        predictedFor = now;
    }

    void see(Sighting sighting, double now, boolean weak) {
        Detection detection = sighting.detection();
        box.correct(detection.bbox(), weak ? DOUBT_OF_WEAK : 1);
        place.look(detection.bbox(), now);
        classes.add(detection.className(), detection.confidence());
        sightings++;
        seenAt = now;
        seenNow = true;
        sighting.belongsTo(this);
    }

    void confirm(long newId) {
        id = newId;
    }

    boolean isConfirmed() {
        return id > 0;
    }

    long id() {
        return id;
    }

    /** Whether it was not seen in this frame so far. */
    boolean isOpen() {
        return !seenNow;
    }

    boolean seenInLastFrame() {
        return missed == 0;
    }

    /** Whether it stood when it was last seen. */
    boolean stands() {
        return place.stayedSeconds(seenAt) >= STANDS_AFTER_SECONDS;
    }

    int sightings() {
        return sightings;
    }

    double unseenSeconds(double now) {
        return now - seenAt;
    }

    BoxFilter box() {
        return box;
    }

    String className() {
        return classes.leader();
    }

    String family() {
        return family;
    }

    /** Absent before the second sighting. */
    @Nullable
    Motion motion(double now) {
        if (sightings < 2) {
            return null;
        }
        double vx = box.velocityXPxPerS();
        double vy = box.velocityYPxPerS();
        double crossed = CROSSINGS * place.radiusPx() / place.stayedSeconds(now); // infinite where it just came
        double fastest = Math.min(crossed, MOST_PX_PER_S);
        double part = Math.min(1, fastest / Math.max(Math.hypot(vx, vy), Double.MIN_NORMAL));
        Float sinceMoved = place.everLeft() ? (float) place.sinceLeftSeconds(now) : null;
        return new Motion((float) (vx * part), (float) (vy * part), sinceMoved);
    }
}
