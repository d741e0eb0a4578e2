package io.roadwatch.system.dashboard;

import java.util.List;
import java.util.stream.Stream;

/**
 * One picture of a dashboard.
 *
 * @param unit a unit of Grafana: {@code s}, {@code percentunit}, {@code bytes}, {@code short} ...
 * @param width in columns, of which there are 24
 * @param limits from which values on it is yellow, and red; none: not at all
 */
public record Panel(
        Kind kind, String title, String unit, int width, List<Query> queries, List<Double> limits, String description) {

    public Panel {
        queries = List.copyOf(queries);
        limits = List.copyOf(limits);
    }

    static Panel of(Kind kind, String title, String unit) {
        int width = switch (kind) {
            case NUMBER -> 3;
            case LINES, STACK, BARS, HEAT, TABLE -> 8;
        };
        return new Panel(kind, title, unit, width, List.of(), List.of(), "");
    }

    Panel query(String promQl, String legend) {
        List<Query> more = Stream.concat(queries.stream(), Stream.of(new Query(promQl, legend)))
                .toList();
        return new Panel(kind, title, unit, width, more, limits, description);
    }

    Panel wide(int columns) {
        return new Panel(kind, title, unit, columns, queries, limits, description);
    }

    Panel warnAt(double yellow, double red) {
        return new Panel(kind, title, unit, width, queries, List.of(yellow, red), description);
    }

    Panel says(String text) {
        return new Panel(kind, title, unit, width, queries, limits, text);
    }

    int height() {
        return kind == Kind.NUMBER ? 4 : 8;
    }
}
