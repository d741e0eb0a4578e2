package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.ReadOutcome;
import io.roadwatch.detector.decode.ReadOutcome.EndOfStream;
import io.roadwatch.detector.decode.ReadOutcome.OtherRead;
import io.roadwatch.detector.decode.ReadOutcome.PictureRead;
import io.roadwatch.detector.decode.VideoInfo;
import io.roadwatch.detector.decode.VideoReader;
import io.roadwatch.detector.observe.FrameMetrics.SkipReason;
import io.roadwatch.detector.source.DecodePolicy;
import io.roadwatch.detector.source.StreamMonitor.Video;
import io.roadwatch.detector.source.StreamSpec;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * One connection to a source, from its first packet to its last: reads, decides what is decoded, paces files, samples, and
 * hands the chosen frames over. Used by the stream's own thread.
 */
final class SourceSession {

    private final VideoReader video;
    private final ObservedStream observed;
    private final FrameAnalyser analyser;
    private final DecodePolicyChooser policies;
    private final FramePacer pacer;
    private final boolean paced;
    private final boolean everyFrame;
    private boolean begun;
    private DecodePolicy inForce;
    private boolean picturesAreOfThePolicy;

    SourceSession(
            StreamSpec spec,
            VideoReader video,
            ObservedStream observed,
            FrameAnalyser analyser,
            StreamEnvironment environment) {
        this.video = video;
        this.observed = observed;
        this.analyser = analyser;
        this.policies = new DecodePolicyChooser(spec.reading(), nominalDistance(video.info()));
        this.pacer = new FramePacer(environment.clock());
        boolean file = !video.info().live();
        this.paced = video.info().inPieces() || (file && spec.playback().paced());
        this.everyFrame = file && !spec.playback().paced();
        this.inForce = policies.first();
        video.decode(inForce);
    }

    /** Reads to the end of the source, or until asked to stop. */
    void readToEnd(BooleanSupplier stopped, DecodeClock decodeClock) throws InterruptedException {
        observed.pulse().connected();
        try {
            while (!stopped.getAsBoolean()) {
                ReadOutcome outcome = video.read();
                book();
                decodeClock.tick();
                if (outcome instanceof EndOfStream) {
                    return;
                }
                if (!(outcome instanceof OtherRead)) {
                    accept(outcome);
                }
            }
        } finally {
            book();
            observed.ledger().close();
            observed.pulse().disconnected();
        }
    }

    private void book() {
        SkipReason policyIs = policies.catchingUp() ? SkipReason.DECODER_BEHIND : SkipReason.DECODE_POLICY;
        observed.ledger().book(video.counts(), policyIs);
    }

    private void accept(ReadOutcome outcome) throws InterruptedException {
        observed.pulse().packet();
        choosePolicy();
        if (outcome instanceof PictureRead picture) {
            observed.pulse().picture();
            if (!begun) {
                begun = true;
                observed.life().running(inWords(video.info()));
            }
            measureDistance(picture);
            describe();
            feed(picture);
        } else if (inForce == DecodePolicy.KEYFRAMES && video.keyframeGap().isEmpty()) {
            observed.pulse().picture(); // the next one may be long in coming, nobody knows yet how long
        }
    }

    private void choosePolicy() {
        DecodePolicy wanted = policies.choose(video.keyframeGap(), video.behind());
        if (wanted != inForce) {
            inForce = wanted;
            picturesAreOfThePolicy = false;
            video.decode(wanted);
        }
    }

    private void measureDistance(PictureRead picture) {
        if (inForce == DecodePolicy.NONREF && picturesAreOfThePolicy) {
            policies.picturesAreApart(picture.sincePrevious());
        }
        picturesAreOfThePolicy = true;
    }

    private static Duration nominalDistance(VideoInfo video) {
        return video.frameRateFps() > 0 ? Duration.ofNanos(Math.round(1e9 / video.frameRateFps())) : Duration.ZERO;
    }

    private void describe() {
        VideoInfo info = video.info();
        observed.arrives(new Video(
                info.codec(),
                info.widthPx(),
                info.heightPx(),
                info.frameRateFps(),
                video.keyframeGap().orElse(null),
                inForce));
    }

    private void feed(PictureRead picture) throws InterruptedException {
        if (paced) {
            pacer.awaitDue(picture.capturedAt());
        }
        if (!analyser.wants(picture.capturedAt())) {
            observed.ledger().notSampled();
            return;
        }
        if (everyFrame) {
            analyser.awaitRoom();
        }
        observed.ledger().sampled();
        analyser.offer(video.take());
    }

    private static String inWords(VideoInfo video) {
        String rate =
                video.frameRateFps() > 0 ? String.format(Locale.ROOT, " at %.1f frames/s", video.frameRateFps()) : "";
        return "%s %dx%d%s".formatted(video.codec(), video.widthPx(), video.heightPx(), rate);
    }
}
