package io.roadwatch.benchmark.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.benchmark.Options;
import io.roadwatch.benchmark.measure.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

/** It works, with one camera. What it finds is not judged here. */
class CapacityBenchmarkIT {

    @Test
    void saysHowManyCamerasFit() {
        Options options = Options.parse(List.of("--most", "1", "--seconds", "2", "--rate", "2", "--model", "starter"));

        Report report = new CapacityBenchmark().run(options);

        assertThat(report.findings().get(0).what()).isEqualTo("cameras that fit");
        assertThat(report.notes().get(0)).contains("| cameras |", "\n| 1 |");
    }
}
