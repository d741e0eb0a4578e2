package io.roadwatch.analyzer.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import io.roadwatch.contract.RiskLevel;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a result says of the danger. Level and confidence stand in for each other where one is missing; where both are, the
 * result says nothing and counts as an abstention.
 *
 * @param confidence 0..1
 * @param abstains the model cannot tell; the level is then {@link RiskLevel#NONE}
 */
record Judgement(RiskLevel level, double confidence, boolean abstains) {

    /** Up to here a number above 1 is sloppy rather than a percentage. */
    private static final double SLOPPY_ONE = 1.5;

    /** @param summary the level of the whole answer, where it can only mean this result */
    static Judgement read(Fields result, Optional<RiskLevel> summary, ParseNotes notes) {
        OptionalDouble confidence = confidence(result.get("confidence", "score", "probability"), notes);
        Optional<String> name = LooseValue.text(result.get("risklevel", "level", "risk"));
        Optional<RiskLevel> named = name.flatMap(LevelNames::parse);
        boolean abstains = abstains(result, name, named, notes);
        Optional<RiskLevel> level =
                abstains || named.isPresent() ? named : levelWithoutName(confidence, summary, notes);
        if (abstains || level.isEmpty()) {
            return new Judgement(RiskLevel.NONE, confidence.orElse(0), true);
        }
        if (confidence.isEmpty()) {
            notes.add(ParseNote.CONFIDENCE_FROM_LEVEL);
        }
        return new Judgement(level.get(), confidence.orElseGet(() -> lowestConfidence(level.get())), false);
    }

    /** An abstention counts even beside a level; where it is neither yes nor no, only where no danger is named. */
    private static boolean abstains(Fields result, Optional<String> name, Optional<RiskLevel> named, ParseNotes notes) {
        JsonNode flag = result.get("insufficientevidence", "abstain", "abstains", "证据不足");
        Optional<Boolean> said = LooseValue.flag(flag);
        boolean unclear = !flag.isMissingNode() && said.isEmpty();
        boolean danger = named.filter(level -> level != RiskLevel.NONE).isPresent();
        if (unclear) {
            notes.add(ParseNote.ABSTENTION_UNCLEAR);
        }
        boolean abstains = said.orElse(unclear && !danger)
                || name.filter(LevelNames::abstains).isPresent();
        if (abstains && danger) {
            notes.add(ParseNote.ABSTENTION_BESIDE_LEVEL);
        }
        return abstains;
    }

    private static Optional<RiskLevel> levelWithoutName(
            OptionalDouble confidence, Optional<RiskLevel> summary, ParseNotes notes) {
        if (confidence.isPresent()) {
            notes.add(ParseNote.LEVEL_FROM_CONFIDENCE);
            return Optional.of(RiskLevel.fromConfidence(confidence.getAsDouble()));
        }
        notes.add(summary.isPresent() ? ParseNote.LEVEL_FROM_SUMMARY : ParseNote.LEVEL_UNKNOWN);
        return summary;
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
