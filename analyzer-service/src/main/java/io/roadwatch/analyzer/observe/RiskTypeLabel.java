package io.roadwatch.analyzer.observe;

import java.util.List;
import java.util.Locale;

/** Turns the free words of the LLM into a closed set of label values. */
final class RiskTypeLabel {

    static final String OTHER = "other";

    private final List<String> vocabulary;

    RiskTypeLabel(List<String> vocabulary) {
        this.vocabulary = vocabulary.stream()
                .map(RiskTypeLabel::normal)
                .filter(term -> !term.isEmpty())
                .distinct()
                .toList();
    }

    String of(String riskType) {
        String words = normal(riskType);
        return vocabulary.stream().filter(words::contains).findFirst().orElse(OTHER);
    }

    List<String> vocabulary() {
        return vocabulary;
    }

    private static String normal(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }
}
