package io.roadwatch.system.dashboard;

import java.util.List;

/** What each camera delivers, and what becomes of it. */
final class CamerasDashboard {

    private static final String CHOSEN = "{instance=~\"$instance\", camera_id=~\"$camera\"}";
    private static final String LEGEND = "{{camera_id}}";

    private CamerasDashboard() {}

    static Dashboard get() {
        return new Dashboard(
                "cameras",
                "Roadwatch: cameras",
                List.of(Variable.instanceWith("active_cameras"), Variable.CAMERA),
                List.of(states(), frames(), findings()));
    }

    private static Row states() {
        return Row.of(
                "State",
                Panel.of(Kind.STACK, "Cameras by state", "short")
                        .query("sum by (state) (roadwatch_stream_state%s) > 0".formatted(CHOSEN), "{{state}}"),
                Panel.of(Kind.TABLE, "State of each camera", "short")
                        .query("roadwatch_stream_state%s == 1".formatted(CHOSEN), ""),
                Panel.of(Kind.LINES, "Since a frame was analysed", "s")
                        .query("roadwatch_stream_processing_age_seconds%s".formatted(CHOSEN), LEGEND)
                        .warnAt(10, 60),
                perSecond("Lost and back, or stalled", "roadwatch_stream_reconnects_total", "{{camera_id}} back")
                        .query(
                                "sum by (camera_id) (rate(roadwatch_stream_stalls_total%s[$__rate_interval]))"
                                        .formatted(CHOSEN),
                                "{{camera_id}} stalled"),
                Panel.of(Kind.LINES, "Frozen picture", "short")
                        .query("roadwatch_stream_frozen%s".formatted(CHOSEN), LEGEND)
                        .warnAt(1, 1),
                Panel.of(Kind.STACK, "Why streams did not run, all cameras", "cps")
                        .query(
                                "sum by (reason) (rate(roadwatch_stream_faults_total{instance=~\"$instance\"}[$__rate_interval])) > 0",
                                "{{reason}}"));
    }

    private static Row frames() {
        return Row.of(
                "Frames",
                perSecond("Read", "roadwatch_frames_read_total", LEGEND),
                perSecond("Analysed", "detection_total", LEGEND),
                Panel.of(Kind.STACK, "Read, but not chosen", "cps")
                        .query(
                                "sum by (reason) (rate(roadwatch_frames_skipped_total%s[$__rate_interval])) > 0"
                                        .formatted(CHOSEN),
                                "{{reason}}"),
                Panel.of(Kind.STACK, "Chosen, but not analysed", "cps")
                        .query(
                                "sum by (reason) (rate(roadwatch_frames_dropped_total%s[$__rate_interval])) > 0"
                                        .formatted(CHOSEN),
                                "{{reason}}"),
                Panel.of(Kind.LINES, "Detection, P95", "s")
                        .query(
                                "histogram_quantile(0.95, sum by (le, camera_id) (rate(detection_latency_seconds_bucket%s[$__rate_interval])))"
                                        .formatted(CHOSEN),
                                LEGEND)
                        .warnAt(2.5, 5),
                Panel.of(Kind.LINES, "Cores for reading and decoding", "short")
                        .query(
                                "sum by (camera_id) (rate(roadwatch_decode_seconds_total%s[$__rate_interval]))"
                                        .formatted(CHOSEN),
                                LEGEND));
    }

    private static Row findings() {
        return Row.of(
                "Findings",
                Panel.of(Kind.STACK, "Objects by class, per frame", "short")
                        .query(
                                "sum by (class_name) (rate(detected_objects_total%1$s[$__rate_interval])) / on () group_left () sum(rate(detection_total%1$s[$__rate_interval]))"
                                        .formatted(CHOSEN),
                                "{{class_name}}"),
                perSecond("Groups", "traffic_groups_total", LEGEND),
                Panel.of(Kind.LINES, "Frames handed to the analyzer", "cpm")
                        .query(
                                "sum by (camera_id) (rate(tasks_generated_total%s[$__rate_interval])) * 60"
                                        .formatted(CHOSEN),
                                LEGEND),
                Panel.of(Kind.LINES, "Alerts", "short")
                        .query(
                                "sum by (camera_id, risk_level) (increase(risk_alerts_total{camera_id=~\"$camera\"}[5m]))",
                                "{{camera_id}} {{risk_level}}")
                        .says("In 5 minutes."),
                Panel.of(Kind.BARS, "Cost, 24 h", "short")
                        .query(
                                "sum by (camera_id, currency) (increase(roadwatch_camera_llm_cost_total{camera_id=~\"$camera\"}[24h]))",
                                "{{camera_id}} {{currency}}"));
    }

    private static Panel perSecond(String title, String counter, String legend) {
        return Panel.of(Kind.LINES, title, "cps")
                .query("sum by (camera_id) (rate(%s%s[$__rate_interval]))".formatted(counter, CHOSEN), legend);
    }
}
