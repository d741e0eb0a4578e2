package io.roadwatch.foundation.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadableTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("number.txt");
        Files.writeString(file, "1");
    }

    @Test
    void changedContentIsReadAndSameContentIsNot() throws IOException {
        Reloadable<Integer> number = new Reloadable<>(new NumberFile());
        assertThat(number.look()).isEqualTo(Reloadable.Outcome.UNCHANGED);

        Files.writeString(file, "2");

        assertThat(number.look()).isEqualTo(Reloadable.Outcome.RELOADED);
        assertThat(number.current()).isEqualTo(2);
        assertThat(number.look()).isEqualTo(Reloadable.Outcome.UNCHANGED);
    }

    @Test
    void invalidContentLeavesTheValueAndIsRefusedOnce() throws IOException {
        Reloadable<Integer> number = new Reloadable<>(new NumberFile());

        Files.writeString(file, "two");

        assertThat(number.look()).isEqualTo(Reloadable.Outcome.REFUSED);
        assertThat(number.look()).isEqualTo(Reloadable.Outcome.UNCHANGED);
        assertThat(number.current()).isEqualTo(1);
        assertThat(number.problem()).hasValue("'two' is no number");
        Files.writeString(file, "3");
        assertThat(number.look()).isEqualTo(Reloadable.Outcome.RELOADED);
        assertThat(number.problem()).isEmpty();
    }

    @Test
    void fileThatIsGoneLeavesTheValueUntilItIsBack() throws IOException {
        Reloadable<Integer> number = new Reloadable<>(new NumberFile());

        Files.delete(file);

        assertThat(number.look()).isEqualTo(Reloadable.Outcome.REFUSED);
        assertThat(number.current()).isEqualTo(1);
        Files.writeString(file, "4");
        assertThat(number.look()).isEqualTo(Reloadable.Outcome.RELOADED);
        assertThat(number.current()).isEqualTo(4);
    }

    @Test
    void firstValueMustBeThere() throws IOException {
        Files.delete(file);

        assertThatThrownBy(() -> new Reloadable<>(new NumberFile())).isInstanceOf(IOException.class);
    }

    private final class NumberFile implements Reloadable.Source<Integer> {

        @Override
        public String fingerprint() throws IOException {
            return Files.readString(file);
        }

        @Override
        public Integer read() throws IOException {
            String text = Files.readString(file);
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("'%s' is no number".formatted(text), e);
            }
        }
    }
}
