package io.roadwatch.detector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.Alert;
import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.contract.FrameInfo;
import io.roadwatch.contract.LlmCall;
import io.roadwatch.contract.LlmTiming;
import io.roadwatch.contract.LlmUsage;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.Verdict;
import io.roadwatch.detector.publish.FrameResult.Judgement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertBoardTest {

    private static final Instant CAPTURED = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant ANSWERED = CAPTURED.plusSeconds(5);

    private final AlertBoard board = new AlertBoard();

    @Test
    void nothingIsKnownBeforeTheFirstAnswer() {
        assertThat(board.at(CAPTURED)).isEqualTo(Judgement.NONE);
    }

    @Test
    void countdownBeginsWhenTheAnswerArrives() {
        board.post(resultWithAlertFor(3.0), ANSWERED);

        assertThat(board.at(ANSWERED.plusMillis(1_500)).alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.life().displaySeconds()).isEqualTo(1.5));
    }

    @Test
    void alertThatHasCountedDownIsGoneButTheAnswerStays() {
        board.post(resultWithAlertFor(3.0), ANSWERED);

        Judgement judgement = board.at(ANSWERED.plusSeconds(3));

        assertThat(judgement.alerts()).isEmpty();
        assertThat(judgement.latest()).isNotNull();
    }

    @Test
    void frameCapturedBeforeTheAnswerShowsTheWholeWindow() {
        board.post(resultWithAlertFor(3.0), ANSWERED);

        assertThat(board.at(CAPTURED).alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.life().displaySeconds()).isEqualTo(3.0));
    }

    private static AnalysisResult resultWithAlertFor(double seconds) {
        Alert alert = new Alert(
                1,
                new Alert.Identity("alert-1", null),
                new Alert.Danger(RiskLevel.HIGH, List.of("逆行"), List.of(0), 1, "逆行", 0.9),
                new Alert.Life(seconds, false, false, ANSWERED, ANSWERED, false));
        return new AnalysisResult(
                "a-1",
                "gate",
                new FrameInfo(CAPTURED, 1, 640, 360),
                new Verdict(List.of()),
                List.of(alert),
                new LlmCall(
                        "qwen-vl-plus",
                        "v3",
                        5,
                        1,
                        new LlmUsage(0, 0),
                        new LlmTiming(0, null, null, 5),
                        null,
                        false,
                        "{}"));
    }
}
