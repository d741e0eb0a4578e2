package io.roadwatch.analyzer.alert;

import static io.roadwatch.analyzer.alert.Answers.CAMERA;
import static io.roadwatch.analyzer.alert.Answers.abstention;
import static io.roadwatch.analyzer.alert.Answers.at;
import static io.roadwatch.analyzer.alert.Answers.group;
import static io.roadwatch.analyzer.alert.Answers.high;
import static io.roadwatch.analyzer.alert.Answers.only;
import static io.roadwatch.analyzer.alert.Answers.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.analyzer.alert.Answers.TestConfig;
import io.roadwatch.contract.Alert;
import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.UnjudgedGroup;
import io.roadwatch.contract.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lines of the contract, one by one; the display window is 3 s. */
class AlertBookTest {

    private final AlertBook book = new AlertBook(new TestConfig(10, 100));

    @Test
    void dangerousGroupBecomesAnAlertForTheDisplayWindow() {
        List<Alert> alerts = book.update(CAMERA, at(10), verdict(high(1, "wrong way")), List.of())
                .counting();

        Alert alert = only(alerts);
        assertThat(alert.groupIndex()).isEqualTo(1);
        assertThat(alert.danger())
                .isEqualTo(new Alert.Danger(RiskLevel.HIGH, List.of("wrong way"), List.of(4), 2, "seen", 0.9));
        assertThat(alert.life()).isEqualTo(new Alert.Life(3, false, false, at(10), at(10), false));
    }

    @Test
    void normalGroupBecomesNoAlertAndHoldsNoMemory() {
        assertThat(book.update(CAMERA, at(10), verdict(group(1, RiskLevel.NONE)), List.of())
                        .counting())
                .isEmpty();
        assertThat(book.cameraCount()).isZero();
    }

    @Test
    void sameTypesAgainContinueWithoutRestartingTheCountdown() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way", "conflict")), List.of());

        GroupVerdict milder =
                new GroupVerdict(1, "turned", RiskLevel.LOW, 0.5, List.of("conflict", "wrong way"), 1, List.of(9));
        Alert alert = only(book.update(CAMERA, at(11), verdict(milder), List.of()));

        assertThat(alert.life()).isEqualTo(new Alert.Life(2, true, true, at(10), at(11), false));
        assertThat(alert.danger())
                .isEqualTo(new Alert.Danger(
                        RiskLevel.LOW, List.of("wrong way", "conflict"), List.of(9), 1, "turned", 0.5));
    }

    @Test
    void newTypeRestartsTheCountdownAndJoinsTheOld() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")), List.of());

        Alert alert = only(book.update(CAMERA, at(12), verdict(group(1, RiskLevel.LOW, "congestion")), List.of()));

        assertThat(alert.life()).isEqualTo(new Alert.Life(3, false, true, at(12), at(12), false));
        assertThat(alert.danger().riskTypes()).containsExactly("wrong way", "congestion");
    }

    @Test
    void levelDoesNotFallWhileATypeCountsThatWasNotJudgedAgain() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")), List.of());

        assertThat(only(book.update(CAMERA, at(11), verdict(group(1, RiskLevel.LOW, "congestion")), List.of()))
                        .danger()
                        .riskLevel())
                .isEqualTo(RiskLevel.HIGH);
        assertThat(only(book.update(CAMERA, at(12), verdict(group(1, RiskLevel.LOW, "congestion")), List.of()))
                        .danger()
                        .riskLevel())
                .isEqualTo(RiskLevel.HIGH);
        assertThat(only(book.update(
                                CAMERA, at(13), verdict(group(1, RiskLevel.LOW, "congestion", "wrong way")), List.of()))
                        .danger()
                        .riskLevel())
                .isEqualTo(RiskLevel.LOW);
    }

    @Test
    void subsetOfTheKnownTypesIsAContinuation() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way", "conflict")), List.of());

        Alert alert = only(book.update(CAMERA, at(11), verdict(high(1, "conflict")), List.of()));

        assertThat(alert.life()).isEqualTo(new Alert.Life(2, true, true, at(10), at(11), false));
        assertThat(alert.danger().riskTypes()).containsExactly("wrong way", "conflict");
    }

    @Test
    void groupWithoutTypesContinuesAsWell() {
        book.update(CAMERA, at(10), verdict(high(1)), List.of());

        assertThat(only(book.update(CAMERA, at(11), verdict(high(1)), List.of()))
                        .life())
                .isEqualTo(new Alert.Life(2, true, false, at(10), at(11), false));
    }

    @Test
    void groupNotMentionedAgainIsRepeatedAsStaleWhileItCounts() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")), List.of());

        List<Alert> alerts = book.update(CAMERA, at(12), verdict(group(2, RiskLevel.LOW, "congestion")), List.of())
                .counting();

        assertThat(alerts).extracting(Alert::groupIndex).containsExactly(1, 2);
        assertThat(alerts.get(0).life()).isEqualTo(new Alert.Life(1, true, false, at(10), at(10), true));
        assertThat(alerts.get(0).danger().description()).isEqualTo("seen");
        assertThat(alerts.get(1).life().stale()).isFalse();
    }

    @Test
    void groupThatIsNowCalledNormalIsRepeatedAsStale() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")), List.of());

        Alert alert = only(book.update(CAMERA, at(11), verdict(group(1, RiskLevel.NONE)), List.of()));

        assertThat(alert.life().stale()).isTrue();
        assertThat(alert.danger().riskLevel()).isEqualTo(RiskLevel.HIGH);
    }

    @Test
    void groupThatTheModelCannotTellOfIsRepeatedAsStaleAndRaisesNothing() {
        assertThat(book.update(CAMERA, at(9), verdict(abstention(1)), List.of()).counting())
                .isEmpty();
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")), List.of());

        AlertUpdate update = book.update(CAMERA, at(11), verdict(abstention(1)), List.of());

        assertThat(only(update).life()).isEqualTo(new Alert.Life(2, true, false, at(10), at(10), true));
        assertThat(only(update).danger().description()).isEqualTo("seen");
        assertThat(update.raised()).isEmpty();
    }

    @Test
    void groupWithoutAJudgementIsRepeatedAsStale() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")), List.of());

        Verdict unjudged = new Verdict(List.of(), List.of(new UnjudgedGroup(1, UnjudgedGroup.Reason.INCONSISTENT)));
        AlertUpdate update = book.update(CAMERA, at(11), unjudged, List.of());

        assertThat(only(update).life().stale()).isTrue();
        assertThat(only(update).danger().riskLevel()).isEqualTo(RiskLevel.HIGH);
    }

    @Test
    void staleAlertThatIsMentionedAgainContinues() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")), List.of());
        book.update(CAMERA, at(11), verdict(), List.of());

        Alert alert = only(book.update(CAMERA, at(12.5), verdict(high(1, "wrong way")), List.of()));

        assertThat(alert.life()).isEqualTo(new Alert.Life(0.5, true, false, at(10), at(12.5), false));
    }

    @Test
    void alertIsGoneExactlyWhenTheWindowIsOver() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")), List.of());

        assertThat(book.active(CAMERA, at(12.999))).hasSize(1);
        assertThat(book.active(CAMERA, at(13))).isEmpty();
        assertThat(book.update(CAMERA, at(13), verdict(), List.of()).counting()).isEmpty();
    }

    @Test
    void alertThatIsOverHoldsMemoryForTheDuplicateWindowOnly() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")), List.of());
        book.update(CAMERA, at(19.999), verdict(), List.of());
        assertThat(book.cameraCount()).isEqualTo(1);

        book.update(CAMERA, at(20), verdict(), List.of());
        assertThat(book.cameraCount()).isZero();
    }

    @Test
    void sameDangerOfAGroupOfUnknownPlaceAfterTheWindowIsANewAlert() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")), List.of());
        book.update(CAMERA, at(12), verdict(high(1, "wrong way")), List.of());

        assertThat(only(book.update(CAMERA, at(13), verdict(high(1, "wrong way")), List.of()))
                        .life())
                .isEqualTo(new Alert.Life(3, false, false, at(13), at(13), false));
    }

    @Test
    void timeThatJumpsBackResetsOnlyThatCamera() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")), List.of());
        book.update("other", at(10), verdict(high(1, "wrong way")), List.of());

        List<Alert> alerts = book.update(CAMERA, at(9), verdict(high(2, "red light")), List.of())
                .counting();

        assertThat(alerts).extracting(Alert::groupIndex).containsExactly(2);
        assertThat(only(alerts).life()).isEqualTo(new Alert.Life(3, false, false, at(9), at(9), false));
        assertThat(book.active("other", at(10))).hasSize(1);
    }

    @Test
    void sameGroupOfAnotherCameraIsAnotherAlert() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")), List.of());

        assertThat(only(book.update("other", at(11), verdict(high(1, "wrong way")), List.of()))
                        .life()
                        .continuation())
                .isFalse();
    }

    @Test
    void mostDangerousComeFirstThenByGroup() {
        List<Alert> alerts = book.update(
                        CAMERA,
                        at(10),
                        verdict(
                                group(5, RiskLevel.LOW, "a"),
                                group(4, RiskLevel.HIGH, "b"),
                                group(3, RiskLevel.MEDIUM, "c"),
                                group(2, RiskLevel.HIGH, "d")),
                        List.of())
                .counting();

        assertThat(alerts).extracting(Alert::groupIndex).containsExactly(2, 4, 3, 5);
    }

    @Test
    void readingCountsDownAndChangesNothing() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")), List.of());

        assertThat(only(book.active(CAMERA, at(11.25))).life())
                .isEqualTo(new Alert.Life(1.75, false, false, at(10), at(10), false));
        assertThat(only(book.active(CAMERA, at(9))).life().displaySeconds()).isEqualTo(3);
        assertThat(book.active("unknown", at(10))).isEmpty();
    }
}
