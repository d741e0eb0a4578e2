package io.roadwatch.simulator.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallLogTest {

    private final CallLog log = new CallLog();

    @Test
    void callEndsOnce() {
        Call call = log.received("r", "key-1");

        call.end(Outcome.CUT);
        call.end(Outcome.CANCELLED);

        assertThat(log.counts()).isEqualTo(new CallCounts(1, 0, 0, 0, 1, 0));
    }

    @Test
    void everyCallIsAccountedFor() {
        log.received("r", "key-1");
        for (Outcome outcome : EnumSet.complementOf(EnumSet.of(Outcome.IN_FLIGHT))) {
            log.received("r", "key-1").end(outcome);
        }

        CallCounts counts = log.counts();

        assertThat(counts).isEqualTo(new CallCounts(5, 1, 1, 1, 1, 1));
    }

    @Test
    void oldCallsAreForgottenButCounted() {
        for (int i = 0; i < CallLog.MAX_CALLS + 5; i++) {
            log.received("r", "key-1");
        }

        assertThat(log.last())
                .hasSize(CallLog.MAX_CALLS)
                .first()
                .extracting(SeenCall::number)
                .isEqualTo(6L);
        assertThat(log.counts().received()).isEqualTo(CallLog.MAX_CALLS + 5L);
    }

    @Test
    void textsOfACallAreBounded() {
        log.received("r", "key-1").asks("m", 3, List.of("a".repeat(CallLog.MAX_TEXT_CHARS - 2), "bcde", "never"));

        assertThat(log.last().get(0).texts()).hasSize(2).last().isEqualTo("bc");
    }
}
