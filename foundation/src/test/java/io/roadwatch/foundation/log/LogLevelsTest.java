package io.roadwatch.foundation.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLevelsTest {

    private static final String CATEGORY = "io.roadwatch.foundation.log.tested";
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Logger logger = Logger.getLogger(CATEGORY);
    private final HandClock clock = new HandClock();
    private final LogLevels levels = new LogLevels(clock);

    @AfterEach
    void putBack() {
        logger.setLevel(null);
    }

    @Test
    void changedLevelIsInForceAndListed() {
        LevelChange change = levels.change(CATEGORY, ChosenLevel.DEBUG, QUARTER);

        assertThat(logger.getLevel()).isEqualTo(org.jboss.logmanager.Level.DEBUG);
        assertThat(change).isEqualTo(new LevelChange(CATEGORY, "debug", clock.now.plus(QUARTER)));
        assertThat(levels.list()).containsExactly(change);
    }

    @Test
    void configuredLevelComesBackWhenTheTimeIsOver() {
        logger.setLevel(Level.WARNING);
        levels.change(CATEGORY, ChosenLevel.DEBUG, QUARTER);
        clock.now = clock.now.plus(QUARTER);

        levels.endDue();

        assertThat(logger.getLevel()).isEqualTo(Level.WARNING);
        assertThat(levels.list()).isEmpty();
    }

    @Test
    void secondChangeDoesNotForgetTheConfiguredLevel() {
        levels.change(CATEGORY, ChosenLevel.DEBUG, QUARTER);
        levels.change(CATEGORY, ChosenLevel.ERROR, QUARTER);

        levels.reset(CATEGORY);

        assertThat(logger.getLevel()).isNull();
    }

    @Test
    void levelStaysUntilItsTimeIsOver() {
        levels.change(CATEGORY, ChosenLevel.DEBUG, QUARTER);
        clock.now = clock.now.plus(QUARTER).minusSeconds(1);

        levels.endDue();

        assertThat(levels.list()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "io",
                "io.roadwatchers",
                "io.netty",
                "org.jboss.resteasy",
                "io.roadwatch.",
                "io.roadwatch.a\nb"
            })
    void categoriesOfLibrariesAreRefused(String category) {
        assertThatIllegalArgumentException().isThrownBy(() -> levels.change(category, ChosenLevel.DEBUG, QUARTER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT24H1S"})
    void changeEndsWithinADay(String duration) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> levels.change(CATEGORY, ChosenLevel.DEBUG, Duration.parse(duration)));
    }

    private static final class HandClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
