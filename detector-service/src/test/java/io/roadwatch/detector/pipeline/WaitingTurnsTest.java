package io.roadwatch.detector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingTurnsTest {

    @Test
    void aLoneThreadTakesEverythingThatWaitsUpToItsBatch() throws InterruptedException {
        List<Turn> turns = turns(5);
        WaitingTurns waiting = waiting(1, turns);

        assertThat(waiting.take(4)).isEqualTo(turns.subList(0, 4));
        assertThat(waiting.take(4)).isEqualTo(turns.subList(4, 5));
        assertThat(waiting.size()).isZero();
    }

    @Test
    void oneOfSeveralThreadsLeavesTheOthersTheirShare() throws InterruptedException {
        List<Turn> turns = turns(5);
        WaitingTurns waiting = waiting(2, turns);

        assertThat(waiting.take(8)).isEqualTo(turns.subList(0, 3)); // the first, and half of the four behind it
        assertThat(waiting.take(8)).isEqualTo(turns.subList(3, 4));
        assertThat(waiting.take(8)).isEqualTo(turns.subList(4, 5));
    }

    @Test
    void aModelThatTakesOneFrameGetsOne() throws InterruptedException {
        List<Turn> turns = turns(2);

        assertThat(waiting(1, turns).take(1)).isEqualTo(turns.subList(0, 1));
    }

    private static WaitingTurns waiting(int threads, List<Turn> turns) {
        WaitingTurns waiting = new WaitingTurns(threads);
        turns.forEach(waiting::add);
        return waiting;
    }

    private static List<Turn> turns(int count) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            turns.add(new FakeTurn(null));
        }
        return turns;
    }
}
