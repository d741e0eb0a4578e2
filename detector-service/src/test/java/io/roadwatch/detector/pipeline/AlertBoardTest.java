package io.roadwatch.detector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.contract.FrameInfo;
import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.LlmCall;
import io.roadwatch.contract.LlmTiming;
import io.roadwatch.contract.LlmUsage;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.UnjudgedGroup;
import io.roadwatch.contract.UnjudgedGroup.Reason;
import io.roadwatch.contract.Verdict;
import io.roadwatch.detector.publish.FrameResult.Judgement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertBoardTest {

    private static final Instant ANSWERED = Instant.parse("2026-03-01T08:15:30Z");

    private final AlertBoard board = new AlertBoard();

    @Test
    void groupsThatWereNotJudgedAreShownAsSuchForThreeSeconds() {
        board.post(unsure(), ANSWERED);

        Judgement fresh = board.at(ANSWERED.plusMillis(2_999));
        Judgement stale = board.at(ANSWERED.plusMillis(3_000));

        assertThat(fresh.abstainsOn(1)).isTrue();
        assertThat(fresh.abstainsOn(2)).isFalse();
        assertThat(fresh.unjudged(2)).contains(Reason.NOT_MENTIONED);
        assertThat(fresh.unjudged(1)).isEmpty();
        assertThat(stale.abstainsOn(1)).isFalse();
        assertThat(stale.unjudged(2)).isEmpty();
        assertThat(stale.latest()).isNotNull();
    }

    private static AnalysisResult unsure() {
        return new AnalysisResult(
                "a-1",
                "crossing-7",
                new FrameInfo(ANSWERED, 1, 640, 360),
                new Verdict(
                        List.of(new GroupVerdict(1, "", RiskLevel.NONE, 0, List.of(), 0, List.of(), null, true)),
                        List.of(new UnjudgedGroup(2, Reason.NOT_MENTIONED))),
                List.of(),
                new LlmCall(
                        "qwen-vl-plus",
                        "v3",
                        1.25,
                        1,
                        new LlmUsage(900, 120),
                        new LlmTiming(0, null, null, 1.25),
                        "req-1",
                        true,
                        ""));
    }
}
