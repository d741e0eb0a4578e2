package io.roadwatch.analyzer.verdict;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON objects and arrays in a text, whatever stands around them.
 *
 * <p>Work is bounded for every text: nesting, attempts, and characters read in all attempts together, which is a small
 * multiple of the text's length.
 *
 * @param values in the order in which they stand in the text
 * @param opened whether anything looked like the beginning of JSON
 * @param cutOff whether something began and the text ended before it did
 * @param textAround whether anything stands outside the values
 * @param valuesBeforeCutOff how many values stand before the last object that began and did not end; 0 without one
 */
record AnswerJson(List<JsonNode> values, boolean opened, boolean cutOff, boolean textAround, int valuesBeforeCutOff) {

    /** A verdict is four levels deep; the rest is for wrappers. */
    private static final int MAX_DEPTH = 32;

    private static final int MAX_ATTEMPTS = 1_000;
    private static final int MAX_READINGS_OF_THE_TEXT = 16;

    private static final JsonMapper LENIENT = lenient();

    /** Whether behind this value an object begins that never ends. */
    boolean cutOffBehind(int value) {
        return valuesBeforeCutOff > value;
    }

    static AnswerJson in(String text, ParseNotes notes) {
        return new Search(unwrapped(text), notes).run();
    }

    /** JSON that was written as a JSON string once more. */
    private static String unwrapped(String text) {
        String stripped = text.strip();
        if (!stripped.startsWith("\"") || !stripped.endsWith("\"")) {
            return text;
        }
        try {
            String inner = LENIENT.readTree(text).textValue();
            return inner == null || inner.indexOf('{') < 0 ? text : inner;
        } catch (JsonProcessingException e) {
            return text; // a quotation in prose
        }
    }

    private static JsonMapper lenient() {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(MAX_DEPTH)
                                .build())
                        .build())
                .enable(
                        JsonReadFeature.ALLOW_TRAILING_COMMA,
                        JsonReadFeature.ALLOW_SINGLE_QUOTES,
                        JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
                        JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                        JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                        JsonReadFeature.ALLOW_JAVA_COMMENTS,
                        JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                        JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
                        JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS,
                        JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
                .build();
    }

    /** One walk through a text. */
    private static final class Search {

        private final String text;
        private final char[] chars;
        private final ParseNotes notes;
        private final List<JsonNode> values = new ArrayList<>();
        private boolean textAround;
        private boolean opened;
        private boolean cutOff;
        private int valuesBeforeCutOff;
        private long charsLeftToRead;

        Search(String text, ParseNotes notes) {
            this.text = text;
            this.chars = text.toCharArray();
            this.notes = notes;
            this.charsLeftToRead = (long) MAX_READINGS_OF_THE_TEXT * text.length();
        }

        AnswerJson run() {
            int at = 0;
            for (int attempt = 0; attempt < MAX_ATTEMPTS && charsLeftToRead > 0; attempt++) {
                int start = nextBracket(at);
                textAround |= !text.substring(at, start).isBlank();
                if (start == text.length()) {
                    break;
                }
                opened = true;
                int end = readAt(start);
                textAround |= end < 0;
                at = end < 0 ? start + 1 : end;
            }
            return new AnswerJson(List.copyOf(values), opened, cutOff, textAround, valuesBeforeCutOff);
        }

        private int nextBracket(int from) {
            int at = from;
            while (at < chars.length && chars[at] != '{' && chars[at] != '[') {
                at++;
            }
            return at;
        }

        /** Where the value that begins here ends; negative where there is none. */
        private int readAt(int start) {
            int end = readPlainly(start);
            return end >= 0 ? end : readMended(start);
        }

        private int readPlainly(int start) {
            try (JsonParser parser = LENIENT.getFactory().createParser(chars, start, chars.length - start)) {
                JsonNode value = readValue(parser);
                int length = (int) parser.currentLocation().getCharOffset();
                charsLeftToRead -= length;
                if (value == null) {
                    return -1;
                }
                values.add(value);
                return start + length;
            } catch (IOException e) {
                throw new IllegalStateException("an array in memory cannot be read", e);
            }
        }

        private int readMended(int start) {
            JsonMender.Mended mended = JsonMender.mend(text, start);
            charsLeftToRead -= mended.charsRead();
            if (mended.json() == null) {
                cutOff = true;
                if (beginsAnObject(start)) {
                    valuesBeforeCutOff = values.size();
                }
                return -1;
            }
            try (JsonParser parser = LENIENT.getFactory().createParser(mended.json())) {
                JsonNode value = readValue(parser);
                if (value == null) {
                    return -1;
                }
                notes.add(ParseNote.JSON_MENDED);
                values.add(value);
                return start + mended.charsRead();
            } catch (IOException e) {
                throw new IllegalStateException("a text in memory cannot be read", e);
            }
        }

        /** A lone brace in prose does not: the name of a field follows. */
        private boolean beginsAnObject(int start) {
            int next = start + 1;
            while (next < chars.length && Character.isWhitespace(chars[next])) {
                next++;
            }
            return chars[start] == '{' && next < chars.length && (chars[next] == '"' || chars[next] == '“');
        }

        private static @Nullable JsonNode readValue(JsonParser parser) {
            try {
                return parser.readValueAsTree();
            } catch (IOException e) {
                return null; // not JSON: an expected outcome here, of which the place is all that matters
            }
        }
    }
}
