package io.roadwatch.system.dashboard;

import java.util.List;

/** How the LLM answers, what it costs, and what holds calls back. */
final class LlmDashboard {

    private static final String CALLS = "{instance=~\"$instance\", model=~\"$model\", api_key_id=~\"$key\"}";
    private static final String OF_INSTANCE = "{instance=~\"$instance\"}";
    private static final String OF_MODEL = "{instance=~\"$instance\", model=~\"$model\"}";

    private LlmDashboard() {}

    static Dashboard get() {
        return new Dashboard(
                "llm",
                "Roadwatch: LLM",
                List.of(
                        Variable.instanceWith("llm_requests_total"),
                        new Variable("model", "llm_requests_total", "model"),
                        new Variable("key", "llm_requests_total", "api_key_id")),
                List.of(latency(), outcomes(), money(), turns(), keys(), verdicts()));
    }

    private static Row latency() {
        return Row.of(
                "Latency of successful calls",
                quantiles("Latency by model", "model"),
                quantiles("Latency by key", "api_key_id"),
                Panel.of(Kind.LINES, "Mean latency by model", "s")
                        .query(
                                "sum by (model) (rate(llm_latency_seconds_sum%1$s[$__rate_interval])) / sum by (model) (rate(llm_latency_seconds_count%1$s[$__rate_interval]))"
                                        .formatted(CALLS),
                                "{{model}}"),
                Panel.of(Kind.HEAT, "Latency, calls per interval", "s")
                        .query(
                                "sum by (le) (increase(llm_latency_seconds_bucket%s[$__rate_interval]))"
                                        .formatted(CALLS),
                                "{{le}}")
                        .wide(16),
                Panel.of(Kind.LINES, "Whole analyses, waiting and retries included", "s")
                        .query(quantile("0.5", "roadwatch_analysis_duration_seconds", OF_INSTANCE, ""), "P50")
                        .query(quantile("0.95", "roadwatch_analysis_duration_seconds", OF_INSTANCE, ""), "P95"));
    }

    private static Panel quantiles(String title, String label) {
        Panel panel = Panel.of(Kind.LINES, title, "s").warnAt(2.5, 10);
        for (String percent : List.of("50", "95", "99")) {
            panel = panel.query(
                    quantile("0." + percent, "llm_latency_seconds", CALLS, ", " + label),
                    "P%s {{%s}}".formatted(percent, label));
        }
        return panel;
    }

    private static String quantile(String which, String histogram, String selector, String by) {
        return "histogram_quantile(%s, sum by (le%s) (rate(%s_bucket%s[$__rate_interval])))"
                .formatted(which, by, histogram, selector);
    }

    private static Row outcomes() {
        return Row.of(
                "Outcomes",
                Panel.of(Kind.LINES, "Success rate by model", "percentunit")
                        .query(
                                "sum by (model) (rate(llm_requests_total{status=\"success\", instance=~\"$instance\", model=~\"$model\", api_key_id=~\"$key\"}[$__rate_interval])) / sum by (model) (rate(llm_requests_total%s[$__rate_interval]))"
                                        .formatted(CALLS),
                                "{{model}}"),
                Panel.of(Kind.STACK, "Calls by status", "cps")
                        .query(
                                "sum by (status) (rate(llm_requests_total%s[$__rate_interval]))".formatted(CALLS),
                                "{{status}}"),
                Panel.of(Kind.STACK, "Failed calls by reason", "cps")
                        .query(
                                "sum by (reason) (rate(llm_attempt_failures_total%s[$__rate_interval])) > 0"
                                        .formatted(CALLS),
                                "{{reason}}"),
                Panel.of(Kind.STACK, "Analyses by outcome", "cps")
                        .query(
                                "sum by (outcome) (rate(roadwatch_analyses_total%s[$__rate_interval])) > 0"
                                        .formatted(OF_INSTANCE),
                                "{{outcome}}"),
                Panel.of(Kind.LINES, "Extra calls", "cps")
                        .query(
                                "sum by (decision) (rate(llm_retries_total%s[$__rate_interval]))"
                                        .formatted(OF_INSTANCE),
                                "{{decision}}"),
                Panel.of(Kind.TABLE, "Self-test and model in use", "short")
                        .query("llm_self_test%s == 1".formatted(OF_INSTANCE), "")
                        .query("llm_model_in_use%s == 1".formatted(OF_INSTANCE), ""));
    }

    private static Row money() {
        return Row.of(
                "Tokens and money",
                Panel.of(Kind.STACK, "Tokens", "short")
                        .query(
                                "sum by (token_type) (increase(llm_token_usage_total%s[1m]))".formatted(OF_MODEL),
                                "{{token_type}}")
                        .says("Per minute."),
                Panel.of(Kind.LINES, "Cost per hour", "short")
                        .query(
                                "sum by (model, currency) (increase(llm_cost_total%s[1h]))".formatted(OF_MODEL),
                                "{{model}} {{currency}}"),
                Panel.of(Kind.BARS, "The dearest cameras, 24 h", "short")
                        .query(
                                "topk(10, sum by (camera_id, currency) (increase(roadwatch_camera_llm_cost_total%s[24h])))"
                                        .formatted(OF_INSTANCE),
                                "{{camera_id}} {{currency}}"),
                Panel.of(Kind.LINES, "Part of the budget that is spent", "percentunit")
                        .query(
                                "roadwatch_budget_spent%1$s / roadwatch_budget_limit%1$s".formatted(OF_INSTANCE),
                                "{{scope}} {{unit}}")
                        .warnAt(0.8, 1)
                        .says("Empty where no limit is configured."),
                Panel.of(Kind.TABLE, "Steps to save money in force", "short")
                        .query("roadwatch_budget_step%s > 0".formatted(OF_INSTANCE), ""),
                Panel.of(Kind.LINES, "Refused by the budget", "cps")
                        .query(
                                "sum by (reason, scope) (rate(roadwatch_budget_refusals_total%s[$__rate_interval])) > 0"
                                        .formatted(OF_INSTANCE),
                                "{{reason}} {{scope}}"));
    }

    private static Row turns() {
        return Row.of(
                "Pace and turns",
                Panel.of(Kind.LINES, "Calls under way and waiting", "short")
                        .query("sum(llm_concurrent_tasks%s)".formatted(OF_INSTANCE), "under way")
                        .query("sum(task_queue_size{queue_type=\"llm\", instance=~\"$instance\"})", "waiting")
                        .query(
                                "sum(roadwatch_task_queue_capacity{queue_type=\"llm\", instance=~\"$instance\"})",
                                "may wait"),
                Panel.of(Kind.LINES, "Wait for a turn, P95", "s")
                        .query(quantile("0.95", "llm_queue_wait_seconds", OF_INSTANCE, ", urgency"), "{{urgency}}"),
                Panel.of(Kind.STACK, "Calls without a turn", "cps")
                        .query(
                                "sum by (reason) (rate(llm_queue_dropped_total%s[$__rate_interval])) > 0"
                                        .formatted(OF_INSTANCE),
                                "{{reason}}"),
                Panel.of(Kind.LINES, "Part of the quota that is used", "percentunit")
                        .query("llm_pace_use_ratio%s".formatted(OF_MODEL), "{{account}} {{model}}")
                        .warnAt(0.8, 0.95),
                Panel.of(Kind.LINES, "Rest that is left", "s")
                        .query("llm_lane_rest_seconds%s".formatted(OF_MODEL), "{{account}} {{model}}"),
                Panel.of(Kind.LINES, "Breaker open", "short")
                        .query("llm_circuit_open%s".formatted(OF_MODEL), "{{account}} {{model}}")
                        .warnAt(1, 1));
    }

    private static Row keys() {
        return Row.of(
                "Keys",
                Panel.of(Kind.TABLE, "Status", "short").query("api_key_status%s == 1".formatted(OF_INSTANCE), ""),
                Panel.of(Kind.LINES, "Success rate since the start", "percentunit")
                        .query("api_key_success_rate{instance=~\"$instance\", key_id=~\"$key\"}", "{{key_id}}"),
                Panel.of(Kind.LINES, "Rest that is left", "s")
                        .query("api_key_cooldown_seconds{instance=~\"$instance\", key_id=~\"$key\"}", "{{key_id}}"));
    }

    private static Row verdicts() {
        return Row.of(
                "Verdicts",
                Panel.of(Kind.STACK, "Contradictions to the request", "cps")
                        .query(
                                "sum by (kind) (rate(roadwatch_verdict_faults_total%s[$__rate_interval])) > 0"
                                        .formatted(OF_INSTANCE),
                                "{{kind}}"),
                Panel.of(Kind.STACK, "Second questions by outcome", "cps")
                        .query(
                                "sum by (outcome) (rate(roadwatch_verdict_repairs_total%s[$__rate_interval]))"
                                        .formatted(OF_INSTANCE),
                                "{{outcome}}"),
                Panel.of(Kind.STACK, "Groups without a judgement", "cps")
                        .query(
                                "sum by (reason) (rate(roadwatch_groups_unjudged_total%s[$__rate_interval]))"
                                        .formatted(OF_INSTANCE),
                                "{{reason}}")
                        .query(
                                "sum(rate(roadwatch_verdict_abstentions_total%s[$__rate_interval]))"
                                        .formatted(OF_INSTANCE),
                                "cannot tell"));
    }
}
