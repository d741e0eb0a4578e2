package io.roadwatch.system.dashboard;

import java.util.List;

/** Where the time of a frame goes, and that nothing is lost on the way. */
final class PipelineDashboard {

    private static final String CHOSEN = "{instance=~\"$instance\"}";

    private PipelineDashboard() {}

    static Dashboard get() {
        return new Dashboard(
                "pipeline",
                "Roadwatch: pipeline",
                List.of(Variable.instanceWith("active_cameras")),
                List.of(times(), handoff(), conservation(), readers()));
    }

    private static Row times() {
        return Row.of(
                "Time",
                Panel.of(Kind.LINES, "Stages, P95", "s")
                        .query(
                                "histogram_quantile(0.95, sum by (le, stage) (rate(roadwatch_stage_seconds_bucket%s[$__rate_interval])))"
                                        .formatted(CHOSEN),
                                "{{stage}}"),
                Panel.of(Kind.STACK, "Stages, seconds per second", "short")
                        .query(
                                "sum by (stage) (rate(roadwatch_stage_seconds_sum%s[$__rate_interval]))"
                                        .formatted(CHOSEN),
                                "{{stage}}"),
                Panel.of(Kind.LINES, "Age of a frame when its analysis is complete", "s")
                        .query(age("0.5"), "P50")
                        .query(age("0.95"), "P95")
                        .warnAt(1, 2)
                        .says("Live and paced streams."),
                Panel.of(Kind.HEAT, "Detection, frames per interval", "s")
                        .query(
                                "sum by (le) (increase(detection_latency_seconds_bucket%s[$__rate_interval]))"
                                        .formatted(CHOSEN),
                                "{{le}}"),
                Panel.of(Kind.LINES, "Streams that a thread serves at once, mean", "short")
                        .query(
                                "sum(rate(roadwatch_inference_batch_size_sum%1$s[$__rate_interval])) / sum(rate(roadwatch_inference_batch_size_count%1$s[$__rate_interval]))"
                                        .formatted(CHOSEN),
                                "streams"),
                Panel.of(Kind.LINES, "Queues", "short")
                        .query("sum by (queue_type) (task_queue_size%s)".formatted(CHOSEN), "{{queue_type}}"));
    }

    private static String age(String quantile) {
        return "histogram_quantile(%s, sum by (le) (rate(roadwatch_analysis_age_seconds_bucket%s[$__rate_interval])))"
                .formatted(quantile, CHOSEN);
    }

    private static Row handoff() {
        return Row.of(
                "From frame to verdict",
                byReason("Frames for which the LLM was not asked", "roadwatch_candidates_suppressed_total"),
                byReason("Groups for which the LLM was not asked", "roadwatch_groups_suppressed_total"),
                byReason("Hand-offs without a verdict", "roadwatch_handoff_failed_total"),
                Panel.of(Kind.LINES, "Hand-offs", "cps")
                        .query(
                                "sum by (status) (rate(tasks_processed_total%s[$__rate_interval]))".formatted(CHOSEN),
                                "{{status}}"),
                Panel.of(Kind.LINES, "From hand-off to answer, P95", "s")
                        .query(
                                "histogram_quantile(0.95, sum by (le) (rate(roadwatch_handoff_latency_seconds_bucket%s[$__rate_interval])))"
                                        .formatted(CHOSEN),
                                "P95"),
                Panel.of(Kind.HEAT, "How much a look at a group seemed worth", "short")
                        .query(
                                "sum by (le) (increase(roadwatch_group_risk_prior_bucket%s[$__rate_interval]))"
                                        .formatted(CHOSEN),
                                "{{le}}"));
    }

    private static Panel byReason(String title, String counter) {
        return Panel.of(Kind.STACK, title, "cps")
                .query("sum by (reason) (rate(%s%s[$__rate_interval])) > 0".formatted(counter, CHOSEN), "{{reason}}");
    }

    private static Row conservation() {
        return Row.of(
                "Conservation",
                Panel.of(Kind.LINES, "Unaccounted for, by line", "short")
                        .query("max by (line) (abs(instance:roadwatch_conservation:gap))", "{{line}}")
                        .warnAt(50, 100)
                        .says(
                                "What is on its way: about 20 frames of a camera in its decoder, its groups of a frame, a few of"
                                        + " anything else. More, for long, is a defect."),
                Panel.of(Kind.LINES, "Frames", "cps")
                        .query("sum(rate(roadwatch_frames_read_total%s[$__rate_interval]))".formatted(CHOSEN), "read")
                        .query(
                                "sum(rate(roadwatch_frames_sampled_total%s[$__rate_interval]))".formatted(CHOSEN),
                                "chosen")
                        .query("sum(rate(detection_total%s[$__rate_interval]))".formatted(CHOSEN), "analysed"),
                Panel.of(Kind.LINES, "Errors of the pipeline", "cps")
                        .query(
                                "sum by (component, error_type) (rate(pipeline_errors_total[$__rate_interval])) > 0",
                                "{{component}} {{error_type}}"));
    }

    private static Row readers() {
        return Row.of(
                "Who looks",
                Panel.of(Kind.LINES, "Subscribers and viewers", "short")
                        .query("sum(roadwatch_subscribers%s)".formatted(CHOSEN), "subscribers")
                        .query("sum(roadwatch_viewers%s)".formatted(CHOSEN), "viewers"),
                Panel.of(Kind.STACK, "Messages that did not reach subscribers", "cps")
                        .query(
                                "sum by (reason) (rate(roadwatch_subscriber_messages_dropped_total%s[$__rate_interval])) > 0"
                                        .formatted(CHOSEN),
                                "{{reason}}"),
                Panel.of(Kind.LINES, "Memory of the evidence", "bytes")
                        .query("sum by (instance) (roadwatch_evidence_bytes%s)".formatted(CHOSEN), "{{instance}}"));
    }
}
