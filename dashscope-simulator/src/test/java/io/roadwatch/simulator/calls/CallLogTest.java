package io.roadwatch.simulator.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.simulator.account.Caller;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallLogTest {

    private static final Caller CALLER = new Caller("main", "main-1");

    private final CallLog log = new CallLog();

    @Test
    void callEndsOnce() {
        Call call = log.received("r", CALLER);

        call.end(Outcome.CUT);
        call.end(Outcome.CANCELLED);

        assertThat(log.counts()).isEqualTo(new CallCounts(1, 0, 0, 0, 1, 0));
    }

    @Test
    void everyCallIsAccountedFor() {
        log.received("r", CALLER);
        for (Outcome outcome : EnumSet.complementOf(EnumSet.of(Outcome.IN_FLIGHT))) {
            log.received("r", CALLER).end(outcome);
        }

        CallCounts counts = log.counts();

        assertThat(counts).isEqualTo(new CallCounts(5, 1, 1, 1, 1, 1));
    }

    @Test
    void callsAreCountedByAccountAndModelOnceTheyAskOrEnd() {
        Call first = log.received("r", CALLER);
        first.asks("m", 1, List.of());
        first.end(Outcome.ANSWERED);
        log.received("r", CALLER).asks("m", 1, List.of());
        log.received("r", new Caller("second", "second-1")).end(Outcome.FAILED);
        log.received("r", CALLER); // on its way

        assertThat(log.countsByAccountAndModel())
                .containsExactly(
                        new AccountCounts("main", "m", new CallCounts(2, 1, 0, 0, 0, 1)),
                        new AccountCounts("second", "", new CallCounts(1, 0, 1, 0, 0, 0)));
        assertThat(log.counts()).isEqualTo(new CallCounts(4, 1, 1, 0, 0, 2));
    }

    @Test
    void namesOfModelsAreCountedApartUpToALimit() {
        for (int i = 0; i < CallLog.MAX_SCOPES + 3; i++) {
            log.received("r", CALLER).asks("model-" + i, 0, List.of());
        }

        assertThat(log.countsByAccountAndModel())
                .hasSize(CallLog.MAX_SCOPES + 1)
                .contains(new AccountCounts("other", "other", new CallCounts(3, 0, 0, 0, 0, 3)));
    }

    @Test
    void oldCallsAreForgottenButCounted() {
        for (int i = 0; i < CallLog.MAX_CALLS + 5; i++) {
            log.received("r", CALLER);
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
        log.received("r", CALLER).asks("m", 3, List.of("a".repeat(CallLog.MAX_TEXT_CHARS - 2), "bcde", "never"));

        assertThat(log.last().get(0).texts()).hasSize(2).last().isEqualTo("bc");
    }
}
