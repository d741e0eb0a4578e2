package io.roadwatch.detector.pipeline;

import io.roadwatch.contract.Alert;
import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.detector.publish.FrameResult.Judgement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The alerts of one stream as the analyzer last told them, counted down in stream time. Written by whatever thread brings an
 * answer, read by inference threads.
 */
final class AlertBoard {

    /** How long groups are shown as unjudged: the numbers of groups change. As long as an alert, by default. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    private volatile @Nullable Posting latest;

    /** @param streamTime the stream's time when the answer arrived */
    void post(AnalysisResult result, Instant streamTime) {
        latest = new Posting(result, streamTime);
    }

    /** What still counts at a frame. */
    Judgement at(Instant streamTime) {
        Posting posting = latest;
        return posting == null ? Judgement.NONE : posting.at(streamTime);
    }

    private record Posting(AnalysisResult result, Instant postedAt) {

        Judgement at(Instant streamTime) {
            Duration elapsed = Duration.between(postedAt, streamTime);
            Duration sincePosting = elapsed.isNegative() ? Duration.ZERO : elapsed;
            List<Alert> counting = result.alerts().stream()
                    .map(alert -> alert.after(sincePosting))
                    .filter(alert -> alert.life().displaySeconds() > 0)
                    .toList();
            return new Judgement(counting, result, sincePosting.compareTo(FRESH) < 0);
        }
    }
}
