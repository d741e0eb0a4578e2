package io.roadwatch.benchmark.measure;

import java.util.ArrayList;
import java.util.List;

/** Measures several contenders by turns, so that whatever else the machine does falls on all of them. */
public final class Contest {

    private final Progress progress;

    public Contest(Progress progress) {
        this.progress = progress;
    }

    /**
     * Every round runs each contender once; the order is reversed from round to round, so that none always comes after the same
     * one.
     *
     * @param rounds at least 1
     * @return what each contender reached, in the order given
     */
    public List<Samples> byTurns(int rounds, List<Contender> contenders) {
        List<List<Double>> reached = contenders.stream()
                .map(contender -> (List<Double>) new ArrayList<Double>())
                .toList();
        for (int round = 1; round <= rounds; round++) {
            for (int turn = 0; turn < contenders.size(); turn++) {
                int index = round % 2 == 1 ? turn : contenders.size() - 1 - turn;
                Contender contender = contenders.get(index);
                double value = contender.round().measure();
                progress.say("round %d of %d: %s %s".formatted(round, rounds, contender.name(), Figures.of(value)));
                reached.get(index).add(value);
            }
        }
        return reached.stream().map(Samples::new).toList();
    }
}
