package io.roadwatch.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.roadwatch.benchmark.path.PathBenchmark;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private final Benchmark benchmark = new PathBenchmark();

    @Test
    void whatIsNotGivenHasADefault() {
        Options options = Options.parse(List.of("--seconds", "3"));

        assertThat(options.time()).isEqualTo(Duration.ofSeconds(3));
        assertThat(options.rounds()).isEqualTo(5);
    }

    @Test
    void wrongWordsAreRefusedWithASentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(List.of("seconds")))
                .withMessage("'seconds' is not an option: options begin with --");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(List.of("--seconds")))
                .withMessage("--seconds needs a value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(List.of("--rounds", "0")).rounds())
                .withMessageContaining("--rounds is '0'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(List.of("--speed", "9")).refuseUnknown(benchmark))
                .withMessage("path has no option --speed");
    }

    @Test
    void optionsOfItsOwnAreTaken() {
        Options.parse(List.of("--threads", "2", "--json", "x")).refuseUnknown(benchmark);
    }

    @Test
    void clipThatIsNotThereIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Options.parse(List.of("--video", "/nowhere.mp4")).video("any"))
                .withMessageContaining("/nowhere.mp4");
    }
}
