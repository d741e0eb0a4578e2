package io.roadwatch.detector.track;

import java.util.List;

/** Pairs tracks with sightings, at the least cost in sum. Keeps its work space; used by one thread. */
final class Association {

    private final CostMatrix costs = new CostMatrix();
    private final LinearAssignment assignment = new LinearAssignment();

    /** @param seen told of every pair */
    void pair(List<Track> tracks, List<Sighting> sightings, Affinity affinity, Pairing seen) {
        if (tracks.isEmpty() || sightings.isEmpty()) {
            return;
        }
        costs.resize(tracks.size(), sightings.size());
        for (int row = 0; row < tracks.size(); row++) {
            Track track = tracks.get(row);
            for (int column = 0; column < sightings.size(); column++) {
                costs.set(row, column, affinity.cost(track, sightings.get(column)));
            }
        }
        int[] columnOf = assignment.solve(costs, affinity.limit());
        for (int row = 0; row < columnOf.length; row++) {
            if (columnOf[row] >= 0 && affinity.accepts(costs, row, columnOf[row])) {
                seen.pair(tracks.get(row), sightings.get(columnOf[row]));
            }
        }
    }

    /** Told of every pair. */
    interface Pairing {
        void pair(Track track, Sighting sighting);
    }
}
