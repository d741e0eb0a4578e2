package io.roadwatch.system.dashboard;

/** How a panel shows its queries. */
public enum Kind {
    LINES("timeseries"),
    /** Lines on top of each other: parts of a whole. */
    STACK("timeseries"),
    NUMBER("stat"),
    BARS("bargauge"),
    HEAT("heatmap"),
    /** The labels of the series that there are now. */
    TABLE("table");

    private final String grafanaType;

    Kind(String grafanaType) {
        this.grafanaType = grafanaType;
    }

    String grafanaType() {
        return grafanaType;
    }

    /** Whether only the newest value counts. */
    boolean instant() {
        return this == BARS || this == TABLE;
    }
}
