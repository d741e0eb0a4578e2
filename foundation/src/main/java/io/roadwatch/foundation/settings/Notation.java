package io.roadwatch.foundation.settings;

import java.util.Locale;
import java.util.regex.Pattern;

/** How a key is written. What its owner may choose, such as the id of a camera, is a star in keys that are known. */
enum Notation {
    /** As in a file or a system property: {@code roadwatch.streams."gate-1".url}. */
    PROPERTY('.', "(?:\"[^\"]+\"|[^.\"]+)", Pattern.compile("(\\[\\d+])+$")),

    /** As in the environment: {@code ROADWATCH_STREAMS_SOUTH_URL}. */
    VARIABLE('_', "\\w+", Pattern.compile("(_\\d+_)+$"));

    private final char separator;
    private final String chosen;
    private final Pattern index;

    Notation(char separator, String chosen, Pattern index) {
        this.separator = separator;
        this.chosen = chosen;
        this.index = index;
    }

    /** The known key as it is written here. */
    String write(String key) {
        return this == PROPERTY ? key : key.replaceAll("[^A-Za-z0-9*]", "_").toUpperCase(Locale.ROOT);
    }

    /** What was found, without the number of an element of a list, and in capitals where these do not count. */
    String plain(String name) {
        return index.matcher(this == PROPERTY ? name : write(name)).replaceFirst("");
    }

    /** @param written a known key */
    Pattern pattern(String written) {
        return Pattern.compile(Pattern.quote(written).replace("*", "\\E" + chosen + "\\Q"));
    }

    /** The part of a known key that says which package it belongs to, with what follows it: {@code roadwatch.detect.}. */
    String section(String written) {
        int first = written.indexOf(separator);
        int second = written.indexOf(separator, first + 1);
        return written.substring(0, (second < 0 ? first : second) + 1);
    }

    /** The known key with what was chosen in what was found, where that can be told. */
    String filled(String written, String found) {
        int star = written.indexOf('*');
        if (star < 0 || !found.startsWith(written.substring(0, star))) {
            return written;
        }
        String rest = found.substring(star);
        long words = written.substring(star)
                .chars()
                .filter(character -> character == separator)
                .count();
        Pattern tail = Pattern.compile("(?<chosen>" + chosen + "?)(" + Pattern.quote(String.valueOf(separator)) + "[^"
                + separator + "]*){" + words + "}");
        var parts = tail.matcher(rest);
        return parts.matches() ? written.replace("*", parts.group("chosen")) : written;
    }
}
