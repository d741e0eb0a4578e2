package io.roadwatch.analyzer.intake;

import io.roadwatch.analyzer.alert.AlertBook;
import io.roadwatch.analyzer.alert.AlertUpdate;
import io.roadwatch.analyzer.observe.AnalysisMetrics;
import io.roadwatch.analyzer.observe.CostMetrics;
import io.roadwatch.analyzer.webhook.AlertWebhooks;
import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.AnalysisResult;
import io.roadwatch.contract.LlmCall;
import io.roadwatch.contract.LlmUsage;
import io.roadwatch.contract.Verdict;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Makes alerts of a verdict, counts those that are news, and has webhooks told. Never waits. Thread-safe. */
@Singleton
class AlertDesk {

    private final AlertBook book;
    private final AnalysisMetrics metrics;
    private final CostMetrics costs;
    private final AlertWebhooks webhooks;

    AlertDesk(AlertBook book, AnalysisMetrics metrics, CostMetrics costs, AlertWebhooks webhooks) {
        this.book = book;
        this.metrics = metrics;
        this.costs = costs;
        this.webhooks = webhooks;
    }

    /** @param now stream time at which the answer came */
    AnalysisResult result(AnalysisRequest request, Verdict verdict, LlmCall call, Instant now) {
        AlertUpdate update = book.update(request.cameraId(), now, verdict, request.groups());
        AnalysisResult result = new AnalysisResult(
                request.analysisId(), request.cameraId(), request.frame(), verdict, update.counting(), call);
        if (!update.raised().isEmpty()) {
            paid(request.cameraId(), call.usage());
        }
        metrics.alerted(request.cameraId(), update.raised(), update.duplicates());
        webhooks.raised(result, update.raised());
        return result;
    }

    private void paid(String cameraId, LlmUsage usage) {
        Double amount = usage.cost();
        String currency = usage.currency();
        if (amount != null && currency != null) {
            costs.alertRaised(cameraId, amount, currency);
        }
    }
}
