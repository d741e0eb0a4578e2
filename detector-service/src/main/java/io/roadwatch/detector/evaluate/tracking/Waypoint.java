package io.roadwatch.detector.evaluate.tracking;

/** Where an actor is at a moment, and how large: centre, width and height in pixels. */
record Waypoint(double seconds, double x, double y, double width, double height) {

    /** In between on a straight line. */
    Waypoint towards(Waypoint next, double at) {
        double part = (at - seconds) / (next.seconds - seconds);
        return new Waypoint(
                at,
                x + part * (next.x - x),
                y + part * (next.y - y),
                width + part * (next.width - width),
                height + part * (next.height - height));
    }
}
