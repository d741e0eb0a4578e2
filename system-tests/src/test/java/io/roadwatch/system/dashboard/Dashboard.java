package io.roadwatch.system.dashboard;

import java.util.List;

/** @param name the file's, and the end of the uid */
public record Dashboard(String name, String title, List<Variable> variables, List<Row> rows) {

    public Dashboard {
        variables = List.copyOf(variables);
        rows = List.copyOf(rows);
    }

    public String fileName() {
        return name + ".json";
    }

    public List<Panel> panels() {
        return rows.stream().flatMap(row -> row.panels().stream()).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
