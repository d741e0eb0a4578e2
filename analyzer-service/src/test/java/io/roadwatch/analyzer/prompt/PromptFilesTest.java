package io.roadwatch.analyzer.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roadwatch.foundation.reload.Reloadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptFilesTest {

    private static final String NAME = "group-verdict-v3";

    @TempDir
    Path folder;

    @Test
    void builtInWordingHasAShortVersionAndTwoLanguages() throws IOException {
        PromptLibrary library = new PromptFiles(NAME, "zh", Optional.empty()).read();

        assertThat(library.version()).isEqualTo("v3");
        assertThat(library.byLanguage()).containsOnlyKeys("zh", "en");
    }

    @Test
    void fileTakesThePlaceOfTheBuiltInOneAndShowsInTheVersion() throws IOException {
        write(NAME + ".en.question.txt", "Judge, as json.");
        write("something-else.en.question.txt", "Not of this wording.");

        PromptLibrary library = new PromptFiles(NAME, "zh", Optional.of(folder)).read();

        assertThat(library.version()).matches(NAME + "@[0-9a-f]{8}");
        assertThat(library.in("en")).hasValueSatisfying(texts -> {
            assertThat(texts.question()).isEqualTo("Judge, as json.");
            assertThat(texts.system()).startsWith("You are a road safety analyst");
        });
    }

    @Test
    void wordingOfAnotherNameAndLanguageIsPossible() throws IOException {
        write("mine.de.system.txt", "Antworte mit JSON.");
        write("mine.de.question.txt", "Bewerte.");
        write("mine.de.correction.txt", "Falsch: {faults}");

        PromptLibrary library = new PromptFiles("mine", "de", Optional.of(folder)).read();

        assertThat(library.in("de-AT")).isPresent();
        assertThat(library.in("en")).isEmpty();
    }

    @Test
    void whatIsMissingOrWrongIsSaidByName() throws IOException {
        assertThatThrownBy(() -> new PromptFiles("mine", "de", Optional.of(folder)).read())
                .hasMessageContaining("mine");
        write("mine.de.system.txt", "Antworte mit JSON.");
        assertThatThrownBy(() -> new PromptFiles("mine", "de", Optional.of(folder)).read())
                .hasMessageContaining("mine.de.question.txt is missing");
        write("mine.de.question.txt", "Bewerte.");
        write("mine.de.correction.txt", "Falsch.");
        assertThatThrownBy(() -> new PromptFiles("mine", "de", Optional.of(folder)).read())
                .hasMessageContaining("mine.de")
                .hasMessageContaining("{faults}");
        write("mine.de.correction.txt", "{faults}");
        write("mine.de.system.txt", "Antworte.");
        assertThatThrownBy(() -> new PromptFiles("mine", "de", Optional.of(folder)).read())
                .hasMessageContaining("json");
        Files.write(folder.resolve("mine.de.system.txt"), new byte[] {'j', 's', 'o', 'n', (byte) 0xFF});
        assertThatThrownBy(() -> new PromptFiles("mine", "de", Optional.of(folder)).read())
                .hasMessageContaining("UTF-8");
        Files.write(folder.resolve("mine.de.system.txt"), new byte[300 * 1024]);
        assertThatThrownBy(() -> new PromptFiles("mine", "de", Optional.of(folder)).read())
                .hasMessageContaining("too large");
    }

    @Test
    void changedFileIsReadAgainAndABadOneLeavesTheOldWording() throws IOException {
        Reloadable<PromptLibrary> library = new Reloadable<>(new PromptFiles(NAME, "zh", Optional.of(folder)));
        write(NAME + ".en.question.txt", "Judge, as json.");
        assertThat(library.look()).isEqualTo(Reloadable.Outcome.RELOADED);
        String version = library.current().version();

        write(NAME + ".en.question.txt", "");

        assertThat(library.look()).isEqualTo(Reloadable.Outcome.REFUSED);
        assertThat(library.current().version()).isEqualTo(version);
        assertThat(library.problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("question is empty"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
