package io.roadwatch.benchmark.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapacitySearchTest {

    private final List<Integer> tried = new ArrayList<>();

    @Test
    void doublesThenHalvesAndTriesTwiceWhatDoesNotFit() {
        Optional<Integer> largest = upTo(11).largest(2, 64);

        assertThat(largest).hasValue(11);
        assertThat(tried).containsExactly(2, 4, 8, 16, 16, 12, 12, 10, 11);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 31, 32, 33, 63, 64})
    void anyNumberIsFound(int capacity) {
        assertThat(upTo(capacity).largest(4, 64)).hasValue(capacity);
    }

    @Test
    void noMoreAreTriedThanAsked() {
        assertThat(upTo(1_000).largest(4, 50)).hasValue(50);
        assertThat(tried).containsExactly(4, 8, 16, 32, 50);
    }

    @Test
    void nothingFitsWhereNotEvenOneDoes() {
        assertThat(upTo(0).largest(4, 64)).isEmpty();
    }

    @Test
    void oneBusyMomentIsForgiven() {
        CapacitySearch<Integer> search = new CapacitySearch<>(
                number -> {
                    tried.add(number);
                    return number;
                },
                number -> tried.size() != 1);

        assertThat(search.largest(4, 4)).hasValue(4);
        assertThat(tried).containsExactly(4, 4);
    }

    private CapacitySearch<Integer> upTo(int capacity) {
        return new CapacitySearch<>(
                number -> {
                    tried.add(number);
                    return number;
                },
                number -> number <= capacity);
    }
}
