package io.roadwatch.analyzer.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roadwatch.analyzer.testing.ReadConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptConfigTest {

    @Test
    void builtInWordingInChineseByDefault() {
        assertThat(read().language()).isEqualTo(PromptLanguage.ZH);
        assertThat(read().name()).isEqualTo("group-verdict-v3");
        assertThat(read().directory()).isEmpty();
        assertThat(read().reloadInterval()).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({"zh,ZH", "en,EN"})
    void languageIsReadFromItsCode(String code, PromptLanguage expected) {
        assertThat(read("roadwatch.prompt.language", code).language()).isEqualTo(expected);
    }

    @Test
    void unknownLanguageAndUnknownKeyAreRefused() {
        assertThatThrownBy(() -> read("roadwatch.prompt.language", "fr"))
                .hasMessageContaining("roadwatch.prompt.language");
        assertThatThrownBy(() -> read("roadwatch.prompt.langauge", "zh")).hasMessageContaining("langauge");
    }

    private static PromptConfig read(String... keyAndValue) {
        return ReadConfig.of(PromptConfig.class, keyAndValue);
    }
}
