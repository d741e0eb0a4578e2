package io.roadwatch.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Axis-aligned box in source-frame pixels: origin top-left, y down, right and bottom exclusive. On the wire it is
 * {@code [left, top, right, bottom]}.
 */
public record BoundingBox(float leftPx, float topPx, float rightPx, float bottomPx) {

    public BoundingBox {
        if (!(leftPx < rightPx && topPx < bottomPx)) { // written so that NaN fails too
            throw new IllegalArgumentException(
                    "box is empty or inverted: [%s %s %s %s]".formatted(leftPx, topPx, rightPx, bottomPx));
        }
        if (Float.isInfinite(leftPx)
                || Float.isInfinite(topPx)
                || Float.isInfinite(rightPx)
                || Float.isInfinite(bottomPx)) {
            throw new IllegalArgumentException(
                    "box is not finite: [%s %s %s %s]".formatted(leftPx, topPx, rightPx, bottomPx));
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BoundingBox fromWire(float[] corners) {
        if (corners.length != 4) {
            throw new IllegalArgumentException(
                    "a box has four numbers [left, top, right, bottom], got " + corners.length);
        }
        return new BoundingBox(corners[0], corners[1], corners[2], corners[3]);
    }

    @JsonValue
    float[] toWire() {
        return new float[] {leftPx, topPx, rightPx, bottomPx};
    }

    public float widthPx() {
        return rightPx - leftPx;
    }

    public float heightPx() {
        return bottomPx - topPx;
    }

    /** Area in square pixels. */
    public float areaPx2() {
        return widthPx() * heightPx();
    }

    public float centreXPx() {
        return (leftPx + rightPx) / 2;
    }

    public float centreYPx() {
        return (topPx + bottomPx) / 2;
    }

    /** Distance between the centres of two boxes, in pixels. */
    public double centreDistancePx(BoundingBox other) {
        return Math.hypot(centreXPx() - other.centreXPx(), centreYPx() - other.centreYPx());
    }

    /** The smallest box that holds both. */
    public BoundingBox union(BoundingBox other) {
        return new BoundingBox(
                Math.min(leftPx, other.leftPx),
                Math.min(topPx, other.topPx),
                Math.max(rightPx, other.rightPx),
                Math.max(bottomPx, other.bottomPx));
    }

    /** Intersection over union, 0..1. */
    public float iou(BoundingBox other) {
        float overlapWidth = Math.min(rightPx, other.rightPx) - Math.max(leftPx, other.leftPx);
        float overlapHeight = Math.min(bottomPx, other.bottomPx) - Math.max(topPx, other.topPx);
        if (overlapWidth <= 0 || overlapHeight <= 0) {
            return 0;
        }
        float overlap = overlapWidth * overlapHeight;
        return overlap / (areaPx2() + other.areaPx2() - overlap);
    }
}
