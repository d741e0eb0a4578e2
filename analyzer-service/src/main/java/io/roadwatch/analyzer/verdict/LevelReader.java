package io.roadwatch.analyzer.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import io.roadwatch.contract.RiskLevel;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads level and confidence, each of which stands in for the other where it is missing.
 *
 * @param confidence 0..1
 */
record LevelReader(RiskLevel level, double confidence) {

    /** Up to here a number above 1 is sloppy rather than a percentage. */
    private static final double SLOPPY_ONE = 1.5;

    /** @param summary the level of the whole answer, where it can only mean this result */
    static LevelReader read(Fields result, Optional<RiskLevel> summary, ParseNotes notes) {
        OptionalDouble confidence = confidence(result.get("confidence", "score", "probability"), notes);
        Optional<RiskLevel> named =
                LooseValue.text(result.get("risklevel", "level", "risk")).flatMap(LevelNames::parse);
        RiskLevel level = named.orElseGet(() -> levelWithoutName(confidence, summary, notes));
        if (confidence.isEmpty()) {
            notes.add(ParseNote.CONFIDENCE_FROM_LEVEL);
        }
        return new LevelReader(level, confidence.orElseGet(() -> lowestConfidence(level)));
    }

    private static RiskLevel levelWithoutName(
            OptionalDouble confidence, Optional<RiskLevel> summary, ParseNotes notes) {
        if (confidence.isPresent()) {
            notes.add(ParseNote.LEVEL_FROM_CONFIDENCE);
            return RiskLevel.fromConfidence(confidence.getAsDouble());
        }
        notes.add(summary.isPresent() ? ParseNote.LEVEL_FROM_SUMMARY : ParseNote.LEVEL_UNKNOWN);
        return summary.orElse(RiskLevel.NONE);
    }

    private static OptionalDouble confidence(JsonNode value, ParseNotes notes) {
        if (value.isTextual()) {
            String text = value.textValue().strip();
            if (text.endsWith("%") || text.endsWith("％")) {
                OptionalDouble percent = LooseValue.decimal(text.substring(0, text.length() - 1));
                return percent.isPresent() ? scaled(percent.getAsDouble() / 100, notes) : percent;
            }
        }
        OptionalDouble number = LooseValue.decimal(value);
        if (number.isEmpty() || number.getAsDouble() <= 1) {
            return number.isPresent() && number.getAsDouble() >= 0 ? number : OptionalDouble.empty();
        }
        return scaled(number.getAsDouble() <= SLOPPY_ONE ? 1 : number.getAsDouble() / 100, notes);
    }

    private static OptionalDouble scaled(double value, ParseNotes notes) {
        if (!(value >= 0 && value <= 1)) {
            return OptionalDouble.empty();
        }
        notes.add(ParseNote.CONFIDENCE_SCALED);
        return OptionalDouble.of(value);
    }

    /** The inverse of {@link RiskLevel#fromConfidence}: the least that speaks for a level. */
    private static double lowestConfidence(RiskLevel level) {
        return switch (level) {
            case HIGH -> 0.80;
            case MEDIUM -> 0.65;
            case LOW -> 0.45;
            case NONE -> 0;
        };
    }
}
