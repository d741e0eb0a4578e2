package io.roadwatch.foundation.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class LogConfigTest {

    @Test
    void tenRepetitionsAreWrittenAndLevelsAreLockedUnlessConfigured() {
        LogConfig config =
                new SmallRyeConfigBuilder().withMapping(LogConfig.class).build().getConfigMapping(LogConfig.class);

        assertThat(config.repeatsPerMinute()).isEqualTo(10);
        assertThat(config.levelsOverHttp()).isFalse();
    }
}
