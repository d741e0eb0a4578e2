package io.roadwatch.analyzer.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pauses, complaints and the file of dead letters: what is bounded. */
class PatienceTest {

    @TempDir
    Path folder;

    /** Limits of 1, 2, 4 ... 60 s, of which half is drawn; a wish counts where it is longer, up to 60 s. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 500",
        "2, 0, 1000",
        "4, 0, 4000",
        "7, 0, 30000",
        "2000, 0, 30000",
        "1, 7, 7000",
        "4, 3, 4000",
        "1, 3600, 60000"
    })
    void pausesDoubleAndHearTheReceiver(int failed, int wishSeconds, long millis) {
        Backoff backoff = new Backoff(new OneSecondToOneMinute(), () -> 0.5);

        assertThat(backoff.pause(failed, Duration.ofSeconds(wishSeconds))).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void complaintIsHeldBackForAMinuteAndCounted() {
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
        OncePerMinute complaint = new OncePerMinute(nanos::get);
        List<Long> said = new ArrayList<>();

        complaint.ifQuiet(said::add);
        complaint.ifQuiet(said::add);
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        complaint.ifQuiet(said::add);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        complaint.ifQuiet(said::add);

        assertThat(said).containsExactly(0L, 2L);
    }

    @Test
    void fileOfDeadLettersIsRotatedOnce() throws Exception {
        Path path = folder.resolve("dead.jsonl");
        DeadLetterFile file = new DeadLetterFile(path, 8);

        for (String line : List.of("aaa", "bbb", "ccc", "ddd", "eee")) {
            file.append(line);
        }

        assertThat(Files.readString(path)).isEqualTo("eee\n");
        assertThat(Files.readString(folder.resolve("dead.jsonl.1"))).isEqualTo("ccc\nddd\n");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    private static final class OneSecondToOneMinute implements WebhookConfig.Backoff {

        @Override
        public Duration first() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration longest() {
            return Duration.ofMinutes(1);
        }
    }
}
