package io.roadwatch.analyzer.verdict;

import io.roadwatch.contract.Verdict;
import java.util.List;
import java.util.Map;

/** What an answer of the LLM turned out to be. Never holds the answer's own text but for the values of faults. */
public sealed interface Reading {

    /** How often each thing was bent to read it; empty for an answer that is exactly as asked for. */
    Map<ParseNote, Integer> notes();

    /** What the model is to be told if it is asked once more; empty only where the answer is accepted. */
    List<Fault> faults();

    /** How many groups have a result that stands, abstentions included. */
    int standing();

    /** Nothing is wrong with it. Groups without a picture may be unjudged. */
    record Accepted(Verdict verdict, Map<ParseNote, Integer> notes) implements Reading {

        public Accepted {
            notes = Map.copyOf(notes);
        }

        @Override
        public List<Fault> faults() {
            return List.of();
        }

        @Override
        public int standing() {
            return verdict.results().size();
        }
    }

    /**
     * It contradicts the request.
     *
     * @param asFarAsItStands the results that nothing speaks against; the other groups are unjudged
     * @param faults at least one
     * @param allClear it mentions no group, and says of the whole frame that there is no danger
     */
    record Doubtful(Verdict asFarAsItStands, List<Fault> faults, boolean allClear, Map<ParseNote, Integer> notes)
            implements Reading {

        public Doubtful {
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("an answer without a fault is not doubtful");
            }
            faults = List.copyOf(faults);
            notes = Map.copyOf(notes);
        }

        @Override
        public int standing() {
            return asFarAsItStands.results().size();
        }
    }

    /**
     * It is no verdict.
     *
     * @param problem what was wrong, for an operator; never the answer itself
     */
    record Malformed(String problem, Map<ParseNote, Integer> notes) implements Reading {

        public Malformed {
            notes = Map.copyOf(notes);
        }

        @Override
        public List<Fault> faults() {
            return List.of(Fault.ofNoGroup(FaultKind.MALFORMED, List.of(problem)));
        }

        @Override
        public int standing() {
            return 0;
        }
    }

    /** The answer that counts after the model was asked once more: the second, unless it is worse. */
    static Reading better(Reading first, Reading repaired) {
        boolean worse = repaired instanceof Malformed || repaired.standing() < first.standing();
        return worse ? first : repaired;
    }
}
