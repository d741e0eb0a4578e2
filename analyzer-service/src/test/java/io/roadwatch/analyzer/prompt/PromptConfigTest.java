package io.roadwatch.analyzer.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptConfigTest {

    @Test
    void languageIsChineseByDefault() {
        assertThat(read().language()).isEqualTo(PromptLanguage.ZH);
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
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().withMapping(PromptConfig.class);
        if (keyAndValue.length == 2) {
            builder.withDefaultValue(keyAndValue[0], keyAndValue[1]);
        }
        return builder.build().getConfigMapping(PromptConfig.class);
    }
}
