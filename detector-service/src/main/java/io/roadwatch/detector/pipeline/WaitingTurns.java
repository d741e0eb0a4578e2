package io.roadwatch.detector.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Streams that wait for an inference thread, first come, first served. A stream waits at most once, so the queue is never
 * longer than there are streams, and none can starve another. Safe for use by many threads.
 */
final class WaitingTurns {

    private final BlockingQueue<Turn> queue = new LinkedBlockingQueue<>();
    private final int threads;

    /** @param threads that take from the queue */
    WaitingTurns(int threads) {
        this.threads = threads;
    }

    /** Never blocks. */
    void add(Turn turn) {
        queue.add(turn);
    }

    int size() {
        return queue.size();
    }

    /**
     * Waits for a turn and takes those that already wait behind it, but leaves the other threads their share: a batch must
     * not make one thread work while others idle. Never waits for a batch to fill.
     *
     * @param most turns that are taken at most, at least 1
     * @return at least one, in the order in which they came
     */
    List<Turn> take(int most) throws InterruptedException {
        List<Turn> taken = new ArrayList<>(most);
        taken.add(queue.take());
        queue.drainTo(taken, Math.min(most - 1, queue.size() / threads));
        return taken;
    }
}
