package io.roadwatch.detector.detect.layout;

import java.util.Arrays;

/**
 * Boxes of one frame before suppression, in model-input pixels, as columns that are used again for the next frame.
 * Used by one thread.
 */
public final class Candidates {

    /** Anchors that are looked at together where scores lie apart by class. */
    static final int BLOCK = 1_024;

    private static final int COORDINATES = 4;
    private static final float LARGEST_SIDE_PX = 1e7f; // keeps areas within what a float holds

    private final float[] bestScores = new float[BLOCK];
    private final float[] classScores = new float[BLOCK];
    private float[] corners = new float[256 * COORDINATES];
    private float[] confidences = new float[256];
    private int[] classIndices = new int[256];
    private int size;

    public void clear() {
        size = 0;
    }

    public int size() {
        return size;
    }

    /**
     * Adds a box. One that is empty, inverted, endless or no number is left out.
     *
     * @param confidence 0..1
     */
    public void add(float leftPx, float topPx, float rightPx, float bottomPx, float confidence, int classIndex) {
        if (!isSide(rightPx - leftPx) || !isSide(bottomPx - topPx)) {
            return;
        }
        if (size == confidences.length) {
            corners = Arrays.copyOf(corners, corners.length * 2);
            confidences = Arrays.copyOf(confidences, confidences.length * 2);
            classIndices = Arrays.copyOf(classIndices, classIndices.length * 2);
        }
        int corner = size * COORDINATES;
        corners[corner] = leftPx;
        corners[corner + 1] = topPx;
        corners[corner + 2] = rightPx;
        corners[corner + 3] = bottomPx;
        confidences[size] = confidence;
        classIndices[size] = classIndex;
        size++;
    }

    void addCentred(float centreXPx, float centreYPx, float widthPx, float heightPx, float confidence, int classIndex) {
        float halfWidth = widthPx / 2;
        float halfHeight = heightPx / 2;
        add(
                centreXPx - halfWidth,
                centreYPx - halfHeight,
                centreXPx + halfWidth,
                centreYPx + halfHeight,
                confidence,
                classIndex);
    }

    private static boolean isSide(float px) {
        return px > 0 && px <= LARGEST_SIDE_PX; // false for NaN
    }

    /** Memory for {@value #BLOCK} values that the decoding thread may use while it decodes; so layouts need none. */
    float[] bestScores() {
        return bestScores;
    }

    /** As {@link #bestScores()}, other memory. */
    float[] classScores() {
        return classScores;
    }

    public float left(int index) {
        return corners[index * COORDINATES];
    }

    public float top(int index) {
        return corners[index * COORDINATES + 1];
    }

    public float right(int index) {
        return corners[index * COORDINATES + 2];
    }

    public float bottom(int index) {
        return corners[index * COORDINATES + 3];
    }

    public float confidence(int index) {
        return confidences[index];
    }

    public int classIndex(int index) {
        return classIndices[index];
    }

    /** Intersection over union of two boxes, 0..1. */
    public float iou(int a, int b) {
        float overlapWidth = Math.min(right(a), right(b)) - Math.max(left(a), left(b));
        float overlapHeight = Math.min(bottom(a), bottom(b)) - Math.max(top(a), top(b));
        if (!(overlapWidth > 0 && overlapHeight > 0)) { // written so that NaN counts as apart
            return 0;
        }
        float overlap = overlapWidth * overlapHeight;
        return overlap / (area(a) + area(b) - overlap);
    }

    private float area(int index) {
        return (right(index) - left(index)) * (bottom(index) - top(index));
    }
}
