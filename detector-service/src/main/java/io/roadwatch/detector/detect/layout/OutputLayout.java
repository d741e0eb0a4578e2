package io.roadwatch.detector.detect.layout;

import java.util.List;
import java.util.OptionalInt;

/** How a family of models says what it saw, for one model. Never changes; safe for use by many threads. */
public interface OutputLayout {

    LayoutName name();

    /** How many classes the model tells apart; empty where the outputs do not tell. */
    OptionalInt classCount();

    /** Whether several boxes of one object are to be expected, so that suppression is needed. */
    boolean needsSuppression();

    /**
     * Adds the boxes of one picture that pass, in model-input pixels and before suppression.
     *
     * @param outputs all outputs of one inference, in the graph's order
     * @param picture position of the picture in the batch, from 0
     * @throws io.roadwatch.detector.detect.DetectException if the outputs do not have the shapes of this layout, or its
     *     units where that shows
     */
    void decode(List<RawOutput> outputs, int picture, CandidateFilter filter, Candidates into);
}
