package io.roadwatch.detector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.detector.decode.ReadCounts;
import io.roadwatch.detector.observe.CameraLabels;
import io.roadwatch.detector.observe.FrameMetrics;
import io.roadwatch.detector.observe.FrameMetrics.DropReason;
import io.roadwatch.detector.observe.FrameMetrics.SkipReason;
import io.roadwatch.detector.source.StreamMonitor.FrameCounts;
import io.roadwatch.detector.testing.Counts;
import org.junit.jupiter.api.Test;

class StreamLedgerTest {

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final StreamLedger ledger = new StreamLedger("gate", new FrameMetrics(registry, new CameraLabels(10)));

    @Test
    void runningTotalsOfAReaderAreBookedOnce() {
        ledger.book(new ReadCounts(10, 6, 2, 1), SkipReason.DECODE_POLICY);
        ledger.book(new ReadCounts(10, 6, 2, 1), SkipReason.DECODE_POLICY);
        ledger.book(new ReadCounts(15, 9, 4, 1), SkipReason.DECODER_BEHIND);

        assertThat(count("roadwatch_frames_read", "gate")).isEqualTo(15);
        assertThat(count("roadwatch_frames_decoded", "gate")).isEqualTo(9);
        assertThat(skipped("decode_policy")).isEqualTo(2);
        assertThat(skipped("decoder_behind")).isEqualTo(2);
        assertThat(skipped("damaged")).isEqualTo(1);
    }

    @Test
    void whatIsInsideTheDecoderAtTheEndIsNotDecoded() {
        ledger.book(new ReadCounts(10, 6, 2, 0), SkipReason.DECODE_POLICY);
        ledger.close();

        assertThat(skipped("not_decoded")).isEqualTo(2);
    }

    @Test
    void nextConnectionBeginsAtZeroAndTotalsGoOn() {
        ledger.book(new ReadCounts(10, 10, 0, 0), SkipReason.DECODE_POLICY);
        ledger.close();
        ledger.book(new ReadCounts(3, 2, 0, 0), SkipReason.DECODE_POLICY);
        ledger.analysed();
        ledger.dropped(DropReason.DETECTOR_BUSY);

        assertThat(ledger.totals()).isEqualTo(new FrameCounts(13, 12, 1, 1));
        assertThat(count("roadwatch_frames_read", "gate")).isEqualTo(13);
        assertThat(count("roadwatch_frames_dropped", "gate", "detector_busy")).isEqualTo(1);
    }

    private double skipped(String reason) {
        return count("roadwatch_frames_skipped", "gate", reason);
    }

    private double count(String name, String... labels) {
        return Counts.of(registry, name, labels);
    }
}
