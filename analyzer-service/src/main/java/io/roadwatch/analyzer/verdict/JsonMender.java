package io.roadwatch.analyzer.verdict;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites what is nearly JSON as JSON: single or typographic quotes, quotes within strings, full-width colons and commas,
 * bare words such as {@code True}, {@code None}, {@code high} and {@code 85%}. One pass, linear, without recursion.
 */
final class JsonMender {

    /**
     * @param json the mended text; absent where the text ends before every bracket is closed
     * @param charsRead how much of the text was read
     */
    record Mended(@Nullable String json, int charsRead) {}

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*+)(\\.\\d++)?([eE][+-]?\\d++)?");
    private static final Set<Character> AFTER_A_STRING = Set.of(',', ':', '}', ']', '，', '：');

    private final String text;
    private final StringBuilder json = new StringBuilder();
    private int at;

    private JsonMender(String text, int start) {
        this.text = text;
        this.at = start;
    }

    /** Mends the object or array that begins at a position, up to its last bracket. */
    static Mended mend(String text, int start) {
        JsonMender mender = new JsonMender(text, start);
        boolean closed = mender.run();
        return new Mended(closed ? mender.json.toString() : null, mender.at - start);
    }

    private boolean run() {
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isQuote(c)) {
                string();
            } else if (isStructure(c)) {
                json.append(plain(c));
                at++;
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
                if (depth == 0) {
                    return true;
                }
            } else if (isSpace(c)) {
                json.append(' ');
                at++;
            } else {
                bareWord();
            }
        }
        return false;
    }

    private void string() {
        json.append('"');
        char open = text.charAt(at++);
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (closes(open, c) && endsHere()) {
                break;
            }
            if (c == '\\' && at < text.length()) {
                json.append(c).append(text.charAt(at++));
            } else if (c == '"') {
                json.append("\\\"");
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    private static boolean closes(char open, char c) {
        return open == '"' || open == '\'' ? c == open : isTypographic(c);
    }

    /** A quote ends a string only where JSON could go on after it; else it belongs to the text. */
    private boolean endsHere() {
        int next = at;
        while (next < text.length() && isSpace(text.charAt(next))) {
            next++;
        }
        return next == text.length() || AFTER_A_STRING.contains(text.charAt(next));
    }

    private void bareWord() {
        int start = at;
        while (at < text.length() && !isStructure(text.charAt(at)) && !isQuote(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at).strip();
        json.append(
                switch (word) {
                    case "true", "True", "TRUE" -> "true";
                    case "false", "False", "FALSE" -> "false";
                    case "null", "None", "NULL", "undefined", "NaN" -> "null";
                    default -> isNumber(word) ? word : quoted(word);
                });
    }

    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\") + '"';
    }

    private static boolean isNumber(String word) {
        return NUMBER.matcher(word).matches();
    }

    private static char plain(char c) {
        return c == '，' ? ',' : c == '：' ? ':' : c;
    }

    private static boolean isStructure(char c) {
        return switch (c) {
            case '{', '}', '[', ']', ':', ',', '：', '，' -> true;
            default -> false;
        };
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || isTypographic(c);
    }

    private static boolean isTypographic(char c) {
        return c == '“' || c == '”';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
