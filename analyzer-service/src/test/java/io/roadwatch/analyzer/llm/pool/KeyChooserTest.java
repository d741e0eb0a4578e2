package io.roadwatch.analyzer.llm.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyChooserTest {

    @Test
    void roundRobinTakesOneAfterTheOther() {
        KeyChooser chooser = new KeyChooser(KeyStrategy.ROUND_ROBIN);

        assertThat(chosen(chooser, 6, key("a", 1, 1), key("b", 1, 1), key("c", 1, 1)))
                .containsExactly("a", "b", "c", "a", "b", "c");
    }

    @Test
    void weightedIsInProportionAndSpread() {
        KeyChooser chooser = new KeyChooser(KeyStrategy.WEIGHTED);

        List<String> chosen = chosen(chooser, 8, key("a", 3, 1), key("b", 1, 1));

        assertThat(chosen.stream().filter("a"::equals)).hasSize(6);
        assertThat(String.join("", chosen)).doesNotContain("aaaa").doesNotContain("bb");
    }

    @Test
    void leastLoadedLooksAtTheQuotaFirstAndThenAtTheCalls() {
        KeyChooser chooser = new KeyChooser(KeyStrategy.LEAST_LOADED);
        PoolKey a = key("a", 1, 1);
        PoolKey b = key("b", 1, 1);

        assertThat(choose(chooser, new KeyChooser.Candidate(a, 0, 0.5), new KeyChooser.Candidate(b, 9, 0.1)))
                .isEqualTo("b");
        assertThat(choose(chooser, new KeyChooser.Candidate(a, 0, 0.1), new KeyChooser.Candidate(b, 9, 0.1)))
                .isEqualTo("a");
        assertThat(choose(chooser, new KeyChooser.Candidate(a, 0, 0.1), new KeyChooser.Candidate(b, 0, 0.1)))
                .isEqualTo("b");
    }

    @Test
    void lowerPriorityNumberGoesFirstWhateverTheStrategy() {
        for (KeyStrategy strategy : KeyStrategy.values()) {
            assertThat(chosen(new KeyChooser(strategy), 3, key("spare", 9, 2), key("main", 1, 1)))
                    .containsOnly("main");
        }
    }

    private static List<String> chosen(KeyChooser chooser, int times, PoolKey... keys) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            ids.add(chooser.choose(List.of(keys).stream()
                            .map(key -> new KeyChooser.Candidate(key, 0, 0))
                            .toList())
                    .id());
        }
        return ids;
    }

    private static String choose(KeyChooser chooser, KeyChooser.Candidate... candidates) {
        return chooser.choose(List.of(candidates)).id();
    }

    private static PoolKey key(String id, int weight, int priority) {
        return new PoolKey(
                id,
                new ApiKey("sk-" + id),
                "main",
                Endpoint.parse("https://llm.example/v1"),
                Set.of(),
                weight,
                priority,
                true);
    }
}
