package io.roadwatch.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.analyzer.budget.BudgetConfig;
import io.roadwatch.analyzer.image.ImageConfig;
import io.roadwatch.analyzer.llm.LlmConfig;
import io.roadwatch.analyzer.observe.MetricNames;
import io.roadwatch.analyzer.prompt.PromptConfig;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What operators look up is in the documentation. */
class DocumentationTest {

    static Stream<String> metrics() {
        return Arrays.stream(MetricNames.class.getFields())
                .map(DocumentationTest::value)
                .filter(name -> name.matches("(llm|roadwatch|api_key|risk|task|pipeline)_\\w+"))
                .filter(name -> !name.equals("api_key_id") && !name.equals("risk_level") && !name.equals("risk_type"));
    }

    static Stream<String> keys() {
        return Stream.of(LlmConfig.class, BudgetConfig.class, ImageConfig.class, PromptConfig.class)
                .flatMap(config -> Arrays.stream(config.getMethods()))
                .map(Method::getName)
                .map(name -> name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void everyMetricIsDocumented(String name) throws IOException {
        assertThat(Files.readString(docs().resolve("metrics.md"))).contains(name);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyKeyIsDocumented(String key) throws IOException {
        assertThat(Files.readString(docs().resolve("configuration.md"))).contains(key);
    }

    private static String value(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Path docs() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder.resolve("docs");
    }
}
