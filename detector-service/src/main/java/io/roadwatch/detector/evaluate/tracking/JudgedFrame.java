package io.roadwatch.detector.evaluate.tracking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was to be seen in one frame, and what a tracker said. */
public record JudgedFrame(List<Labelled> truth, List<Labelled> tracks) {

    public JudgedFrame {
        truth = List.copyOf(truth);
        tracks = List.copyOf(tracks);
        requireDistinct("truth", truth);
        requireDistinct("tracks", tracks);
    }

    private static void requireDistinct(String what, List<Labelled> objects) {
        Set<Long> ids = new HashSet<>();
        for (Labelled object : objects) {
            if (!ids.add(object.id())) {
                throw new IllegalArgumentException(
                        "the %s of a frame have two objects with id %d".formatted(what, object.id()));
            }
        }
    }
}
