package io.roadwatch.detector.detect.layout;

import java.util.Arrays;

/**
 * Keeps one box per object: the most confident one of every set of boxes of one class that overlap. Boxes of different
 * classes never suppress each other.
 *
 * @param iou boxes that overlap by more than this are one object, 0..1
 * @param mostKept boxes kept at most, the most confident ones
 */
public record NonMaxSuppression(float iou, int mostKept) {

    /** @return positions of the boxes that stay, most confident first; equal ones in their order */
    public int[] keep(Candidates candidates) {
        long[] byConfidence = sortKeys(candidates);
        int[] kept = new int[Math.min(mostKept, byConfidence.length)];
        int keptCount = 0;
        for (int i = 0; i < byConfidence.length && keptCount < kept.length; i++) {
            int index = (int) byConfidence[i];
            if (standsAlone(index, kept, keptCount, candidates)) {
                kept[keptCount++] = index;
            }
        }
        return Arrays.copyOf(kept, keptCount);
    }

    private boolean standsAlone(int index, int[] kept, int keptCount, Candidates candidates) {
        for (int i = 0; i < keptCount; i++) {
            if (candidates.classIndex(kept[i]) == candidates.classIndex(index)
                    && candidates.iou(kept[i], index) > iou) {
                return false;
            }
        }
        return true;
    }

    /**
     * The boxes of a model that has suppressed already.
     *
     * @return positions of the most confident boxes, most confident first; equal ones in their order
     */
    public int[] strongest(Candidates candidates) {
        return Arrays.stream(sortKeys(candidates))
                .limit(mostKept)
                .mapToInt(key -> (int) key)
                .toArray();
    }

    /** Descending confidence above, position below: bits of a float that is not negative sort like the float. */
    private static long[] sortKeys(Candidates candidates) {
        long[] keys = new long[candidates.size()];
        for (int i = 0; i < keys.length; i++) {
            int descending = Integer.MAX_VALUE - Float.floatToIntBits(candidates.confidence(i));
            keys[i] = ((long) descending << 32) | i;
        }
        Arrays.sort(keys);
        return keys;
    }
}
