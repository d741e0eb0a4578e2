package io.roadwatch.foundation.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.roadwatch.foundation.settings.MappingReader.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators read, and what a start is checked against, is what the code says. */
class ConfigurationReferenceTest {

    private static final Path ROOT = Path.of("..");
    private static final String WRITE_ANEW = "generate";
    private static final String COMMAND =
            "./mvnw -q -pl foundation test -Dtest=ConfigurationReferenceTest -D" + WRITE_ANEW;

    /** The contract's switch, which both services follow. */
    private static final String SWITCH = "llm.enabled";

    private static final Map<String, List<Section>> SECTIONS = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"detector", "analyzer"})
    void committedFilesSayWhatTheInterfacesSay(String service) throws IOException {
        List<Section> sections = SECTIONS.get(service);

        assertSame(ROOT.resolve("docs/configuration-" + service + ".md"), page(service, sections));
        assertSame(
                Path.of("src/main/resources/io/roadwatch/foundation/settings", service + ".keys"),
                Stream.concat(Stream.of(SWITCH), keys(sections).map(DocumentedKey::pattern))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"detector", "analyzer"})
    void everyKeyHasAMeaning(String service) {
        assertThat(keys(SECTIONS.get(service)))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key.meaning()).as(key.name()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"detector", "analyzer"})
    void keyWithoutADefaultHasAnExample(String service) {
        assertThat(keys(SECTIONS.get(service)).filter(DocumentedKey::needsExample))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key.meaning()).as(key.name()).contains("e.g. `"));
    }

    @BeforeAll
    static void read() throws IOException {
        for (String service : List.of("detector", "analyzer")) {
            SECTIONS.put(
                    service,
                    MappingReader.read(Stream.of("foundation", "common", service + "-service")
                            .map(module -> ROOT.resolve(module).resolve("src/main/java"))
                            .toList()));
        }
    }

    private static Stream<DocumentedKey> keys(List<Section> sections) {
        return sections.stream().flatMap(section -> section.keys().stream());
    }

    private static String page(String service, List<Section> sections) {
        return """
                <!-- Written by a test, from the @ConfigMapping interfaces. To write it anew:
                     %s -->

                # Keys of the %s

                How to set them, examples, and the keys of the contract and of Quarkus: [configuration.md](configuration.md).

                %s
                """.formatted(
                        COMMAND,
                        service,
                        sections.stream().map(ConfigurationReferenceTest::table).collect(Collectors.joining("\n\n")));
    }

    private static String table(Section section) {
        return Stream.concat(
                        Stream.of(
                                "## " + section.prefix(),
                                "",
                                section.meaning(),
                                "",
                                "| key, environment variable | type | default | bounds | meaning |",
                                "|---|---|---|---|---|"),
                        section.keys().stream().map(DocumentedKey::row))
                .collect(Collectors.joining("\n"));
    }

    private static void assertSame(Path file, String said) throws IOException {
        if (System.getProperty(WRITE_ANEW) != null) {
            Files.writeString(file, said);
        } else if (!Files.exists(file) || !Files.readString(file).equals(said)) {
            fail("%s is not what the code says. To write it anew: %s", file, COMMAND);
        }
    }
}
