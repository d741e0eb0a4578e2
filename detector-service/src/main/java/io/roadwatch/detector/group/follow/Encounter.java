package io.roadwatch.detector.group.follow;

import io.roadwatch.contract.BoundingBox;

/**
 * Two members of a group, and how dangerous their meeting looks. Distances and speeds are measured in the sizes of the two
 * boxes, told as rough metres, so that a far pair counts as much as a near one.
 */
record Encounter(RoadUser a, RoadUser b) {

    /** The term of a vulnerable road user beside a vehicle: the meeting in which people are hurt. */
    static final double MIXED_WEIGHT = 0.30;

    /** The term of two that head for each other: what happens next. */
    static final double URGENCY_WEIGHT = 0.35;

    /** The term of neighbours at different speeds: overtaking, braking, a car in the wrong lane. */
    static final double SPEED_WEIGHT = 0.15;

    /** Two who cannot do each other much harm, such as two pedestrians. */
    private static final double BOTH_VULNERABLE = 0.3;

    /** From this gap on two are no neighbours: about two lanes. */
    private static final double NEIGHBOURS_WITHIN_METRES = 8;

    private static final double SOON_SECONDS = 1;
    private static final double LATE_SECONDS = 5;

    /** Slower approaches are noise of the boxes, or people who queue. */
    private static final double CREEPING_METRES_PER_S = 0.5;

    private static final double CLOSING_FAST_METRES_PER_S = 3;
    private static final double ALIKE_METRES_PER_S = 2;
    private static final double VERY_DIFFERENT_METRES_PER_S = 12;

    /** Paths that miss by less than this part of the boxes' mean size meet; by more than the other, they do not. */
    private static final double HIT_SIZES = 0.25;

    private static final double MISS_SIZES = 0.75;

    /** Yardsticks that differ by up to this factor may stand side by side; by the other, one is far behind the other. */
    private static final double SAME_DEPTH_RATIO = 2;

    private static final double OTHER_DEPTH_RATIO = 4;

    /** How fast the centres come closer, in source-frame pixels per second; 0 where they do not. */
    double closingPxPerS() {
        double distance = length(dx(), dy());
        return distance == 0 ? 0 : Math.max(0, -(dx() * dvx() + dy() * dvy()) / distance);
    }

    /** 0..{@value #MIXED_WEIGHT} + {@value #URGENCY_WEIGHT} + {@value #SPEED_WEIGHT}; 0 where nothing moves. */
    double risk() {
        if (!(a.mayMove() || b.mayMove()) || a.kind() == RoadUserKind.FIXTURE || b.kind() == RoadUserKind.FIXTURE) {
            return 0;
        }
        double sameDepth = sameDepth();
        if (sameDepth == 0) {
            return 0;
        }
        double nearness = nearness();
        double urgency = urgency();
        if (nearness == 0 && urgency == 0) {
            return 0;
        }
        double harm = a.kind().vulnerable() && b.kind().vulnerable() ? BOTH_VULNERABLE : 1;
        double mixed = a.kind().vulnerable() != b.kind().vulnerable() ? nearness : 0;
        return sameDepth
                * (MIXED_WEIGHT * mixed
                        + URGENCY_WEIGHT * harm * urgency
                        + SPEED_WEIGHT * harm * nearness * speedDifference());
    }

    /** 1 where the boxes touch, 0 where they are no neighbours. */
    double nearness() {
        return falling(gapPx() * metresPerPx(), 0, NEIGHBOURS_WITHIN_METRES);
    }

    /** 1 where both seem equally far from the camera, 0 where a picture only shows them side by side. */
    double sameDepth() {
        double ratio = a.metresPerPx() / b.metresPerPx();
        return falling(Math.max(ratio, 1 / ratio), SAME_DEPTH_RATIO, OTHER_DEPTH_RATIO);
    }

    /** 1 where the centres meet within a second if both go on as they do, 0 where late, never, or hardly moving. */
    double urgency() {
        double relativeSpeed2 = dvx() * dvx() + dvy() * dvy();
        if (relativeSpeed2 == 0) {
            return 0;
        }
        double closing = closingPxPerS() * metresPerPx();
        double secondsToMeeting = -(dx() * dvx() + dy() * dvy()) / relativeSpeed2;
        if (secondsToMeeting <= 0 || secondsToMeeting >= LATE_SECONDS) {
            return 0;
        }
        double missPx = length(dx() + dvx() * secondsToMeeting, dy() + dvy() * secondsToMeeting);
        return falling(secondsToMeeting, SOON_SECONDS, LATE_SECONDS)
                * falling(missPx / meanSizePx(), HIT_SIZES, MISS_SIZES)
                * (1 - falling(closing, CREEPING_METRES_PER_S, CLOSING_FAST_METRES_PER_S));
    }

    /** 0 where both move alike or stand, 1 where one shoots past the other. */
    double speedDifference() {
        double metresPerS = length(dvx(), dvy()) * metresPerPx();
        return 1 - falling(metresPerS, ALIKE_METRES_PER_S, VERY_DIFFERENT_METRES_PER_S);
    }

    /** Between the edges of the boxes; 0 where they overlap. */
    private double gapPx() {
        BoundingBox one = a.box();
        BoundingBox other = b.box();
        double gapX = Math.max(one.leftPx() - other.rightPx(), other.leftPx() - one.rightPx());
        double gapY = Math.max(one.topPx() - other.bottomPx(), other.topPx() - one.bottomPx());
        return length(Math.max(0, gapX), Math.max(0, gapY));
    }

    private double metresPerPx() {
        return Math.sqrt(a.metresPerPx() * b.metresPerPx());
    }

    private double meanSizePx() {
        return (a.sizePx() + b.sizePx()) / 2;
    }

    private double dx() {
        return b.box().centreXPx() - a.box().centreXPx();
    }

    private double dy() {
        return b.box().centreYPx() - a.box().centreYPx();
    }

    private double dvx() {
        return b.velocityXPxPerS() - a.velocityXPxPerS();
    }

    private double dvy() {
        return b.velocityYPxPerS() - a.velocityYPxPerS();
    }

    /** {@link Math#hypot} guards against overflow, which pixels do not need, and is ten times slower. */
    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    /** 1 up to a value, 0 from another on, straight between. */
    private static double falling(double value, double oneUpTo, double zeroFrom) {
        return Math.max(0, Math.min(1, (zeroFrom - value) / (zeroFrom - oneUpTo)));
    }
}
