package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.DecodeException;
import io.roadwatch.detector.decode.ReadInterrupt;
import io.roadwatch.detector.decode.ReadOutcome;
import io.roadwatch.detector.decode.VideoInfo;
import io.roadwatch.detector.decode.VideoReader;
import io.roadwatch.detector.source.FaultCode;
import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.StreamFault;
import io.roadwatch.detector.source.StreamProbe;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Probes sources on a few threads of its own, so that dead cameras hold up neither streams nor requests. */
@ApplicationScoped
class DecodeProbe implements StreamProbe {

    private static final int THREADS = 4;
    private static final int MOST_WAITING = 16;

    private final StreamEnvironment environment;
    private final ThreadPoolExecutor threads;

    DecodeProbe(StreamEnvironment environment) {
        this.environment = environment;
        this.threads = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), task -> {
                    Thread thread = new Thread(task, "probe");
                    thread.setDaemon(true);
                    return thread;
                });
        this.threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public CompletionStage<Outcome> probe(StreamAddress address) {
        try {
            return CompletableFuture.supplyAsync(() -> look(address), threads);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(new Outcome.Busy());
        }
    }

    private Outcome look(StreamAddress address) {
        long begunNanos = System.nanoTime();
        try (ReadInterrupt interrupt = new ReadInterrupt();
                VideoReader video = environment.open(address, interrupt, environment.now())) {
            ReadOutcome outcome = video.read();
            while (!(outcome instanceof ReadOutcome.PictureRead || outcome instanceof ReadOutcome.EndOfStream)) {
                outcome = video.read();
            }
            if (outcome instanceof ReadOutcome.EndOfStream) {
                return new Outcome.Unreadable(
                        new StreamFault(FaultCode.NO_VIDEO, "the source holds no frame that can be decoded"));
            }
            VideoInfo info = video.info();
            Duration latency = Duration.ofNanos(System.nanoTime() - begunNanos);
            return new Outcome.Readable(
                    info.codec(), info.widthPx(), info.heightPx(), info.frameRateFps(), null, latency, List.of());
        } catch (DecodeException e) {
            return new Outcome.Unreadable(e.fault());
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
