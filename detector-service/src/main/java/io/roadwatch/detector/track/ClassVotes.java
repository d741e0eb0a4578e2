package io.roadwatch.detector.track;

import java.util.ArrayList;
import java.util.List;

/** What class a track has, when its detections do not agree: the one with the most confidence in sum. */
final class ClassVotes {

    private final List<Votes> all = new ArrayList<>(1); // rarely more than two

    private Votes leader;

    ClassVotes(String className, float confidence) {
        leader = new Votes(className, confidence);
        all.add(leader);
    }

    void add(String className, float confidence) {
        Votes votes = votesFor(className);
        votes.sum += confidence;
        if (votes.sum > leader.sum) {
            leader = votes;
        }
    }

    String leader() {
        return leader.className;
    }

    private Votes votesFor(String className) {
        for (Votes votes : all) {
            if (votes.className.equals(className)) {
                return votes;
            }
        }
        Votes none = new Votes(className, 0);
        all.add(none);
        return none;
    }

    private static final class Votes {

        private final String className;
        private double sum;

        private Votes(String className, double sum) {
            this.className = className;
            this.sum = sum;
        }
    }
}
