package io.roadwatch.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.analyzer.observe.MetricNames;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What operators look up is in the documentation. Of keys, a test of the foundation sees to that. */
class DocumentationTest {

    static Stream<String> metrics() {
        return Arrays.stream(MetricNames.class.getFields())
                .map(DocumentationTest::value)
                .filter(name -> name.matches("(llm|roadwatch|api_key|risk|task|pipeline)_\\w+"))
                .filter(name -> !name.equals("api_key_id") && !name.equals("risk_level") && !name.equals("risk_type"));
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void everyMetricIsDocumented(String name) throws IOException {
        assertThat(Files.readString(docs().resolve("metrics.md"))).contains(name);
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
