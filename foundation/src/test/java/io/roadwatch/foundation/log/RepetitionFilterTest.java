package io.roadwatch.foundation.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class RepetitionFilterTest {

    private final List<String> heldBack = new ArrayList<>();
    private final Repetitions repetitions = new Repetitions(3);
    private final RepetitionFilter filter = new RepetitionFilter(repetitions, heldBack::add, null);

    @Test
    void veryFirstLinesPassAndTheRestIsHeldBackAndCounted() {
        List<Boolean> passed = IntStream.range(0, 5)
                .mapToObj(time -> filter.isLoggable(line(Level.WARN, "gone camera=%s", "north")))
                .toList();

        assertThat(passed).containsExactly(true, true, true, false, false);
        assertThat(heldBack).containsExactly("warn", "warn");
    }

    @Test
    void errorOfAnotherTextPasses() {
        IntStream.range(0, 10).forEach(time -> filter.isLoggable(line(Level.ERROR, "failed camera=%s", "north")));

        assertThat(filter.isLoggable(line(Level.ERROR, "failed camera=%s", "south")))
                .isTrue();
    }

    @Test
    void sameTextWithAnotherExceptionPasses() {
        IntStream.range(0, 10)
                .forEach(time -> filter.isLoggable(thrown(new IllegalStateException("the disk is full"))));

        assertThat(filter.isLoggable(thrown(new IllegalStateException("the folder is gone"))))
                .isTrue();
    }

    @Test
    void sameTextOfAnotherPlaceOrLevelPasses() {
        IntStream.range(0, 10).forEach(time -> filter.isLoggable(line(Level.WARN, "failed")));
        ExtLogRecord elsewhere = line(Level.WARN, "failed");
        elsewhere.setLoggerName("io.roadwatch.elsewhere");

        assertThat(filter.isLoggable(elsewhere)).isTrue();
        assertThat(filter.isLoggable(line(Level.ERROR, "failed"))).isTrue();
    }

    @Test
    void debugIsNeverHeldBack() {
        assertThat(IntStream.range(0, 50)).allMatch(time -> filter.isLoggable(line(Level.DEBUG, "a frame")));
    }

    @Test
    void nextPeriodBeginsAnewAndTheOldOneTellsWhatItHeldBack() {
        IntStream.range(0, 8).forEach(time -> filter.isLoggable(line(Level.INFO, "again")));

        List<Repetitions.Held> held = repetitions.endPeriod();

        assertThat(held).singleElement().satisfies(one -> {
            assertThat(one.line().text()).isEqualTo("again");
            assertThat(one.times()).isEqualTo(5);
        });
        assertThat(filter.isLoggable(line(Level.INFO, "again"))).isTrue();
        assertThat(repetitions.endPeriod()).isEmpty();
    }

    @Test
    void linesBeyondWhatCanBeRememberedPass() {
        IntStream.range(0, Repetitions.MOST_LINES)
                .forEach(number -> filter.isLoggable(line(Level.ERROR, "error number=%d", number)));

        assertThat(IntStream.range(0, 10)).allMatch(time -> filter.isLoggable(line(Level.ERROR, "one more")));
    }

    @Test
    void lineWhoseValueHasNoTextPasses() {
        Object silent = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("closed");
            }
        };

        assertThat(filter.isLoggable(line(Level.WARN, "what=%s", silent))).isTrue();
    }

    @Test
    void whatAnotherFilterRefusesIsNotCounted() {
        RepetitionFilter second = new RepetitionFilter(repetitions, heldBack::add, entry -> false);

        assertThat(IntStream.range(0, 9)).noneMatch(time -> second.isLoggable(line(Level.WARN, "refused")));
        assertThat(heldBack).isEmpty();
    }

    private static ExtLogRecord thrown(Throwable cause) {
        ExtLogRecord line = line(Level.ERROR, "not kept");
        line.setThrown(cause);
        return line;
    }

    private static ExtLogRecord line(java.util.logging.Level level, String format, Object... values) {
        ExtLogRecord line = new ExtLogRecord(level, format, FormatStyle.PRINTF, "io.roadwatch.somewhere");
        line.setLoggerName("io.roadwatch.somewhere");
        line.setParameters(values);
        return line;
    }
}
