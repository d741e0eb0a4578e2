package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromQlTest {

    @Test
    void metricsAreFoundAmongFunctionsLabelsAndTexts() {
        String promQl = """
                sum by (le, model) (rate(a_seconds_bucket{x="on{e}", y=~"b|c"}[5m]))
                / on (model) group_left () level:d:p95 > 0.05 # e
                or count(f unless f offset 10m) and on (job) (abs(g) >= 1e3)""";

        assertThat(PromQl.metricsOf(promQl)).containsExactly("a_seconds_bucket", "f", "g", "level:d:p95");
    }
}
