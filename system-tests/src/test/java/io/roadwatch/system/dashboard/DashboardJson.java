package io.roadwatch.system.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a dashboard as Grafana 11 and later read it, a panel on each line. */
public final class DashboardJson {

    /** The uid of the data source that {@code provisioning} declares. */
    public static final String DATA_SOURCE = "roadwatch-prometheus";

    static final int COLUMNS = 24;
    private static final int SCHEMA_VERSION = 39;
    private static final Map<String, Object> SOURCE = ordered("type", "prometheus", "uid", DATA_SOURCE);

    private final ObjectMapper json = new ObjectMapper();

    public String write(Dashboard dashboard) {
        Map<String, Object> frame = ordered(
                "uid",
                "roadwatch-" + dashboard.name(),
                "title",
                dashboard.title(),
                "tags",
                List.of("roadwatch"),
                "schemaVersion",
                SCHEMA_VERSION,
                "editable",
                true,
                "refresh",
                "10s",
                "time",
                ordered("from", "now-1h", "to", "now"),
                "timezone",
                "browser",
                "graphTooltip",
                1,
                "links",
                List.of(links()),
                "templating",
                ordered(
                        "list",
                        dashboard.variables().stream()
                                .map(DashboardJson::variable)
                                .toList()));
        String head = frame.entrySet().stream()
                .map(entry -> "  \"%s\": %s".formatted(entry.getKey(), text(entry.getValue())))
                .collect(Collectors.joining(",\n"));
        String panels =
                place(dashboard).stream().map(panel -> "    " + text(panel)).collect(Collectors.joining(",\n"));
        return "{\n%s,\n  \"panels\": [\n%s\n  ]\n}\n".formatted(head, panels);
    }

    private static Map<String, Object> links() {
        return ordered(
                "title",
                "Roadwatch",
                "type",
                "dashboards",
                "tags",
                List.of("roadwatch"),
                "keepTime",
                true,
                "asDropdown",
                false);
    }

    private static Map<String, Object> variable(Variable variable) {
        String query = "label_values(%s, %s)".formatted(variable.metric(), variable.valueLabel());
        return ordered(
                "name",
                variable.name(),
                "type",
                "query",
                "datasource",
                SOURCE,
                "definition",
                query,
                "query",
                ordered("query", query, "refId", "values"),
                "refresh",
                2,
                "sort",
                1,
                "multi",
                true,
                "includeAll",
                true,
                "allValue",
                ".*",
                "current",
                ordered("text", List.of("All"), "value", List.of("$__all")));
    }

    private static List<Map<String, Object>> place(Dashboard dashboard) {
        List<Map<String, Object>> placed = new ArrayList<>();
        int y = 0;
        for (Row row : dashboard.rows()) {
            placed.add(ordered(
                    "id",
                    placed.size() + 1,
                    "type",
                    "row",
                    "title",
                    row.title(),
                    "collapsed",
                    false,
                    "gridPos",
                    grid(0, y++, COLUMNS, 1),
                    "panels",
                    List.of()));
            int x = 0;
            int height = 0;
            for (Panel panel : row.panels()) {
                if (x + panel.width() > COLUMNS) {
                    x = 0;
                    y += height;
                }
                height = panel.height();
                placed.add(panel(placed.size() + 1, panel, grid(x, y, panel.width(), height)));
                x += panel.width();
            }
            y += height;
        }
        return placed;
    }

    private static Map<String, Object> grid(int x, int y, int width, int height) {
        return ordered("x", x, "y", y, "w", width, "h", height);
    }

    private static Map<String, Object> panel(int id, Panel panel, Map<String, Object> grid) {
        List<Map<String, Object>> targets = new ArrayList<>();
        for (Query query : panel.queries()) {
            targets.add(ordered(
                    "refId", Character.toString('A' + targets.size()),
                    "datasource", SOURCE,
                    "expr", query.promQl(),
                    "legendFormat", query.legend(),
                    "format",
                            switch (panel.kind()) {
                                case HEAT -> "heatmap";
                                case TABLE -> "table";
                                case LINES, STACK, NUMBER, BARS -> "time_series";
                            },
                    "instant", panel.kind().instant(),
                    "range", !panel.kind().instant()));
        }
        return ordered(
                "id", id,
                "type", panel.kind().grafanaType(),
                "title", panel.title(),
                "description", panel.description(),
                "gridPos", grid,
                "datasource", SOURCE,
                "targets", targets,
                "fieldConfig", ordered("defaults", PanelLook.defaults(panel), "overrides", List.of()),
                "options", PanelLook.options(panel),
                "transformations", PanelLook.transformations(panel.kind()));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + value, e);
        }
    }

    /** @param pairs key, value, key, value ... */
    static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            map.put((String) pairs[index], pairs[index + 1]);
        }
        return map;
    }
}
