package io.roadwatch.analyzer.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.roadwatch.analyzer.testing.ReadConfig;
import io.roadwatch.contract.FailureReason;
import io.roadwatch.foundation.tracing.TraceIds;
import io.roadwatch.foundation.tracing.TracingConfig;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LlmTracingTest {

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .build();
    private final LlmTracing tracing =
            new LlmTracing(telemetry, ReadConfig.of(TracingConfig.class, "roadwatch.tracing.enabled", "true"));
    private final Span request = telemetry.getTracer("test").spanBuilder("POST").startSpan();

    @AfterEach
    void close() {
        telemetry.close();
    }

    @Test
    void attemptThatIsAnsweredSaysWhatItCost() {
        AttemptSpan attempt = analysis().startAttempt("qwen-vl-plus", "key-2", "main", 1);

        attempt.succeeded(900, 120, "req-7");

        assertThat(spans.getFinishedSpanItems()).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("chat qwen-vl-plus");
            assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
            assertThat(span.getParentSpanId())
                    .isEqualTo(request.getSpanContext().getSpanId());
            assertThat(text(span, "gen_ai.operation.name")).isEqualTo("chat");
            assertThat(text(span, "gen_ai.provider.name")).isEqualTo("dashscope");
            assertThat(text(span, "gen_ai.request.model")).isEqualTo("qwen-vl-plus");
            assertThat(number(span, "gen_ai.usage.input_tokens")).isEqualTo(900);
            assertThat(number(span, "gen_ai.usage.output_tokens")).isEqualTo(120);
            assertThat(text(span, "roadwatch.llm.key")).isEqualTo("key-2");
            assertThat(text(span, "roadwatch.llm.account")).isEqualTo("main");
            assertThat(number(span, "roadwatch.llm.attempt")).isEqualTo(1);
            assertThat(text(span, "roadwatch.llm.request_id")).isEqualTo("req-7");
            assertThat(span.getStatus()).isEqualTo(StatusData.unset());
        });
    }

    @Test
    void attemptEndsOnceAndTheFirstEndCounts() {
        AttemptSpan attempt = analysis().startAttempt("qwen-vl-plus", "default", "default", 2);

        attempt.failed(FailureReason.LLM_TIMEOUT);
        attempt.succeeded(1, 1, null);
        attempt.failed(FailureReason.CANCELLED);

        assertThat(spans.getFinishedSpanItems()).singleElement().satisfies(span -> {
            assertThat(text(span, "error.type")).isEqualTo("llm_timeout");
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(number(span, "gen_ai.usage.input_tokens")).isNull();
        });
    }

    @Test
    void waitForAPlaceIsASpanOfTheRequest() {
        AnalysisTrace analysis = analysis();

        analysis.startQueue().admitted();
        analysis.startQueue().refused(FailureReason.QUEUE_TIMEOUT);

        assertThat(spans.getFinishedSpanItems())
                .extracting(SpanData::getName)
                .containsExactly("llm queue", "llm queue");
        assertThat(spans.getFinishedSpanItems())
                .extracting(SpanData::getParentSpanId)
                .containsOnly(request.getSpanContext().getSpanId());
        assertThat(text(spans.getFinishedSpanItems().get(1), "error.type")).isEqualTo("queue_timeout");
    }

    @Test
    void otherThreadsStayInTheTraceOfTheRequest() {
        AnalysisTrace analysis = analysis();

        TraceIds ids = CompletableFuture.supplyAsync(() -> {
                    AttemptSpan attempt = analysis.startAttempt("qwen-vl-plus", "default", "default", 1);
                    attempt.failed(FailureReason.LLM_UNREACHABLE);
                    return attempt.ids().orElseThrow();
                })
                .join();

        assertThat(ids.traceId()).isEqualTo(request.getSpanContext().getTraceId());
        assertThat(analysis.traceId()).contains(ids.traceId());
        assertThat(spans.getFinishedSpanItems().get(0).getSpanId()).isEqualTo(ids.spanId());
    }

    @Test
    void requestSaysWhatIsAnalysedAndLongIdsAreCut() {
        analysis().describe("a".repeat(1_000), "crossing-7");
        request.end();

        SpanData span = spans.getFinishedSpanItems().get(0);
        assertThat(text(span, "roadwatch.analysis.id")).isEqualTo("a".repeat(128));
        assertThat(text(span, "roadwatch.camera.id")).isEqualTo("crossing-7");
    }

    @Test
    void withoutTracingThereAreNoIdsAndNothingFails() {
        AnalysisTrace analysis = new LlmTracing(telemetry, ReadConfig.of(TracingConfig.class)).analysis();

        analysis.describe("a-1", "crossing-7");
        analysis.startQueue().admitted();
        AttemptSpan attempt = analysis.startAttempt("qwen-vl-plus", "default", "default", 1);
        attempt.succeeded(1, 1, "req-1");

        assertThat(attempt.ids()).isEmpty();
        assertThat(analysis.ids()).isEmpty();
        assertThat(analysis.traceId()).isEmpty();
        assertThat(spans.getFinishedSpanItems()).isEmpty();
    }

    private AnalysisTrace analysis() {
        try (Scope scope = request.makeCurrent()) {
            return tracing.analysis();
        }
    }

    private static String text(SpanData span, String key) {
        return span.getAttributes().get(AttributeKey.stringKey(key));
    }

    private static Long number(SpanData span, String key) {
        return span.getAttributes().get(AttributeKey.longKey(key));
    }
}
