package io.roadwatch.analyzer.observe;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.snapshots.Labels;
import io.roadwatch.contract.FailureReason;
import io.roadwatch.foundation.tracing.TraceIds;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the HTTP calls that use one model and one key: each call once, as success or as error. Thread-safe. */
public final class ModelMeter {

    private final DistributionDataPoint latency;
    private final Outcomes outcomes;
    private final Tokens tokens;
    private final KeyMeter key;
    private final AtomicLong underWay;
    private final RecentCalls recent;

    ModelMeter(
            DistributionDataPoint latency,
            Outcomes outcomes,
            Tokens tokens,
            KeyMeter key,
            AtomicLong underWay,
            RecentCalls recent) {
        this.latency = latency;
        this.outcomes = outcomes;
        this.tokens = tokens;
        this.key = key;
        this.underWay = underWay;
        this.recent = recent;
    }

    /** A call goes out. One of the others follows. */
    public void began() {
        underWay.incrementAndGet();
    }

    /**
     * A call was answered. Tokens are 0 where the vendor did not report them.
     *
     * @param trace of the call; makes it an exemplar, so that a slow bucket leads to a call that was slow
     */
    public void succeeded(double latencySeconds, int promptTokens, int completionTokens, Optional<TraceIds> trace) {
        underWay.decrementAndGet();
        Labels exemplar = trace.map(ModelMeter::exemplar).orElse(Labels.EMPTY);
        if (exemplar.isEmpty()) {
            outcomes.success.inc();
            latency.observe(latencySeconds);
        } else {
            outcomes.success.incWithExemplar(exemplar);
            latency.observeWithExemplar(latencySeconds, exemplar);
        }
        recent.succeeded(latencySeconds);
        used(promptTokens, completionTokens);
        key.succeeded();
    }

    /** A call was made and not answered, or not usably; what it used up all the same is counted too. */
    public void failed(FailureReason reason, int promptTokens, int completionTokens) {
        underWay.decrementAndGet();
        outcomes.failed(reason);
        recent.failed(reason);
        used(promptTokens, completionTokens);
        key.failed();
    }

    /** A call was made and its caller went away. */
    public void cancelled() {
        underWay.decrementAndGet();
        outcomes.failed(FailureReason.CANCELLED);
        recent.failed(FailureReason.CANCELLED);
    }

    private void used(int promptTokens, int completionTokens) {
        tokens.prompt.inc(promptTokens);
        tokens.completion.inc(completionTokens);
    }

    private static Labels exemplar(TraceIds trace) {
        return Labels.of("trace_id", trace.traceId(), "span_id", trace.spanId());
    }

    /** The counters of {@code llm_requests_total} and of the reasons beside it. */
    static final class Outcomes {

        /** What a single HTTP call can fail of. */
        private static final Set<FailureReason> ATTEMPT_REASONS = EnumSet.of(
                FailureReason.LLM_TIMEOUT,
                FailureReason.LLM_UNREACHABLE,
                FailureReason.LLM_THROTTLED,
                FailureReason.LLM_SERVER_ERROR,
                FailureReason.LLM_AUTHENTICATION,
                FailureReason.LLM_BILLING,
                FailureReason.LLM_MODEL_UNAVAILABLE,
                FailureReason.LLM_REQUEST_TOO_LARGE,
                FailureReason.LLM_REJECTED,
                FailureReason.LLM_BLOCKED,
                FailureReason.LLM_MALFORMED_ANSWER,
                FailureReason.LLM_TRUNCATED_ANSWER,
                FailureReason.CANCELLED,
                FailureReason.INTERNAL);

        private final CounterDataPoint success;
        private final CounterDataPoint error;
        private final Counter reasons;
        private final String model;
        private final String apiKeyId;

        Outcomes(Counter requests, Counter reasons, String model, String apiKeyId) {
            this.success = requests.labelValues(model, apiKeyId, "success");
            this.error = requests.labelValues(model, apiKeyId, "error");
            this.reasons = reasons;
            this.model = model;
            this.apiKeyId = apiKeyId;
            ATTEMPT_REASONS.forEach(this::reason);
        }

        private void failed(FailureReason reason) {
            error.inc();
            reason(reason).inc();
        }

        private CounterDataPoint reason(FailureReason reason) {
            return reasons.labelValues(model, apiKeyId, reason.label());
        }
    }

    record Tokens(CounterDataPoint prompt, CounterDataPoint completion) {}
}
