package io.roadwatch.analyzer.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads risk types: a list, or one text with separators, or both. */
final class RiskTypes {

    private static final int MOST = 10;
    private static final int LONGEST = 40;
    private static final Pattern SEPARATOR = Pattern.compile("[;；、,，|\\r\\n]");
    private static final Set<String> NO_TYPE = Set.of("", "none", "null", "n/a", "normal", "无", "正常", "无风险");
    private static final String DECORATION = "[]{}()\"'“”`*";

    private RiskTypes() {}

    /** Distinct whatever their case, in order. */
    static List<String> read(JsonNode value, ParseNotes notes) {
        List<String> types = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(element -> addAll(element, types, notes));
        } else {
            addAll(value, types, notes);
        }
        return types;
    }

    private static void addAll(JsonNode element, List<String> types, ParseNotes notes) {
        JsonNode named = element.isObject() ? Fields.of(element).get("type", "name", "risktype") : element;
        for (String part : SEPARATOR.split(LooseValue.text(named).orElse(""))) {
            String type = ShortText.of(undecorated(part), LONGEST, notes);
            boolean says = !NO_TYPE.contains(type.toLowerCase(Locale.ROOT))
                    && types.stream().noneMatch(type::equalsIgnoreCase);
            if (says && types.size() == MOST) {
                notes.add(ParseNote.TEXT_CUT);
                return;
            }
            if (says) {
                types.add(type);
            }
        }
    }

    /** Without the brackets and quotes of a list that was written as a text. */
    private static String undecorated(String part) {
        int from = 0;
        int to = part.length();
        while (from < to && isDecoration(part.charAt(from))) {
            from++;
        }
        while (to > from && isDecoration(part.charAt(to - 1))) {
            to--;
        }
        return part.substring(from, to);
    }

    private static boolean isDecoration(char c) {
        return Character.isWhitespace(c) || DECORATION.indexOf(c) >= 0;
    }
}
