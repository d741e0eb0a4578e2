package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.DecodeException;
import io.roadwatch.detector.decode.ReadInterrupt;
import io.roadwatch.detector.decode.ReadOutcome;
import io.roadwatch.detector.decode.ReadOutcome.PictureRead;
import io.roadwatch.detector.decode.VideoInfo;
import io.roadwatch.detector.decode.VideoReader;
import io.roadwatch.detector.observe.StreamMetrics.Component;
import io.roadwatch.detector.source.FaultCode;
import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.StreamFault;
import io.roadwatch.detector.source.StreamMonitor.FrameCounts;
import io.roadwatch.detector.source.StreamMonitor.Progress;
import io.roadwatch.detector.source.StreamMonitor.Status;
import io.roadwatch.detector.source.StreamMonitor.Troubles;
import io.roadwatch.detector.source.StreamSpec;
import io.roadwatch.detector.source.StreamState;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jboss.logging.Logger;

/**
 * One stream from its source to its subscribers. Owns the thread that opens and reads the source, and ends it when stopped;
 * frames go to a {@link FrameAnalyser}, which works on the inference threads.
 */
final class StreamPipeline {

    private static final Logger LOG = Logger.getLogger(StreamPipeline.class);

    private final StreamSpec spec;
    private final StreamEnvironment environment;
    private final FrameAnalyser analyser;
    private final ReconnectBackoff backoff;
    private final Thread reader;
    private volatile StreamState state;
    private volatile boolean stopped;

    StreamPipeline(StreamSpec spec, StreamEnvironment environment, FrameAnalyser analyser, ReconnectBackoff backoff) {
        this.spec = spec;
        this.environment = environment;
        this.analyser = analyser;
        this.backoff = backoff;
        this.state = new StreamState.Connecting(environment.now(), 1);
        this.reader = new Thread(this::run, "stream-" + spec.id());
        this.reader.setDaemon(true);
    }

    StreamSpec spec() {
        return spec;
    }

    Status status() {
        Progress progress =
                new Progress(analyser.lastFrameAt(), 0, 0, new FrameCounts(0, 0, analyser.framesAnalysed(), 0));
        return new Status(state, null, progress, Troubles.NONE);
    }

    void start() {
        analyser.expect();
        environment.metrics().cameraDeclared(spec.id().value());
        reader.start();
    }

    /** Asks the stream to end, silently, and returns at once; a read that blocks ends within the I/O time limit. */
    void stop() {
        stopped = true;
        analyser.stop();
        reader.interrupt();
    }

    private void run() {
        try {
            if (!analyser.ready()) {
                fail(FaultCode.NO_MODEL, "no model is configured; set roadwatch.detect.model");
            }
            Instant next = environment.now();
            while (!stopped && !state.over()) {
                next = connectAndPlay(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // asked to stop; everything was closed on the way here
        } catch (RuntimeException e) { // the thread's root
            LOG.errorf(e, "Stream failed for good camera=%s", spec.id());
            environment.metrics().failed(Component.DECODE, e);
            fail(FaultCode.INTERNAL, "internal error; the log of the service says more");
        } finally {
            analyser.stop();
        }
    }

    /** One attempt: opens the source and plays it to its end. Returns the stream time at which the next one begins. */
    private Instant connectAndPlay(Instant notBefore) throws InterruptedException {
        state = new StreamState.Connecting(environment.now(), backoff.attempt());
        try (ReadInterrupt interrupt = new ReadInterrupt();
                VideoReader video = environment.open(spec.address(), interrupt, notBefore)) {
            return play(video);
        } catch (DecodeException e) {
            if (!stopped) { // nobody asks any more why a stream failed that is gone
                environment.metrics().failed(Component.DECODE, e);
                recover(e.fault());
            }
            return environment.now();
        }
    }

    private Instant play(VideoReader video) throws InterruptedException {
        running(video.info());
        environment.metrics().cameraRuns();
        try {
            long framesRead = readToEnd(video);
            if (!stopped) {
                atEnd(video.info(), framesRead);
            }
            return video.info().live() ? environment.now() : video.endsAt();
        } finally {
            environment.metrics().cameraRests();
        }
    }

    private long readToEnd(VideoReader video) throws InterruptedException {
        FrameFeed feed = new FrameFeed(spec, video, environment, analyser);
        while (!stopped) {
            ReadOutcome outcome = video.read();
            if (outcome instanceof ReadOutcome.EndOfStream end) {
                return end.framesRead();
            }
            if (outcome instanceof PictureRead picture) {
                feed.accept(picture);
                backoff.succeeded();
            }
        }
        return 0;
    }

    /** A live source has no end: its connection was lost. A file begins again or is over. */
    private void atEnd(VideoInfo video, long framesRead) throws InterruptedException {
        if (video.live()) {
            recover(new StreamFault(FaultCode.CONNECTION_LOST, "the connection was lost"));
        } else if (framesRead == 0) {
            fail(FaultCode.NO_VIDEO, "the source holds no frame that can be decoded");
        } else if (!spec.playback().loop()) {
            analyser.awaitIdle();
            state = new StreamState.Ended(environment.now());
            LOG.infof("Stream ended camera=%s frames=%d", spec.id(), framesRead);
            environment.channel().streamStopped(spec.id(), spec.wireId(), "the file was played to its end");
        }
    }

    private void running(VideoInfo video) {
        boolean anotherRound =
                state instanceof StreamState.Connecting && analyser.framesAnalysed() > 0 && !video.live();
        String description = describe(video);
        state = new StreamState.Running(environment.now());
        if (!anotherRound) {
            LOG.infof(
                    "Stream runs camera=%s source=%s video=%s",
                    spec.id(), spec.address().masked(), description);
            environment.channel().cameraStatus(spec.id(), spec.wireId(), true, "online: " + description);
        }
    }

    private void recover(StreamFault fault) throws InterruptedException {
        if (spec.address() instanceof StreamAddress.LocalFile) {
            fail(fault.code(), fault.text());
            return;
        }
        int attempt = backoff.attempt();
        Duration pause = backoff.nextPause();
        if (attempt == 1) {
            LOG.warnf("Stream lost, will be tried again for ever camera=%s reason=%s", spec.id(), fault);
            environment.channel().cameraStatus(spec.id(), spec.wireId(), false, fault.text());
        }
        Instant now = environment.now();
        state = new StreamState.WaitingToReconnect(now, attempt, now.plus(pause), fault);
        Thread.sleep(pause.toMillis());
    }

    private void fail(FaultCode code, String reason) {
        state = new StreamState.Failed(environment.now(), new StreamFault(code, reason));
        LOG.warnf("Stream cannot run camera=%s reason=%s", spec.id(), reason);
        environment.channel().cameraStatus(spec.id(), spec.wireId(), false, reason);
    }

    private static String describe(VideoInfo video) {
        String rate =
                video.frameRateFps() > 0 ? String.format(Locale.ROOT, " at %.1f frames/s", video.frameRateFps()) : "";
        return "%s %dx%d%s".formatted(video.codec(), video.widthPx(), video.heightPx(), rate);
    }
}
