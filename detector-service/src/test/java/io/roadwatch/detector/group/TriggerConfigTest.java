package io.roadwatch.detector.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.roadwatch.detector.testing.ConfigOf;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TriggerConfigTest {

    @Test
    void defaults() {
        TriggerConfig config = ConfigOf.defaults(TriggerConfig.class);

        assertThat(config.mode()).isEqualTo(TriggerMode.AWARE);
        assertThat(config.cooldown()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.settle()).isEqualTo(Duration.ofMillis(1_500));
        assertThat(config.stillAfter()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.stillRecheck()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.revisit()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.rise()).isEqualTo(0.2);
        assertThat(config.maxGroups()).isEqualTo(4);
    }

    @Test
    void groupsAreRememberedForTwoMinutesByDefault() {
        assertThat(ConfigOf.defaults(GroupConfig.class).remember()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void modesAreWrittenInLowerCase() {
        assertThat(ConfigOf.with(TriggerConfig.class, Map.of("roadwatch.trigger.mode", "contract"))
                        .mode())
                .isEqualTo(TriggerMode.CONTRACT);
    }

    @Test
    void noMoreGroupsAreCalledThanAreShown() {
        TriggerConfig config = ConfigOf.defaults(TriggerConfig.class);

        assertThat(Attention.of(config, 8).maxGroups()).isEqualTo(4);
        assertThat(Attention.of(config, 3).maxGroups()).isEqualTo(3);
    }

    @Test
    void attentionWithoutSenseIsRefused() {
        Duration second = Duration.ofSeconds(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attention(second, second, second, second.negated(), 0.2, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Attention(second, second, second, second, 0, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Attention(second, second, second, second, 0.2, 0));
    }
}
