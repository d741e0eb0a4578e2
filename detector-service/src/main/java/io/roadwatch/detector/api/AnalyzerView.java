package io.roadwatch.detector.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.roadwatch.detector.handoff.AnalyzerReport;
import io.roadwatch.detector.handoff.AnalyzerReport.Reachable;
import io.roadwatch.detector.handoff.AnalyzerReport.Unreachable;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the analyzer fares.
 *
 * @param url scheme, host and port
 * @param llm what the analyzer's {@code GET /api/v1/llm} says, if it is reachable
 * @param keys what the analyzer's {@code GET /api/v1/keys} says, if it is reachable
 * @param reason for people: why it is not reachable, and what to do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnalyzerView(
        String url,
        boolean reachable,

        @Schema(type = SchemaType.OBJECT, implementation = Object.class) @Nullable
        JsonNode llm,

        @Schema(type = SchemaType.ARRAY, implementation = Object.class) @Nullable
        JsonNode keys,

        @Nullable String reason) {

    static AnalyzerView of(String url, AnalyzerReport report) {
        if (report instanceof Reachable reachable) {
            return new AnalyzerView(url, true, reachable.llm(), reachable.keys(), null);
        }
        return new AnalyzerView(url, false, null, null, ((Unreachable) report).reason());
    }
}
