package io.roadwatch.detector.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLaneTest {

    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final CommandLane lane = new CommandLane(workers::addLast, 2);

    @Test
    void commandsAreDoneInOrderOneAtATime() {
        lane.submit(() -> done.add("first"));
        lane.submit(() -> done.add("second"));

        assertThat(workers).hasSize(1);
        runWorkers();

        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void aFullLaneRefuses() {
        assertThat(lane.submit(() -> {})).isTrue();
        assertThat(lane.submit(() -> {})).isTrue();
        assertThat(lane.submit(() -> {})).isFalse();

        runWorkers();

        assertThat(lane.submit(() -> done.add("later"))).isTrue();
        runWorkers();
        assertThat(done).containsExactly("later");
    }

    @Test
    void aCommandThatThrowsDoesNotBlockTheNext() {
        lane.submit(() -> {
            throw new IllegalStateException("boom");
        });
        lane.submit(() -> done.add("next"));

        assertThatThrownBy(this::runWorkers).hasMessage("boom");
        runWorkers();

        assertThat(done).containsExactly("next");
    }

    private void runWorkers() {
        while (!workers.isEmpty()) {
            workers.removeFirst().run();
        }
    }
}
