package io.roadwatch.system.dashboard;

import java.util.List;

/** Whether all is well, and what was found. */
final class OverviewDashboard {

    private OverviewDashboard() {}

    static Dashboard get() {
        return new Dashboard("overview", "Roadwatch", List.of(Variable.CAMERA), List.of(now(), dangers(), whyNot()));
    }

    private static Row now() {
        return Row.of(
                "Now",
                Panel.of(Kind.NUMBER, "Services down", "short")
                        .query("count(up{job=~\"roadwatch-.*\"} == 0) or vector(0)", "")
                        .warnAt(1, 1),
                Panel.of(Kind.NUMBER, "Alerts of Prometheus", "short")
                        .query(
                                "count(ALERTS{alertname=~\"Roadwatch.*\", alertstate=\"firing\", severity!=\"info\"}) or vector(0)",
                                "")
                        .warnAt(1, 3),
                Panel.of(Kind.NUMBER, "Cameras that run", "short").query("sum(active_cameras)", ""),
                Panel.of(Kind.NUMBER, "Cameras in trouble", "short")
                        .query(
                                "sum(roadwatch_stream_state{state=~\"connecting|stalled|waiting-to-reconnect|failed\"})",
                                "")
                        .warnAt(1, 3),
                Panel.of(Kind.NUMBER, "Frames analysed", "cps")
                        .query("sum(rate(detection_total{camera_id=~\"$camera\"}[$__rate_interval]))", ""),
                Panel.of(Kind.NUMBER, "LLM calls", "cpm").query("sum(rate(llm_requests_total[5m])) * 60", ""),
                Panel.of(Kind.NUMBER, "LLM calls that fail", "percentunit")
                        .query(
                                "sum(rate(llm_requests_total{status=\"error\"}[5m])) / sum(rate(llm_requests_total[5m]))",
                                "")
                        .warnAt(0.05, 0.2),
                Panel.of(Kind.NUMBER, "LLM cost, 24 h", "short")
                        .query("sum by (currency) (increase(llm_cost_total[24h]))", "{{currency}}"));
    }

    private static Row dangers() {
        return Row.of(
                "Dangers",
                Panel.of(Kind.STACK, "Alerts by level", "short")
                        .query(
                                "sum by (risk_level) (increase(risk_alerts_total{camera_id=~\"$camera\"}[$__rate_interval]))",
                                "{{risk_level}}"),
                Panel.of(Kind.BARS, "Alerts by camera, 1 h", "short")
                        .query(
                                "topk(10, sum by (camera_id) (increase(risk_alerts_total{camera_id=~\"$camera\"}[1h])))",
                                "{{camera_id}}"),
                Panel.of(Kind.BARS, "Kinds of danger, 1 h", "short")
                        .query(
                                "topk(10, sum by (risk_type) (increase(risk_types_detected_total[1h])))",
                                "{{risk_type}}"));
    }

    private static Row whyNot() {
        return Row.of(
                "Why is there nothing?",
                Panel.of(Kind.STACK, "Frames for which the LLM was not asked", "cps")
                        .query(
                                "sum by (reason) (rate(roadwatch_candidates_suppressed_total{camera_id=~\"$camera\"}[$__rate_interval])) > 0",
                                "{{reason}}"),
                Panel.of(Kind.STACK, "Hand-offs without a verdict", "cps")
                        .query(
                                "sum by (reason) (rate(roadwatch_handoff_failed_total[$__rate_interval])) > 0",
                                "{{reason}}"),
                Panel.of(Kind.STACK, "LLM calls that failed", "cps")
                        .query(
                                "sum by (reason) (rate(llm_attempt_failures_total[$__rate_interval])) > 0",
                                "{{reason}}"));
    }
}
