package io.roadwatch.analyzer.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads a value as what it was meant to be, whatever its JSON type. */
final class LooseValue {

    /** Longer texts are no number; this also bounds the work. */
    private static final int LONGEST_NUMBER = 32;

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d++(\\.\\d*+)?|\\.\\d++)([eE][+-]?\\d{1,4})?");
    private static final Pattern DIGITS = Pattern.compile("\\d++");

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "1.0", "是", "真");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "0.0", "否", "假", "none", "无", "");

    private LooseValue() {}

    /** Yes or no, however it is written; empty where it is neither. */
    static Optional<Boolean> flag(JsonNode value) {
        String word =
                text(value).map(said -> said.strip().toLowerCase(Locale.ROOT)).orElse("neither");
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /** A text; a number or boolean as it is written; a list's texts, joined. */
    static Optional<String> text(JsonNode value) {
        if (value.isArray()) {
            return Optional.of(StreamSupport.stream(value.spliterator(), false)
                    .filter(JsonNode::isValueNode)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(" ")));
        }
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
    }

    /** A number, or a text that is one. Never NaN or infinite. */
    static OptionalDouble decimal(JsonNode value) {
        if (value.isNumber()) {
            return finite(value.doubleValue());
        }
        return value.isTextual() ? decimal(value.textValue()) : OptionalDouble.empty();
    }

    static OptionalDouble decimal(String text) {
        String number = text.strip();
        boolean isNumber =
                number.length() <= LONGEST_NUMBER && DECIMAL.matcher(number).matches();
        return isNumber ? finite(Double.parseDouble(number)) : OptionalDouble.empty();
    }

    /** A whole number, or a text that holds exactly one: {@code 3}, {@code 3.0}, {@code "3"}, {@code "car 3"}, {@code "第3组"}. */
    static OptionalInt integer(JsonNode value) {
        OptionalDouble decimal = decimal(value);
        if (decimal.isPresent()) {
            return whole(decimal.getAsDouble());
        }
        return value.isTextual() ? onlyNumberIn(value.textValue()) : OptionalInt.empty();
    }

    static OptionalInt onlyNumberIn(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return OptionalInt.empty();
        }
        Matcher digits = DIGITS.matcher(text);
        if (!digits.find()) {
            return OptionalInt.empty();
        }
        String first = digits.group();
        return digits.find() ? OptionalInt.empty() : whole(Double.parseDouble(first));
    }

    private static OptionalInt whole(double value) {
        return value == (int) value ? OptionalInt.of((int) value) : OptionalInt.empty();
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
