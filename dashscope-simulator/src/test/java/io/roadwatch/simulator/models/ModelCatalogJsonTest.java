package io.roadwatch.simulator.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roadwatch.simulator.account.CallFilter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelCatalogJsonTest {

    @Test
    void modelsAndDenialsAreReadAndShown() {
        String json =
                "{\"models\":[\"a\",\"b\"],\"denied\":[{\"model\":\"b\",\"account\":\"second\"},{\"key\":\"main-2\"}]}";

        ModelCatalog catalog = ModelCatalogJson.parse(json);

        assertThat(catalog)
                .isEqualTo(new ModelCatalog(
                        Set.of("a", "b"),
                        List.of(CallFilter.ofModel("b").withAccount("second"), CallFilter.ALL.withKeyAlias("main-2"))));
        assertThat(ModelCatalogJson.write(catalog)).isEqualTo(json);
    }

    @Test
    void allModelsMayBeGone() {
        assertThat(ModelCatalogJson.parse("{\"models\":[]}").models()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                       | expected {"models":[...]}
            {"models":"a"}                           | expected {"models":[...]}
            {"models":[1]}                           | models must be a list of texts
            {"models":["a"],"retired":["b"]}         | unknown field 'retired'
            {"models":["a"],"denied":{}}             | denied must be a list
            {"models":["a"],"denied":[{}]}           | a denial names a model
            {"models":["a"],"denied":[{"turn":"first"}]} | unknown field 'turn'
            {"models":["a"],"denied":[{"model":""}]} | model must be a text
            """)
    void wrongCatalogIsRefusedWithAReason(String json, String reason) {
        assertThatThrownBy(() -> ModelCatalogJson.parse(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
