package io.roadwatch.analyzer.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** Words what is wrong with an answer, in one language. */
final class FaultWords {

    private final Properties words;

    private FaultWords(Properties words) {
        this.words = words;
    }

    static FaultWords in(String language) {
        String path = "/prompts/faults-v3.%s.properties".formatted(language);
        try (InputStream file = FaultWords.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("the texts %s are missing from the application".formatted(path));
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return new FaultWords(words);
        } catch (IOException e) {
            throw new UncheckedIOException("the texts %s cannot be read".formatted(path), e);
        }
    }

    /** One line per fault. Values are made harmless: they stem from an answer, and may look like markup or a marker. */
    String say(List<FaultNote> faults) {
        return faults.stream().map(this::line).distinct().collect(Collectors.joining("\n"));
    }

    private String line(FaultNote fault) {
        String text = words.getProperty(fault.key());
        if (text == null) {
            throw new IllegalArgumentException("there are no words for the fault " + fault.key());
        }
        String group =
                fault.group().isPresent() ? Integer.toString(fault.group().getAsInt()) : "?";
        String values = fault.values().stream().map(FaultWords::harmless).collect(Collectors.joining(", "));
        return text.replace("{group}", group).replace("{values}", values);
    }

    private static String harmless(String value) {
        return value.replaceAll("[<>&{}|\\p{Cntrl}]", "?");
    }
}
