package io.roadwatch.analyzer.budget;

import java.util.Arrays;

/** What was spent in the last 60 s, to the second. Not thread-safe. */
final class SlidingMinute {

    private static final int SECONDS = 60;

    private final Spent[] bySecond = new Spent[SECONDS];
    private final long[] second = new long[SECONDS];

    SlidingMinute() {
        Arrays.fill(bySecond, Spent.NOTHING);
        Arrays.fill(second, Long.MIN_VALUE);
    }

    void add(Spent spent, long atSecond) {
        int slot = slot(atSecond);
        Spent before = second[slot] == atSecond ? bySecond[slot] : Spent.NOTHING;
        second[slot] = atSecond;
        bySecond[slot] = before.plus(spent);
    }

    /** Takes back what was added in a second, if that is still within the minute. */
    void takeBack(Spent spent, long atSecond) {
        int slot = slot(atSecond);
        if (second[slot] == atSecond) {
            bySecond[slot] = bySecond[slot].minus(spent);
        }
    }

    Spent sum(long nowSecond) {
        return sumSince(nowSecond - SECONDS + 1, nowSecond);
    }

    /** Seconds until no more than a part of the allowance is used, were nothing spent meanwhile. */
    int secondsUntil(double part, Allowance allowance, long nowSecond) {
        for (int wait = 0; wait < SECONDS; wait++) {
            if (allowance.part(sumSince(nowSecond - SECONDS + 1 + wait, nowSecond)) < part) {
                return Math.max(1, wait);
            }
        }
        return SECONDS;
    }

    private Spent sumSince(long firstSecond, long lastSecond) {
        Spent sum = Spent.NOTHING;
        for (int slot = 0; slot < SECONDS; slot++) {
            if (second[slot] >= firstSecond && second[slot] <= lastSecond) {
                sum = sum.plus(bySecond[slot]);
            }
        }
        return sum;
    }

    private static int slot(long atSecond) {
        return (int) Math.floorMod(atSecond, (long) SECONDS);
    }
}
