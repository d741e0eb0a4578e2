package io.roadwatch.system.dashboard;

import static io.roadwatch.system.dashboard.DashboardJson.ordered;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How each kind of panel is drawn. */
final class PanelLook {

    private static final List<String> COLOURS = List.of("yellow", "red");

    private PanelLook() {}

    static Map<String, Object> defaults(Panel panel) {
        List<Map<String, Object>> steps = new ArrayList<>();
        steps.add(ordered("color", "green", "value", null));
        for (int index = 0; index < panel.limits().size(); index++) {
            steps.add(
                    ordered("color", COLOURS.get(index), "value", panel.limits().get(index)));
        }
        Map<String, Object> defaults = ordered(
                "unit",
                panel.unit(),
                "min",
                0,
                "thresholds",
                ordered("mode", "absolute", "steps", steps),
                "color",
                ordered("mode", panel.kind() == Kind.NUMBER ? "thresholds" : "palette-classic"));
        if (panel.kind() == Kind.LINES || panel.kind() == Kind.STACK) {
            defaults.put("custom", lines(panel));
        }
        return defaults;
    }

    private static Map<String, Object> lines(Panel panel) {
        boolean stacked = panel.kind() == Kind.STACK;
        return ordered(
                "drawStyle",
                "line",
                "fillOpacity",
                stacked ? 40 : 5,
                "showPoints",
                "never",
                "stacking",
                ordered("mode", stacked ? "normal" : "none", "group", "A"),
                "thresholdsStyle",
                ordered("mode", panel.limits().isEmpty() ? "off" : "dashed"));
    }

    /** Of a table only the labels are of interest. */
    static List<Map<String, Object>> transformations(Kind kind) {
        if (kind != Kind.TABLE) {
            return List.of();
        }
        Map<String, Object> hidden = new LinkedHashMap<>();
        List.of("Time", "__name__", "job", "Value", "Value #A", "Value #B").forEach(column -> hidden.put(column, true));
        return List.of(
                ordered("id", "merge", "options", Map.of()),
                ordered("id", "organize", "options", ordered("excludeByName", hidden)));
    }

    static Map<String, Object> options(Panel panel) {
        return switch (panel.kind()) {
            case LINES, STACK ->
                ordered(
                        "legend", ordered("displayMode", "list", "placement", "bottom", "showLegend", true),
                        "tooltip", ordered("mode", "multi", "sort", "desc"));
            case NUMBER ->
                ordered(
                        "reduceOptions", ordered("calcs", List.of("lastNotNull"), "fields", "", "values", false),
                        "colorMode", "value",
                        "graphMode", "area");
            case BARS ->
                ordered(
                        "reduceOptions", ordered("calcs", List.of("lastNotNull"), "fields", "", "values", false),
                        "orientation", "horizontal",
                        "displayMode", "basic");
            case HEAT ->
                ordered(
                        "calculate",
                        false,
                        "color",
                        ordered("mode", "scheme", "scheme", "Oranges", "steps", 64),
                        "cellGap",
                        1,
                        "yAxis",
                        ordered("axisPlacement", "left", "unit", panel.unit()));
            case TABLE -> ordered("showHeader", true, "cellHeight", "sm");
        };
    }
}
