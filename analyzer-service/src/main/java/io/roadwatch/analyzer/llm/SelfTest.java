package io.roadwatch.analyzer.llm;

import io.roadwatch.analyzer.llm.pool.Endpoint;
import io.roadwatch.analyzer.llm.pool.PoolKey;
import io.roadwatch.analyzer.llm.wire.AttemptException;
import io.roadwatch.analyzer.llm.wire.ChatCalls;
import io.roadwatch.analyzer.observe.LlmMetrics;
import io.roadwatch.analyzer.observe.LlmTracing;
import io.roadwatch.analyzer.prompt.Prompt;
import io.roadwatch.contract.FailureReason;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Finds out whether the LLM can be asked: which models each address lists, then a tiny picture with one word as the question.
 * Fails nothing; says what it found, to operators and metrics. Thread-safe.
 */
final class SelfTest {

    private static final Logger LOG = Logger.getLogger(SelfTest.class);

    private static final Duration LIST_LIMIT = Duration.ofSeconds(10);
    private static final Duration QUESTION_LIMIT = Duration.ofMinutes(1);
    private static final String CAMERA = "self-test";

    /** 32 x 32 pixels of grey: more than the 10 that the vendor takes at least. */
    private static final byte[] TINY_JPEG = Base64.getDecoder()
            .decode("/9j/4AAQSkZJRgABAgAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERX"
                    + "RTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/wAALCAAgACABAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAA"
                    + "AAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AAAAAAP/Z");

    private static final Prompt TINY_QUESTION = new Prompt(
            "self-test",
            "Answer with the JSON object {\"ok\": true} and nothing else.",
            List.of(new Prompt.Part.Picture(TINY_JPEG, 32, 32), new Prompt.Part.Text("json")));

    private final ChatCalls chats;
    private final ModelChain chain;
    private final LlmMetrics metrics;
    private final LlmTracing tracing;
    private volatile SelfTestResult latest = SelfTestResult.PENDING;

    SelfTest(ChatCalls chats, ModelChain chain, LlmMetrics metrics, LlmTracing tracing) {
        this.chats = chats;
        this.chain = chain;
        this.metrics = metrics;
        this.tracing = tracing;
        metrics.selfTest(latest.status().label());
    }

    SelfTestResult latest() {
        return latest;
    }

    /** Without a look, because there is nothing to look at. */
    SelfTestResult skip(String why) {
        return publish(new SelfTestResult(SelfTestResult.Status.SKIPPED, Instant.now(), why, List.of()));
    }

    /**
     * Looks. Never fails.
     *
     * @param ask puts a question the way every question is put, so that what this one learns counts for those after it
     */
    Uni<SelfTestResult> run(List<PoolKey> keys, Function<LlmQuestion, Uni<LlmAnswer>> ask) {
        return listed(keys)
                .chain(missing -> ask.apply(question())
                        .map(answer -> passed(answer, missing))
                        .onFailure()
                        .recoverWithItem(failure -> failed(failure, missing)))
                .map(this::publish);
    }

    private LlmQuestion question() {
        return new LlmQuestion(TINY_QUESTION, CAMERA, 1, Deadline.in(QUESTION_LIMIT), tracing.analysis());
    }

    /** The models of the chain that no address lists. An address that does not answer is left out. */
    private Uni<List<String>> listed(List<PoolKey> keys) {
        Map<Endpoint, PoolKey> oneForEachAddress = new LinkedHashMap<>();
        keys.stream().filter(PoolKey::enabled).forEach(key -> oneForEachAddress.putIfAbsent(key.endpoint(), key));
        return Uni.join()
                .all(oneForEachAddress.values().stream().map(this::modelsOf).toList())
                .andCollectFailures()
                .map(lists -> chain.models().stream()
                        .filter(model -> lists.stream().anyMatch(list -> !list.isEmpty())
                                && lists.stream().noneMatch(list -> list.contains(model)))
                        .toList());
    }

    private Uni<Set<String>> modelsOf(PoolKey key) {
        return chats.models(key, LIST_LIMIT).onFailure().recoverWithItem(failure -> {
            LOG.warnf(
                    "LLM lists no models endpoint=%s key=%s reason=%s",
                    key.endpoint().origin(),
                    key.id(),
                    failure instanceof AttemptException attempt ? attempt.getMessage() : failure.getClass());
            return Set.of();
        });
    }

    private static SelfTestResult passed(LlmAnswer answer, List<String> missing) {
        return new SelfTestResult(
                SelfTestResult.Status.PASSED,
                Instant.now(),
                "model %s answered%s"
                        .formatted(answer.call().model(), answer.call().simulated() ? " (simulated)" : ""),
                missing);
    }

    private static SelfTestResult failed(Throwable failure, List<String> missing) {
        String detail = failure instanceof LlmException known
                ? "%s: %s. %s".formatted(known.reason().label(), known.getMessage(), remedy(known.reason()))
                : "a defect, see the log";
        return new SelfTestResult(SelfTestResult.Status.FAILED, Instant.now(), detail, missing);
    }

    private static String remedy(FailureReason reason) {
        return switch (reason) {
            case LLM_AUTHENTICATION ->
                "Check that the key belongs to the region of the base URL (DASHSCOPE_API_KEY, DASHSCOPE_BASE_URL).";
            case LLM_MODEL_UNAVAILABLE -> "Choose other models (roadwatch.llm.model, roadwatch.llm.fallback-models).";
            case LLM_BILLING -> "Look at the account's bill.";
            case LLM_UNREACHABLE, LLM_TIMEOUT -> "Check the network and DASHSCOPE_BASE_URL.";
            case LLM_REJECTED -> "Check DASHSCOPE_BASE_URL and the model.";
            default -> "It is tried again with the next analysis.";
        };
    }

    private SelfTestResult publish(SelfTestResult result) {
        latest = result;
        metrics.selfTest(result.status().label());
        switch (result.status()) {
            case FAILED -> LOG.warnf("LLM self-test failed %s", result.detail());
            default -> LOG.infof("LLM self-test %s %s", result.status().label(), result.detail());
        }
        if (!result.missingModels().isEmpty()) {
            LOG.warnf("LLM does not list models=%s", result.missingModels());
        }
        return result;
    }
}
