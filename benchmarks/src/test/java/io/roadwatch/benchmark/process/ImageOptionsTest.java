package io.roadwatch.benchmark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImageOptionsTest {

    @Test
    void optionsStandBehindTheScriptOnAsManyLinesAsThereAre() {
        String text = """
                RUN sh /build/natives.sh
                RUN sh /build/arguments.sh \\
                      -XX:MaxRAMPercentage=40 -Djava.awt.headless=true \\
                      -Djava.library.path=/opt/roadwatch/native
                RUN sh /build/rootfs.sh fonts
                """;

        assertThat(ImageOptions.of(text, "/here"))
                .containsExactly("-XX:MaxRAMPercentage=40", "-Djava.awt.headless=true", "-Djava.library.path=/here");
    }

    @ParameterizedTest
    @EnumSource
    void imagesOfOursSayTheirOptions(PackagedService service) {
        assertThat(ImageOptions.of(service.containerfile(), "/here"))
                .contains("--enable-native-access=ALL-UNNAMED")
                .allMatch(option -> option.startsWith("-"));
    }

    @Test
    void imageWithoutOptionsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ImageOptions.of("FROM scratch", "/here"));
    }
}
