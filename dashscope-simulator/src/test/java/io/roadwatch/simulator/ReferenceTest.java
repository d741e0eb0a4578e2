package io.roadwatch.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.simulator.chat.ErrorTable;
import io.roadwatch.simulator.fault.AnswerDefect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The reference in the documentation. */
class ReferenceTest {

    private static final Path REFERENCE = Path.of("..", "docs", "simulator.md");

    @Test
    void everyCodeAndEveryDefectIsInTheReference() throws IOException {
        String reference = Files.readString(REFERENCE);

        assertThat(ErrorTable.codes()).allSatisfy(code -> assertThat(reference).contains("`" + code + "`"));
        assertThat(Arrays.stream(AnswerDefect.values()).map(AnswerDefect::wireName))
                .allSatisfy(name -> assertThat(reference).contains("`" + name + "`"));
    }
}
