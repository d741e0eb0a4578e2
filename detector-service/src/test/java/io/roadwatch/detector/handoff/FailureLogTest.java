package io.roadwatch.detector.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.FailureReason;
import org.junit.jupiter.api.Test;

class FailureLogTest {

    private final FailureLog log = new FailureLog();

    @Test
    void onlyTheFirstFailureIsNews() {
        assertThat(log.failed(FailureReason.LLM_TIMEOUT)).isTrue();
        assertThat(log.failed(FailureReason.ANALYZER_UNREACHABLE)).isFalse();
    }

    @Test
    void recoveryIsNewsAfterSeveralSuccessesInARow() {
        log.failed(FailureReason.LLM_TIMEOUT);

        assertThat(log.worked()).isFalse();
        assertThat(log.worked()).isFalse();
        assertThat(log.worked()).isTrue();
        assertThat(log.worked()).isFalse();
        assertThat(log.failed(FailureReason.LLM_TIMEOUT)).isTrue();
    }

    @Test
    void failuresInBetweenAreNoNews() {
        log.failed(FailureReason.LLM_TIMEOUT);
        log.worked();
        log.worked();

        assertThat(log.failed(FailureReason.LLM_TIMEOUT)).isFalse();
        assertThat(log.worked()).isFalse();
    }

    @Test
    void analyzerThatLooksAtSomethingMoreUrgentIsNoNewsAndNoRelapse() {
        assertThat(log.failed(FailureReason.OUTRANKED)).isFalse();

        log.failed(FailureReason.LLM_TIMEOUT);
        log.worked();
        log.worked();
        assertThat(log.failed(FailureReason.OUTRANKED)).isFalse();
        assertThat(log.worked()).isTrue();
    }

    @Test
    void successWithoutFailureIsNoNews() {
        assertThat(log.worked()).isFalse();
    }
}
