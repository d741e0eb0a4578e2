package io.roadwatch.detector.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.testing.ConfigOf;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PublishConfigTest {

    @Test
    void defaultsSuitOneSite() {
        PublishConfig config = ConfigOf.defaults(PublishConfig.class);

        assertThat(config.maxSubscribers()).isEqualTo(256);
        assertThat(config.maxPendingResults()).isEqualTo(8);
        assertThat(config.maxPendingNotices()).isEqualTo(64);
        assertThat(config.stuckAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.maxMessageChars()).isEqualTo(32_768);
        assertThat(config.maxPendingCommands()).isEqualTo(16);
        assertThat(config.maxChecks()).isEqualTo(2);
        assertThat(config.maxCamerasPerSubscription()).isEqualTo(256);
        assertThat(config.maxMessagesPerSecond()).isEqualTo(64);
        assertThat(config.replayResults()).isEqualTo(100);
        assertThat(config.replayBytes()).isEqualTo(131_072);
        assertThat(config.maxViewers()).isEqualTo(100);
        assertThat(config.snapshotTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.allowedOrigins()).isEmpty();
    }
}
