package io.roadwatch.analyzer.llm;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a look at the LLM found.
 *
 * @param at when; absent while there was none
 * @param detail for an operator: what is wrong and what to do, or which model answered
 * @param missingModels of the chain that the vendor does not list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SelfTestResult(Status status, @Nullable Instant at, String detail, List<String> missingModels) {

    static final SelfTestResult PENDING = new SelfTestResult(Status.PENDING, null, "not finished yet", List.of());

    public SelfTestResult {
        missingModels = List.copyOf(missingModels);
    }

    /** How it went. */
    public enum Status {
        /** Not yet. */
        PENDING,
        /** Nothing to test: switched off, no key. */
        SKIPPED,
        /** A tiny picture was answered. */
        PASSED,
        FAILED;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
