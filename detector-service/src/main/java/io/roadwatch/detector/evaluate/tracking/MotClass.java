package io.roadwatch.detector.evaluate.tracking;

/** The class numbers of MOTChallenge that have a name here, and two of our own for what it does not tell apart. */
enum MotClass {
    PERSON("person", 1),
    CAR("car", 3),
    BICYCLE("bicycle", 4),
    MOTORCYCLE("motorcycle", 5),
    BUS("bus", 14),
    TRUCK("truck", 15);

    private static final String OTHER = "object";

    private final String className;
    private final int number;

    MotClass(String className, int number) {
        this.className = className;
        this.number = number;
    }

    /** {@code object} for a number that has no name. */
    static String nameOf(int number) {
        for (MotClass known : values()) {
            if (known.number == number) {
                return known.className;
            }
        }
        return OTHER;
    }

    /** -1 for a name that has no number. */
    static int numberOf(String className) {
        for (MotClass known : values()) {
            if (known.className.equals(className)) {
                return known.number;
            }
        }
        return -1;
    }
}
