package io.roadwatch.detector.evaluate.tracking;

import io.roadwatch.contract.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One object of a scene. It is there from its first waypoint to its last, and nowhere to be seen while it is hidden.
 *
 * @param way at least two, with growing times
 */
record Actor(long id, String className, List<Waypoint> way, List<Hidden> hidden) {

    /** Behind something, from a time to a time. */
    record Hidden(double fromSeconds, double toSeconds) {}

    Actor {
        way = List.copyOf(way);
        hidden = List.copyOf(hidden);
    }

    /** @param timesAndCentres {seconds, x, y} of each waypoint */
    static Actor of(long id, String className, double width, double height, double[]... timesAndCentres) {
        List<Waypoint> way = new ArrayList<>();
        for (double[] point : timesAndCentres) {
            way.add(new Waypoint(point[0], point[1], point[2], width, height));
        }
        return new Actor(id, className, way, List.of());
    }

    Actor hiddenBetween(double fromSeconds, double toSeconds) {
        return new Actor(id, className, way, List.of(new Hidden(fromSeconds, toSeconds)));
    }

    /** Its box, if it can be seen then. */
    Optional<BoundingBox> at(double seconds) {
        if (hidden.stream().anyMatch(gap -> seconds >= gap.fromSeconds() && seconds < gap.toSeconds())) {
            return Optional.empty();
        }
        for (int i = 1; i < way.size(); i++) {
            Waypoint before = way.get(i - 1);
            Waypoint after = way.get(i);
            if (seconds >= before.seconds() && seconds < after.seconds()) {
                return Optional.of(box(before.towards(after, seconds)));
            }
        }
        return Optional.empty();
    }

    private static BoundingBox box(Waypoint point) {
        return new BoundingBox(
                (float) (point.x() - point.width() / 2),
                (float) (point.y() - point.height() / 2),
                (float) (point.x() + point.width() / 2),
                (float) (point.y() + point.height() / 2));
    }
}
