package io.roadwatch.detector.evaluate.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.Detection;
import io.roadwatch.detector.testing.ClipDetections;
import io.roadwatch.detector.testing.DemoScene;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The whole way from the demo's pictures to tracks, against the scene's own truth. */
class DemoTrackingTest {

    private static final Set<Integer> VEHICLES =
            Set.of(MotClass.numberOf("car"), MotClass.numberOf("bus"), MotClass.numberOf("truck"));

    /** Below the 0.38 and 0.53 that were reached when the starter was trained: another CPU rounds otherwise. */
    private static final double MOTA_AT_LEAST = 0.3;

    private static final double IDF1_AT_LEAST = 0.45;

    @Test
    void vehiclesOfTheDemoAreFollowed() {
        Following tracker = Following.byteTracker();
        NavigableMap<Integer, List<MotRow>> tracks = new TreeMap<>();
        for (ClipDetections.Seen seen : DemoScene.seen()) {
            int frame = seen.frame() + 1;
            List<Detection> followed = tracker.follow(seen.found(), seen.at());
            tracks.put(frame, vehicles(MotEvaluation.rows(frame, followed)));
        }

        TrackingScore score = MotEvaluation.judge(truth(), tracks);

        System.out.printf(
                "starter on the demo, vehicles: MOTA %.2f, IDF1 %.2f, switches %d of %d%n",
                score.clearMot().mota(),
                score.identity().idf1(),
                score.clearMot().switches(),
                score.clearMot().truth());
        assertThat(score.clearMot().mota()).isGreaterThan(MOTA_AT_LEAST);
        assertThat(score.identity().idf1()).isGreaterThan(IDF1_AT_LEAST);
    }

    private static NavigableMap<Integer, List<MotRow>> truth() {
        NavigableMap<Integer, List<MotRow>> truth = new TreeMap<>();
        MotFile.read(DemoScene.file("crossing-mot.txt")).forEach((frame, rows) -> truth.put(frame, vehicles(rows)));
        return truth;
    }

    private static List<MotRow> vehicles(List<MotRow> rows) {
        return rows.stream().filter(row -> VEHICLES.contains(row.classNumber())).toList();
    }
}
