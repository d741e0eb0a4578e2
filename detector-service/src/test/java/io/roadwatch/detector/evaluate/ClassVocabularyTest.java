package io.roadwatch.detector.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassVocabularyTest {

    private final ClassVocabulary vocabulary =
            new ClassVocabulary(Map.of("Truck", "vehicle", "person", "people", "unicorn", "car"));

    @Test
    void theUsersWordComesBeforeTheUsualOne() {
        assertThat(vocabulary.canonical("truck")).isEqualTo("vehicle");
        assertThat(vocabulary.canonical("lorry")).isEqualTo("vehicle");
        assertThat(vocabulary.canonical("Motorbike")).isEqualTo("motorcycle");
        assertThat(vocabulary.canonical("traffic_light")).isEqualTo("traffic light");
    }

    @Test
    void aNameOfTheMappingThatNobodyUsesIsKnownForATypingError() {
        assertThat(vocabulary.unknownAmong(Stream.of("TRUCK", "pedestrian", "car")))
                .containsExactly("unicorn");
    }
}
