package io.roadwatch.detector.group.follow;

/** What a class of objects is on the road, and how large it looks. */
public enum RoadUserKind {
    PERSON(true, 1.0),
    /** A person on two wheels. */
    RIDER(true, 1.5),
    CAR(false, 2.5),
    TRUCK(false, 4.5),
    BUS(false, 5),
    /** Lights and signs: in a group by chance, and no danger to anyone. */
    FIXTURE(false, 1),
    /** A class that we do not know: taken for something that can hurt and cannot be hurt. */
    OTHER(false, 2.5);

    private final boolean vulnerable;
    private final double typicalSizeMetres;

    RoadUserKind(boolean vulnerable, double typicalSizeMetres) {
        this.vulnerable = vulnerable;
        this.typicalSizeMetres = typicalSizeMetres;
    }

    /** @param className as detections carry it */
    public static RoadUserKind of(String className) {
        return switch (className) {
            case "person" -> PERSON;
            case "bicycle", "motorcycle" -> RIDER;
            case "car" -> CAR;
            case "truck" -> TRUCK;
            case "bus" -> BUS;
            case "traffic light", "stop sign" -> FIXTURE;
            default -> OTHER;
        };
    }

    /** Whether nothing but clothes protects it. */
    public boolean vulnerable() {
        return vulnerable;
    }

    /** Square root of the area of a typical one in a camera's view, in metres: the yardstick that a box carries. */
    double typicalSizeMetres() {
        return typicalSizeMetres;
    }
}
