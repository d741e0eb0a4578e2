package io.roadwatch.detector.handoff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Asks the analyzer for people how it fares. However many ask, there are at most two requests of the state and one self-test
 * under way, and an answer serves all who ask within a second. Safe for use by many threads; no call blocks.
 */
@Singleton
public class AnalyzerState {

    /** What connecting may take, of all below. */
    static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);

    /** Two requests side by side and one self-test. */
    static final int MOST_CONNECTIONS = 3;

    /** Whoever asks for the state waits for no longer, whatever happens: one attempt, of both requests at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * The end of a request of the state. Longer than the patience of who asked: the REST client forgets a connection that
     * comes after its call was cancelled, and never gives back its place; where names are looked up slowly, that takes long.
     */
    private static final Duration CALL_LIMIT = Duration.ofSeconds(15);

    /** The analyzer waits for 10 s for lists of models, then for a minute for an answer; and connecting. */
    private static final Duration SELF_TEST_LIMIT = Duration.ofSeconds(75);

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final AnalyzerStateApi analyzer;
    private final TracedCalls calls;
    private final String origin;
    private final StateAnswers answers;
    private final SharedAnswer<AnalyzerReport> report;
    private final SharedAnswer<JsonNode> selfTest;
    private final Duration patience;

    @Inject
    AnalyzerState(AnalyzerStateApi analyzer, TracedCalls calls, AnalyzerConfig config) {
        this(analyzer, calls, config, PATIENCE);
    }

    /** @param patience of who asks for the state */
    AnalyzerState(AnalyzerStateApi analyzer, TracedCalls calls, AnalyzerConfig config, Duration patience) {
        this.analyzer = analyzer;
        this.calls = calls;
        this.origin = originOf(config.url());
        this.answers = new StateAnswers(origin);
        this.report = new SharedAnswer<>(this::ask, FRESH, System::nanoTime);
        this.selfTest = new SharedAnswer<>(this::askForTest, FRESH, System::nanoTime);
        this.patience = patience;
    }

    /** Scheme, host and port of the analyzer. */
    public String origin() {
        return origin;
    }

    /** How the analyzer fares, at most a second ago. Never fails, and comes within 5 s. */
    public Uni<AnalyzerReport> report() {
        return report.get()
                .ifNoItem()
                .after(patience)
                .fail()
                .onFailure()
                .recoverWithItem(failure -> new AnalyzerReport.Unreachable(
                        answers.wordsFor("GET", failure).explanation()));
    }

    /**
     * Has the analyzer look whether it can ask its LLM, and waits for what it finds: at most 75 s.
     *
     * @return an object, in the analyzer's own words; fails with {@link AnalyzerException}
     */
    public Uni<JsonNode> selfTest() {
        return selfTest.get();
    }

    private Uni<AnalyzerReport> ask() {
        return Uni.combine()
                .all()
                .unis(
                        ask("GET /api/v1/llm", analyzer::llm, CALL_LIMIT, JsonNodeType.OBJECT),
                        ask("GET /api/v1/keys", analyzer::keys, CALL_LIMIT, JsonNodeType.ARRAY))
                .collectFailures()
                .<AnalyzerReport>with(AnalyzerReport.Reachable::new)
                .onFailure(CompositeException.class)
                .transform(
                        failures -> ((CompositeException) failures).getCauses().get(0));
    }

    private Uni<JsonNode> askForTest() {
        return ask("POST /api/v1/llm/self-test", analyzer::selfTest, SELF_TEST_LIMIT, JsonNodeType.OBJECT);
    }

    private Uni<JsonNode> ask(String what, Supplier<Uni<Response>> call, Duration limit, JsonNodeType type) {
        return calls.untraced(Uni.createFrom().deferred(call::get)) // a client that is closed throws
                .ifNoItem()
                .after(limit)
                .fail()
                .map(answer -> answers.read(what, answer, type))
                .onFailure()
                .transform(failure -> answers.wordsFor(what, failure));
    }

    private static String originOf(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return url.getScheme() + "://" + url.getHost() + port;
    }
}
