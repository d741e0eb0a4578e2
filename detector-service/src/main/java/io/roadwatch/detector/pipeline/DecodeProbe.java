package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.DecodeException;
import io.roadwatch.detector.decode.ReadInterrupt;
import io.roadwatch.detector.decode.ReadOutcome;
import io.roadwatch.detector.decode.ReadOutcome.EndOfStream;
import io.roadwatch.detector.decode.ReadOutcome.PictureRead;
import io.roadwatch.detector.decode.VideoInfo;
import io.roadwatch.detector.decode.VideoReader;
import io.roadwatch.detector.source.FaultCode;
import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.StreamFault;
import io.roadwatch.detector.source.StreamProbe;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Probes sources on a few threads of its own, so that dead cameras hold up neither streams nor requests. */
@ApplicationScoped
class DecodeProbe implements StreamProbe {

    private static final int THREADS = 4;
    private static final int MOST_WAITING = 16;

    /** How long to wait for a second keyframe. */
    private static final Duration LISTENING = Duration.ofSeconds(3);

    /** How long data may come of which no picture can be made. */
    private static final Duration LONGEST_WITHOUT_PICTURE = Duration.ofSeconds(10);

    private static final Duration LONG_KEYFRAME_GAP = Duration.ofSeconds(5);
    private static final int LARGE_PICTURE_PX = 1920 * 1080;

    private final StreamEnvironment environment;
    private final Set<ReadInterrupt> underWay = ConcurrentHashMap.newKeySet();
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
        try (ReadInterrupt interrupt = new ReadInterrupt()) {
            underWay.add(interrupt);
            try (VideoReader video = environment.open(address, interrupt, environment.now())) {
                return listen(video, begunNanos);
            } finally {
                underWay.remove(interrupt);
            }
        } catch (DecodeException e) {
            return new Outcome.Unreadable(e.fault());
        }
    }

    /** Reads until a picture came, and on until a second keyframe did, for the gap between the two. */
    private static Outcome listen(VideoReader video, long begunNanos) {
        Optional<Duration> latency = Optional.empty();
        long deadlineNanos = System.nanoTime() + LONGEST_WITHOUT_PICTURE.toNanos();
        while (System.nanoTime() < deadlineNanos
                && (latency.isEmpty() || video.keyframeGap().isEmpty())) {
            ReadOutcome outcome = video.read();
            if (outcome instanceof EndOfStream) {
                break;
            }
            if (outcome instanceof PictureRead && latency.isEmpty()) {
                latency = Optional.of(Duration.ofNanos(System.nanoTime() - begunNanos));
                deadlineNanos = System.nanoTime() + LISTENING.toNanos();
            }
        }
        return latency.map(known -> describe(video, known))
                .orElseGet(() -> new Outcome.Unreadable(
                        new StreamFault(FaultCode.NO_PICTURES, "the source holds no frame that can be decoded")));
    }

    private static Outcome describe(VideoReader video, Duration latency) {
        VideoInfo info = video.info();
        Optional<Duration> gap = video.keyframeGap();
        return new Outcome.Readable(
                info.codec(),
                info.widthPx(),
                info.heightPx(),
                info.frameRateFps(),
                gap.orElse(null),
                latency,
                warnings(info, gap));
    }

    private static List<String> warnings(VideoInfo info, Optional<Duration> keyframeGap) {
        List<String> warnings = new ArrayList<>();
        if (info.widthPx() * info.heightPx() > LARGE_PICTURE_PX) {
            warnings.add("The picture is larger than 1920x1080, which costs much to decode; a sub-stream of the camera"
                    + " does as well.");
        }
        if (info.live() && keyframeGap.isEmpty()) {
            warnings.add("No second keyframe came within %d s: the stream begins late, and cannot be watched by its"
                            .formatted(LISTENING.toSeconds())
                    + " keyframes alone.");
        } else if (keyframeGap
                .filter(gap -> gap.compareTo(LONG_KEYFRAME_GAP) > 0)
                .isPresent()) {
            warnings.add("Keyframes are more than %d s apart: after a loss the picture comes back late."
                    .formatted(LONG_KEYFRAME_GAP.toSeconds()));
        }
        if (info.frameRateFps() <= 0) {
            warnings.add("The source does not say its frame rate.");
        }
        return warnings;
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
        underWay.forEach(ReadInterrupt::abort);
    }
}
