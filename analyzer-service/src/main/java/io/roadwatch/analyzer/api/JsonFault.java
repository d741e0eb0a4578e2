package io.roadwatch.analyzer.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.util.stream.Collectors;

/** Says to the sender of a request what is wrong with its JSON, and where, without the names of our classes. */
final class JsonFault {

    private static final int LONGEST = 300;

    private JsonFault() {}

    static String describe(JsonProcessingException fault) {
        if (fault instanceof JsonMappingException mapping) {
            String where = path(mapping);
            String what = what(mapping);
            return cut(where.isEmpty() ? what : where + ": " + what);
        }
        JsonLocation at = fault.getLocation();
        return at == null ? "not JSON" : "not JSON, at line %d column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static String what(JsonMappingException fault) {
        Throwable cause = fault.getCause();
        if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
            return cause.getMessage(); // a record's own sentence
        }
        if (cause instanceof NullPointerException) {
            return "a value is null that must not be";
        }
        if (cause instanceof JsonProcessingException syntax && !(cause instanceof JsonMappingException)) {
            return describe(syntax);
        }
        if (fault instanceof InvalidFormatException format) {
            return "'%s' is no valid %s"
                    .formatted(format.getValue(), format.getTargetType().getSimpleName());
        }
        if (fault.getOriginalMessage().startsWith("Missing required")) {
            return "is missing";
        }
        return fault.getOriginalMessage().replaceAll("`(?:\\w+[.$])*(\\w+)[^`]*`", "$1");
    }

    private static String path(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }
}
