package io.roadwatch.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureReasonTest {

    @ParameterizedTest
    @EnumSource
    void everyReasonIsFoundByItsProblemType(FailureReason reason) {
        assertThat(FailureReason.ofProblemType(reason.problemType())).contains(reason);
    }

    @Test
    void aForeignProblemTypeIsNoReason() {
        assertThat(FailureReason.ofProblemType("about:blank")).isEmpty();
    }
}
