package io.roadwatch.detector.handoff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.http.StreamResetException;
import jakarta.ws.rs.core.Response;

/** Reads what the analyzer says to people, or finds the words for why it does not. */
final class StateAnswers {

    private final String origin;

    /** @param origin scheme, host and port of the analyzer */
    StateAnswers(String origin) {
        this.origin = origin;
    }

    /**
     * The answer, parsed.
     *
     * @param asked method and path
     * @throws AnalyzerException if it is no JSON of that type
     */
    JsonNode read(String asked, Response answer, JsonNodeType type) {
        if (answer.getStatus() != 200) {
            throw new AnalyzerException(
                    "%s answers %s with status %d. Check that roadwatch.analyzer.url leads to an analyzer of this version."
                            .formatted(origin, asked, answer.getStatus()));
        }
        return AnalyzerJson.readTree(AnalyzerJson.bodyOf(answer))
                .filter(json -> json.getNodeType() == type)
                .orElseThrow(() -> new AnalyzerException(
                        "What %s answers %s with is not what an analyzer says. Check that roadwatch.analyzer.url leads to one."
                                .formatted(origin, asked)));
    }

    /** In words, why there is no answer. */
    AnalyzerException wordsFor(String asked, Throwable failure) {
        if (failure instanceof AnalyzerException known) {
            return known;
        }
        if (failure instanceof TimeoutException) {
            return new AnalyzerException(
                    "%s does not answer in time. Look at the log of the analyzer, or check roadwatch.analyzer.url."
                            .formatted(origin));
        }
        if (failure instanceof StreamResetException) { // with HTTP/1.1 only we reset
            return new AnalyzerException(
                    "%s answers %s with more than roadwatch.handoff.max-answer-size. Check that roadwatch.analyzer.url"
                                    .formatted(origin, asked)
                            + " leads to an analyzer.");
        }
        return new AnalyzerException(
                "There is no connection to %s. Start the analyzer, or set roadwatch.analyzer.url.".formatted(origin));
    }
}
