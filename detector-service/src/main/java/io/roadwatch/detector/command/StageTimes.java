package io.roadwatch.detector.command;

import io.roadwatch.detector.observe.Stage;
import io.roadwatch.detector.observe.StageListener;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** How long each stage took for each picture. Used by one thread. */
final class StageTimes implements StageListener {

    private static final Stage LAST = Stage.DECODE;

    private final Map<Stage, Samples> stages = new EnumMap<>(Stage.class);
    private final Samples whole = new Samples();
    private long sum;

    @Override
    public void took(Stage stage, long nanos) {
        stages.computeIfAbsent(stage, any -> new Samples()).add(nanos);
        sum += nanos;
        if (stage == LAST) {
            whole.add(sum);
            sum = 0;
        }
    }

    /** What came so far does not count. */
    void forget() {
        stages.clear();
        whole.count = 0;
    }

    Map<Stage, Samples> stages() {
        return stages;
    }

    /** All stages of a picture together. */
    Samples whole() {
        return whole;
    }

    /** Durations of one thing. */
    static final class Samples {

        private long[] nanos = new long[256];
        private int count;

        void add(long one) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = one;
        }

        /** The smallest sample that so many percent are not above, in ms; 0 without any. */
        double percentileMillis(int percent) {
            if (count == 0) {
                return 0;
            }
            long[] sorted = Arrays.copyOf(nanos, count);
            Arrays.sort(sorted);
            int rank = (int) Math.ceil(percent / 100.0 * count);
            return sorted[Math.max(0, rank - 1)] / 1e6;
        }
    }
}
