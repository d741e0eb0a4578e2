package io.roadwatch.detector.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.contract.FailureReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureReasonTest {

    @ParameterizedTest
    @EnumSource(FailureReason.class)
    void problemOfTheAnalyzerIsUnderstood(FailureReason reason) {
        assertThat(AnalyzerJson.readProblem(problem(reason.problemType()))).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"about:blank", "urn:roadwatch:problem:of-a-later-version", "llm-timeout", ""})
    void foreignProblemSaysNoReason(String type) {
        assertThat(AnalyzerJson.readProblem(problem(type))).isEmpty();
    }

    @Test
    void everyReasonIsDocumented() throws IOException {
        String docs = Files.readString(Path.of("..", "docs", "metrics.md"));
        String list = docs.substring(docs.indexOf("Reasons of failures are those of"), docs.indexOf("## Queries"));

        assertThat(FailureReason.values())
                .allSatisfy(reason -> assertThat(list).contains("`%s`".formatted(reason.label())));
    }

    private static byte[] problem(String type) {
        return "{\"type\": \"%s\", \"title\": \"t\", \"status\": 503, \"retryAfter\": 5}"
                .formatted(type)
                .getBytes(StandardCharsets.UTF_8);
    }
}
