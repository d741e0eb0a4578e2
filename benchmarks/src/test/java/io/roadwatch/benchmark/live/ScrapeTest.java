package io.roadwatch.benchmark.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScrapeTest {

    private static final String TEXT = """
            # TYPE roadwatch_analysis_age_seconds histogram
            roadwatch_analysis_age_seconds_bucket{le="0.05"} 10
            roadwatch_analysis_age_seconds_bucket{le="0.1"} 90
            roadwatch_analysis_age_seconds_bucket{le="0.5"} 98
            roadwatch_analysis_age_seconds_bucket{le="+Inf"} 100
            roadwatch_analysis_age_seconds_count 100
            roadwatch_frames_sampled_total{camera_id="a"} 60.0
            roadwatch_frames_sampled_total{camera_id="b"} 45.0
            roadwatch_frames_dropped_total{camera_id="a",reason="detector_busy"} 3.0
            roadwatch_frames_dropped_total{camera_id="b",reason="detection_failed"} 1.0
            roadwatch_frames_dropped_total{camera_id="b",reason="stream_stopped"} 1.0
            detection_total{camera_id="a",model_type="m"} 57.0
            detection_total{camera_id="b",model_type="m"} 43.0
            active_cameras 2.0
            """;

    @Test
    void camerasAreSummedAndAFrameOfAStoppedStreamIsNotShed() {
        Scrape scrape = Scrape.of(TEXT);

        assertThat(scrape.sampled()).isEqualTo(105);
        assertThat(scrape.shed()).isEqualTo(4);
        assertThat(scrape.analysed()).isEqualTo(100);
        assertThat(scrape.running()).isEqualTo(2);
    }

    @Test
    void quantileLiesOnTheLineBetweenTwoBounds() {
        AgeHistogram ages = Scrape.of(TEXT).ages();

        assertThat(ages.quantile(0.95)).isCloseTo(0.35, within(1e-9));
        assertThat(ages.quantile(0.05)).isCloseTo(0.025, within(1e-9));
        assertThat(ages.quantile(1)).isEqualTo(0.5);
    }

    @Test
    void onlyWhatCameLaterCounts() {
        AgeHistogram before = Scrape.of(TEXT).ages();
        AgeHistogram after = Scrape.of(TEXT.replace("} 98", "} 198").replace("} 100", "} 200"))
                .ages();

        assertThat(after.since(before).quantile(0.5)).isCloseTo(0.3, within(1e-9));
        assertThat(before.since(before).quantile(0.95)).isZero();
    }
}
