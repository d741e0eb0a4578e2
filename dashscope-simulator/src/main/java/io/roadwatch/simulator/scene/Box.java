package io.roadwatch.simulator.scene;

/** Axis-aligned box in source-frame pixels: origin top-left, y down. */
public record Box(double leftPx, double topPx, double rightPx, double bottomPx) {

    public Box {
        if (!(leftPx < rightPx && topPx < bottomPx)) { // written so that NaN fails too
            throw new IllegalArgumentException(
                    "box is empty or inverted: [%s %s %s %s]".formatted(leftPx, topPx, rightPx, bottomPx));
        }
    }

    public double heightPx() {
        return bottomPx - topPx;
    }

    public double diagonalPx() {
        return Math.hypot(rightPx - leftPx, bottomPx - topPx);
    }

    /** Free space between the two boxes from left to right; 0 where they stand above each other. */
    public double horizontalGapPx(Box other) {
        return Math.max(0, Math.max(leftPx, other.leftPx) - Math.min(rightPx, other.rightPx));
    }

    public double centreDistancePx(Box other) {
        return Math.hypot(
                (leftPx + rightPx - other.leftPx - other.rightPx) / 2,
                (topPx + bottomPx - other.topPx - other.bottomPx) / 2);
    }

    /** Common area over joint area, 0..1. */
    public double intersectionOverUnion(Box other) {
        double widthPx = Math.min(rightPx, other.rightPx) - Math.max(leftPx, other.leftPx);
        double heightPx = Math.min(bottomPx, other.bottomPx) - Math.max(topPx, other.topPx);
        double common = Math.max(0, widthPx) * Math.max(0, heightPx);
        return common / (area() + other.area() - common);
    }

    private double area() {
        return (rightPx - leftPx) * (bottomPx - topPx);
    }
}
