package io.roadwatch.foundation.log;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;

/**
 * Finds what a line is about, so that JSON has it as fields: which camera, which analysis. It looks at the format and its
 * values ({@code camera=%s}), never into the text, where somebody else's words could pose as ours.
 */
public final class LineFields {

    /** What the lines of both services call them, and the one name that the fields have. */
    private static final Map<String, String> FIELDS =
            Map.of("camera", "cameraId", "cameraId", "cameraId", "analysis", "analysisId", "analysisId", "analysisId");

    private static final Pattern CONVERSION = Pattern.compile("(?:\\b(\\w+)=)?%([-#+ 0,(]*\\d*(?:\\.\\d+)?[a-zA-Z%])");

    private LineFields() {}

    /** Empty where the line names neither. */
    public static Map<String, String> of(ExtLogRecord line) {
        Object[] values = line.getParameters();
        if (values == null || line.getFormatStyle() != FormatStyle.PRINTF) {
            return Map.of();
        }
        return of(line.getMessage(), values);
    }

    static Map<String, String> of(String format, Object[] values) {
        Map<String, String> fields = new HashMap<>();
        Matcher conversion = CONVERSION.matcher(format);
        int next = 0;
        while (conversion.find() && next < values.length) {
            String kind = conversion.group(2);
            if (kind.endsWith("%") || kind.endsWith("n")) {
                continue; // takes no value
            }
            Object value = values[next++];
            String name = conversion.group(1);
            String field = name == null ? null : FIELDS.get(name);
            if (field != null && value != null) {
                fields.put(field, value.toString());
            }
        }
        return fields;
    }
}
