package io.roadwatch.detector.detect;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads lists of names as exporters write them: a Python dict or list, JSON, or YAML in one line, e.g. {@code {0: 'person',
 * 1: "driver's seat"}} and {@code [car, bus]}.
 */
final class NamesText {

    private static final String ENDS_OF_BARE_WORDS = ",:]}\n";

    private final String text;
    private int at;

    private NamesText(String text) {
        this.text = text;
    }

    /**
     * @return the names; those of a dict in the order of its numbers, which must be 0, 1, 2 ... without a gap
     * @throws IllegalArgumentException if the text is no such list
     */
    static List<String> parse(String text) {
        return new NamesText(text).read();
    }

    private List<String> read() {
        boolean numbered = next() == '{';
        if (!numbered && next() != '[') {
            throw broken("a list begins with [ or {");
        }
        char end = numbered ? '}' : ']';
        at++;
        List<String> names = new ArrayList<>();
        while (next() != end) {
            if (numbered) {
                readNumber(names.size());
            }
            names.add(scalar());
            if (next() == ',') {
                at++;
            } else if (next() != end) {
                throw broken("a comma is missing");
            }
        }
        return names;
    }

    private void readNumber(int expected) {
        if (!scalar().equals(Integer.toString(expected))) {
            throw broken("classes are numbered 0, 1, 2 and so on, number %d is missing".formatted(expected));
        }
        if (next() != ':') {
            throw broken("a colon is missing");
        }
        at++;
    }

    /** The next character that is no space; stays before it. */
    private char next() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at >= text.length()) {
            throw broken("it is cut off");
        }
        return text.charAt(at);
    }

    private String scalar() {
        char first = next();
        if (first == '\'' || first == '"') {
            return quoted(first);
        }
        int begin = at;
        while (at < text.length() && ENDS_OF_BARE_WORDS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(begin, at).strip();
        if (word.isEmpty()) {
            throw broken("a name is missing");
        }
        return word;
    }

    private String quoted(char quote) {
        StringBuilder name = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != quote; at++) {
            name.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
        }
        if (at++ >= text.length()) {
            throw broken("a quote is not closed");
        }
        return name.toString();
    }

    private char escaped() {
        if (++at >= text.length()) {
            throw broken("it is cut off");
        }
        return switch (text.charAt(at)) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'x' -> hexadecimal(2);
            case 'u' -> hexadecimal(4);
            default -> text.charAt(at);
        };
    }

    private char hexadecimal(int digits) {
        if (at + digits >= text.length()) {
            throw broken("it is cut off");
        }
        char character =
                (char) Integer.parseInt(text, at + 1, at + 1 + digits, 16); // a NumberFormatException fits, too
        at += digits;
        return character;
    }

    private IllegalArgumentException broken(String reason) {
        return new IllegalArgumentException("%s, at character %d".formatted(reason, at));
    }
}
