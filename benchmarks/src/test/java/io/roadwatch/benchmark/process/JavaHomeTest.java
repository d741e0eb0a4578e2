package io.roadwatch.benchmark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaHomeTest {

    @Test
    void runningJavaIsOne() {
        assertThat(JavaHome.of(Path.of(System.getProperty("java.home"))).major())
                .isEqualTo(Runtime.version().feature());
    }

    @ParameterizedTest
    @CsvSource({"17.0.15, 17, false", "24, 24, false", "25, 25, true", "26-ea, 26, true"})
    void cacheOfTheImagesIsThereFrom25On(String version, int major, boolean cache) {
        JavaHome java = new JavaHome(Path.of("any"), version);

        assertThat(java.major()).isEqualTo(major);
        assertThat(java.hasAotCache()).isEqualTo(cache);
    }

    @Test
    void folderWithoutJavaIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JavaHome.of(Path.of("nowhere")))
                .withMessageContaining("nowhere");
    }
}
