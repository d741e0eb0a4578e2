package io.roadwatch.detector.detect.catalogue;

import io.roadwatch.detector.detect.DetectException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Does something on a thread of its own and waits for it, but never longer than was said: looking up a name or a slow disk
 * heed no time limit. What takes too long is interrupted and left behind.
 */
final class HastyTask {

    private HastyTask() {}

    /** @throws DetectException if it fails, or takes too long */
    static <T> T run(String name, Callable<T> work, Duration limit) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            String reason = "it takes longer than " + DownloadLimits.inWords(limit);
            throw new FetchFailure("The model cannot be fetched: %s.".formatted(reason), reason);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DetectException failure
                    ? failure
                    : new DetectException("Fetching the model failed: %s.".formatted(e.getCause()), e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new DetectException("Fetching the model was interrupted.", e);
        }
    }
}
