package io.roadwatch.detector.detect.layout;

import java.util.List;

/**
 * One way to understand the outputs of a model, which their shapes allow.
 *
 * @param usual whether the number of boxes is the one that follows from the size of the input, where one does
 * @param contradictions what the sample says against it, each a clause for people; none where it may be right
 */
record Reading(OutputLayout layout, boolean usual, List<String> contradictions) {

    Reading {
        contradictions = List.copyOf(contradictions);
    }

    boolean isPlausible() {
        return contradictions.isEmpty();
    }

    LayoutName name() {
        return layout.name();
    }

    /** For people: {@code yolov8 with 80 classes}. */
    @Override
    public String toString() {
        int classes = layout.classCount().orElse(0);
        return classes == 0
                ? name().label()
                : "%s with %d %s".formatted(name().label(), classes, classes == 1 ? "class" : "classes");
    }
}
