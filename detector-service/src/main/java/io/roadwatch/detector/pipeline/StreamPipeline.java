package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.DecodeException;
import io.roadwatch.detector.decode.ReadInterrupt;
import io.roadwatch.detector.decode.VideoReader;
import io.roadwatch.detector.observe.StreamMetrics.Component;
import io.roadwatch.detector.source.DesiredStream;
import io.roadwatch.detector.source.FaultCode;
import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.StreamFault;
import io.roadwatch.detector.source.StreamSpec;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One stream from its source to its subscribers, for one beginning of it. Owns the thread that opens and reads the source,
 * again and again until it is stopped; frames go to a {@link FrameAnalyser}, which works on the inference threads.
 */
final class StreamPipeline {

    private static final Logger LOG = Logger.getLogger(StreamPipeline.class);

    /** A stream that ran for less has not recovered: its next pause goes on growing. */
    private static final Duration SETTLED_AFTER = Duration.ofSeconds(10);

    /** A predecessor that takes longer hangs in the operating system; the successor does not wait for that. */
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(2);

    private final DesiredStream desired;
    private final StreamSpec spec;
    private final StreamEnvironment environment;
    private final ObservedStream observed;
    private final FrameAnalyser analyser;
    private final ReconnectBackoff backoff;
    private final Thread reader;
    private @Nullable ReadInterrupt connection;
    private volatile @Nullable StreamFault cutBecause;
    private volatile boolean stopped;
    private boolean anotherRound;
    private @Nullable StreamPipeline predecessor;

    StreamPipeline(
            DesiredStream desired,
            StreamEnvironment environment,
            ObservedStream observed,
            FrameAnalyser analyser,
            ReconnectBackoff backoff) {
        this.desired = desired;
        this.spec = desired.spec();
        this.environment = environment;
        this.observed = observed;
        this.analyser = analyser;
        this.backoff = backoff;
        this.reader = new Thread(this::run, "stream-" + spec.id());
        this.reader.setDaemon(true);
    }

    StreamSpec spec() {
        return spec;
    }

    ObservedStream observed() {
        return observed;
    }

    /** Whether what runs here, or rests here, is what is wanted. */
    boolean fulfils(DesiredStream wanted) {
        boolean over = observed.life().state().over();
        if (!wanted.running()) {
            return stopped;
        }
        return !stopped
                && !over
                && desired.generation() == wanted.generation()
                && spec.wireId().equals(wanted.spec().wireId())
                && spec.watchesSameAs(wanted.spec());
    }

    /** Makes the stream's series exist with 0. */
    void expect() {
        analyser.expect();
        environment.metrics().cameraDeclared(spec.id().value());
    }

    /** Begins, as soon as the one before has closed its connection: many cameras allow only one. */
    void startAfter(@Nullable StreamPipeline predecessor) {
        this.predecessor = predecessor;
        reader.start();
    }

    /** Leaves the stream at rest, without ever beginning. */
    void rest() {
        stopped = true;
        observed.life().stopped();
    }

    /** Whether nothing works on the stream any more. */
    boolean ended() {
        return !reader.isAlive() && analyser.idle();
    }

    /** Asks the stream to end, silently, and returns at once; whatever blocks is interrupted. */
    void stop() {
        stopped = true;
        observed.life().stopped();
        analyser.stop();
        cut();
        reader.interrupt();
    }

    /** Waits for the end of the stream's thread, after {@link #stop}; false if it took too long. */
    boolean awaitEnd(Duration limit) throws InterruptedException {
        reader.join(Math.max(1, limit.toMillis()));
        return !reader.isAlive();
    }

    /** Ends the present connection, so that the stream is connected anew. */
    synchronized void reconnect(StreamFault why) {
        if (connection != null) {
            cutBecause = why;
            connection.abort();
        }
    }

    private synchronized void connects(ReadInterrupt interrupt) {
        connection = interrupt;
        cutBecause = null;
    }

    private synchronized void disconnected() {
        connection = null;
    }

    private synchronized void cut() {
        if (connection != null) {
            connection.abort();
        }
    }

    private void run() {
        try {
            awaitPredecessor();
            if (!analyser.ready()) {
                observed.life()
                        .failed(new StreamFault(
                                FaultCode.NO_MODEL, "there is no model, as roadwatch.detect.model is none"));
            }
            Instant next = environment.now();
            while (!stopped && !observed.life().state().over()) {
                next = connectAndPlay(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // asked to stop; everything was closed on the way here
        } finally {
            analyser.stop();
        }
    }

    private void awaitPredecessor() throws InterruptedException {
        if (predecessor != null) {
            predecessor.awaitEnd(LONGEST_FAREWELL);
            predecessor = null; // not to keep a chain of all that ever were
        }
    }

    /** One attempt: opens the source and plays it to its end. Returns the stream time at which the next one begins. */
    private Instant connectAndPlay(Instant notBefore) throws InterruptedException {
        StreamFault fault;
        try (ReadInterrupt interrupt = new ReadInterrupt()) {
            connects(interrupt);
            if (stopped) { // between the check and the line above nobody could have interrupted
                return notBefore;
            }
            return openAndPlay(interrupt, notBefore);
        } catch (DecodeException e) {
            fault = e.fault();
        } catch (RuntimeException | Error e) { // the thread's root: no defect, nor lack of memory, may end it for good
            environment.metrics().streams().failed(Component.DECODE, e);
            LOG.errorf(e, "Reading a stream failed camera=%s", spec.id());
            fault = new StreamFault(FaultCode.INTERNAL, "internal error; the log of the service says more");
        } finally {
            disconnected();
        }
        recover(fault); // with everything closed: the pause may be long
        return environment.now();
    }

    private Instant openAndPlay(ReadInterrupt interrupt, Instant notBefore) throws InterruptedException {
        if (!anotherRound) {
            observed.life().connecting(backoff.attempt());
        }
        try (VideoReader video = environment.open(spec.address(), interrupt, notBefore)) {
            return play(video);
        }
    }

    private Instant play(VideoReader video) throws InterruptedException {
        Instant begun = environment.now();
        SourceSession session = new SourceSession(spec, video, observed, analyser, environment);
        try (DecodeClock decodeClock =
                new DecodeClock(spec.id().value(), environment.metrics().frames())) {
            session.readToEnd(() -> stopped, decodeClock);
        } finally {
            if (begun.plus(SETTLED_AFTER).isBefore(environment.now())) {
                backoff.succeeded();
            }
        }
        if (!stopped) {
            atEnd(video);
        }
        return video.info().live() ? environment.now() : video.endsAt();
    }

    /** A live source has no end: its connection was lost. A file begins again or is over. */
    private void atEnd(VideoReader video) throws InterruptedException {
        long frames = video.counts().decoded();
        if (video.info().live()) {
            throw new DecodeException(FaultCode.CONNECTION_LOST, "the connection was lost");
        }
        if (frames == 0) {
            boolean file = spec.address() instanceof StreamAddress.LocalFile;
            throw new DecodeException(
                    file ? FaultCode.NO_VIDEO : FaultCode.MALFORMED, "the source holds no frame that can be decoded");
        }
        if (spec.playback().loop()) {
            anotherRound = true;
        } else {
            analyser.awaitIdle();
            observed.life().ended(frames);
        }
    }

    private void recover(StreamFault found) throws InterruptedException {
        if (stopped) { // nobody asks any more why a stream failed that is gone
            return;
        }
        anotherRound = false;
        StreamFault because = cutBecause;
        StreamFault fault = because != null ? because : found;
        if (!fault.code().heals() || spec.address() instanceof StreamAddress.LocalFile) {
            observed.life().failed(fault);
            return;
        }
        int attempt = backoff.attempt();
        Duration pause = backoff.nextPause();
        observed.life().waiting(fault, attempt, pause);
        Thread.sleep(pause.toMillis());
    }
}
