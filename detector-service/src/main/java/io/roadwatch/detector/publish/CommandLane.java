package io.roadwatch.detector.publish;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Does the commands of one client one after the other, in order, on worker threads. Bounded. Safe for use by many threads. */
final class CommandLane {

    private final Executor workers;
    private final int maxPending;
    private final Deque<Runnable> pending = new ArrayDeque<>();
    private boolean running;

    CommandLane(Executor workers, int maxPending) {
        this.workers = workers;
        this.maxPending = maxPending;
    }

    /** Whether there was room. */
    boolean submit(Runnable command) {
        synchronized (this) {
            if (pending.size() >= maxPending) {
                return false;
            }
            pending.addLast(command);
            if (running) {
                return true;
            }
            running = true;
        }
        workers.execute(this::doNext);
        return true;
    }

    /** One command per turn, so that a busy client does not keep a worker for itself. */
    private void doNext() {
        Runnable command = next();
        if (command == null) {
            return;
        }
        try {
            command.run();
        } finally {
            workers.execute(this::doNext);
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable command = pending.pollFirst();
        running = command != null;
        return command;
    }
}
