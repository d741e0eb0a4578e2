package io.roadwatch.analyzer.verdict;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words to look for, as they lie under {@code resources/verdict}: one a line, {@code #} begins a comment. An English word is
 * found where a word begins with it ({@code congest} in "congested"), a Chinese one anywhere. Case, hyphens and repeated
 * blanks make no difference.
 */
record WordList(Pattern anyWord) {

    private static final Pattern BLANKS = Pattern.compile("[\\s_\\-\u2010-\u2015]+");

    static WordList load(String name) {
        return of(lines(name));
    }

    /** The lines of a list, without comments and empty ones. */
    static List<String> lines(String name) {
        String path = "/verdict/" + name;
        try (InputStream file = WordList.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("the word list %s is missing from the application".formatted(path));
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(word -> !word.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the word list %s cannot be read".formatted(path), e);
        }
    }

    static WordList of(List<String> words) {
        return new WordList(
                Pattern.compile(words.stream().map(WordList::pattern).collect(Collectors.joining("|"))));
    }

    boolean isIn(String text) {
        return anyWord.matcher(normal(text)).find();
    }

    private static String pattern(String word) {
        String normal = normal(word);
        return normal.charAt(0) < 128 ? "(?<![a-z0-9])" + Pattern.quote(normal) : Pattern.quote(normal);
    }

    static String normal(String text) {
        return BLANKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    }
}
