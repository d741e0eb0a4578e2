package io.roadwatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.testbed.Installation;
import io.roadwatch.testbed.RunningProgram;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a packaged service does with a key that nobody knows. */
class UnknownKeyIT {

    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    @ParameterizedTest
    @CsvSource({
        "detector, ROADWATCH_DETECT_CONFIDENSE, ROADWATCH_DETECT_CONFIDENCE",
        "analyzer, ROADWATCH_LLM_MODLE, ROADWATCH_LLM_MODEL"
    })
    void misspeltKeyStopsTheStartWithASentence(String service, String written, String meant) {
        Map<String, String> environment =
                Map.of("QUARKUS_HTTP_PORT", Integer.toString(Installation.freePort()), written, "0.4");
        try (RunningProgram program =
                RunningProgram.java("misspelt-" + service, Installation.service(service + "-service"), environment)) {
            assertThat(program.exitCode(LONGEST_START)).isEqualTo(1);
            assertThat(program.log())
                    .contains("Unknown key '%s' in the environment: did you mean '%s'?".formatted(written, meant))
                    .doesNotContain("\tat ");
        }
    }
}
