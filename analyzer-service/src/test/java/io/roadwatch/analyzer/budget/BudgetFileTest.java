package io.roadwatch.analyzer.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetFileTest {

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        BudgetFile file = new BudgetFile(folder.resolve("new/budget.json"));
        assertThat(file.read()).isEmpty();
        BudgetMemory memory =
                new BudgetMemory(LocalDate.of(2026, 3, 1), new Spent(900, 0.5), Map.of("gate-3", new Spent(900, 0.5)));

        file.write(memory);

        assertThat(file.read()).hasValue(memory);
    }

    @Test
    void corruptFileIsSetAside() throws IOException {
        Path path = Files.writeString(folder.resolve("budget.json"), "{\"day\": 7");
        BudgetFile file = new BudgetFile(path);
        assertThatThrownBy(file::read).isInstanceOf(IOException.class);

        Path aside = file.setAside(17);

        assertThat(aside).exists();
        assertThat(file.read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"day\": null, \"all\": null, \"cameras\": null}",
                "{\"day\": [2026, 3, 1], \"all\": {\"tokens\": -5, \"amount\": 0}, \"cameras\": {}}",
                "{\"day\": [2026, 3, 1], \"all\": {\"tokens\": 5, \"amount\": \"NaN\"}, \"cameras\": {}}",
                "{\"day\": [2026, 3, 1], \"all\": {\"tokens\": 5, \"amount\": 0}, \"cameras\": {\"a\": null}}"
            })
    void contentThatIsNoSpendingIsRefused(String content) throws IOException {
        BudgetFile file = new BudgetFile(Files.writeString(folder.resolve("budget.json"), content));

        assertThatThrownBy(file::read).isInstanceOf(IOException.class);
    }
}
