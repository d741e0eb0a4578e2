package io.roadwatch.system.dashboard;

import java.util.List;

/** Panels under a heading, placed from left to right. */
public record Row(String title, List<Panel> panels) {

    public Row {
        panels = List.copyOf(panels);
    }

    static Row of(String title, Panel... panels) {
        return new Row(title, List.of(panels));
    }
}
