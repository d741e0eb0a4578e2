package io.roadwatch.analyzer.verdict;

import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.RiskLevel;

/**
 * Lowers levels that the model chose too high. It calls a jam dangerous, because in a picture it looks crowded.
 *
 * <p>The rules hold for level {@code high} when description and risk types name something of congestion and nothing severe.
 * <ol>
 *   <li>Every risk type is of congestion, and there is at least one: {@code low}.
 *   <li>Else: {@code medium}.
 * </ol>
 * A severe word counts wherever it stands, also in "no collision": better one alert too many than a crash taken for a jam.
 * The model's confidence stays as it is.
 */
final class OverreactionRules {

    private final WordList congestion;
    private final WordList severe;

    private OverreactionRules(WordList congestion, WordList severe) {
        this.congestion = congestion;
        this.severe = severe;
    }

    static OverreactionRules load() {
        return new OverreactionRules(WordList.load("congestion-words-v1.txt"), WordList.load("severe-words-v1.txt"));
    }

    GroupVerdict tame(GroupVerdict result, ParseNotes notes) {
        if (result.riskLevel() != RiskLevel.HIGH || !isOnlyCongestion(result)) {
            return result;
        }
        notes.add(ParseNote.OVERREACTION_TAMED);
        boolean everyType =
                !result.riskTypes().isEmpty() && result.riskTypes().stream().allMatch(congestion::isIn);
        return new GroupVerdict(
                result.groupIndex(),
                result.description(),
                everyType ? RiskLevel.LOW : RiskLevel.MEDIUM,
                result.confidence(),
                result.riskTypes(),
                result.dangerObjectCount(),
                result.triggerObjectIds(),
                result.observation(),
                false);
    }

    private boolean isOnlyCongestion(GroupVerdict result) {
        String texts = String.join("\n", result.riskTypes()) + "\n" + result.description();
        return congestion.isIn(texts) && !severe.isIn(texts);
    }
}
