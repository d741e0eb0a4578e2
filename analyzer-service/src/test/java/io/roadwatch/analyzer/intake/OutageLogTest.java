package io.roadwatch.analyzer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.analyzer.testing.LogCapture;
import io.roadwatch.contract.FailureReason;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutageLogTest {

    private final AtomicLong nanos = new AtomicLong(-5);
    private final OutageLog outages = new OutageLog(nanos::get);
    private final LogCapture log = new LogCapture(OutageLog.class.getName());

    @AfterEach
    void end() {
        log.close();
    }

    @Test
    void outageIsSaidOnceAndSoIsItsEnd() {
        for (int i = 0; i < 100; i++) {
            outages.failed(FailureReason.LLM_TIMEOUT, "the LLM did not answer within 30000 ms");
        }
        outages.answered();
        outages.answered();

        assertThat(log.lines())
                .containsExactly(
                        "WARN LLM began to fail reason=llm_timeout message=\"the LLM did not answer within 30000 ms\"",
                        "INFO LLM answers again failedAnalyses=100");
    }

    @Test
    void nextOutageWithinAMinuteIsNotSaidAgain() {
        outages.failed(FailureReason.LLM_TIMEOUT, "x");
        outages.answered();
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        outages.failed(FailureReason.LLM_TIMEOUT, "x");
        outages.answered();
        assertThat(log.lines()).hasSize(2);

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        outages.failed(FailureReason.LLM_SERVER_ERROR, "x");

        assertThat(log.lines()).hasSize(3).last().asString().contains("reason=llm_server_error");
    }

    @Test
    void refusalsOfOurOwnAreNoOutage() {
        outages.failed(FailureReason.NO_KEY, "x");
        outages.failed(FailureReason.DISABLED, "x");
        outages.failed(FailureReason.QUEUE_FULL, "x");
        outages.failed(FailureReason.CIRCUIT_OPEN, "x");

        assertThat(log.lines()).isEmpty();
    }

    @Test
    void textOfACallerStaysOnOneLine() {
        assertThat(LogText.of("cam\n2026 ERROR forged\u2028\u001b[31m")).isEqualTo("cam?2026?ERROR?forged??[31m");
        assertThat(LogText.of("x".repeat(500))).hasSizeLessThan(80);
    }
}
