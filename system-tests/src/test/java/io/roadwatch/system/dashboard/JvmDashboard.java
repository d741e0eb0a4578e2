package io.roadwatch.system.dashboard;

import java.util.List;

/** The processes themselves: stock metrics of Micrometer and Quarkus. */
final class JvmDashboard {

    private static final String CHOSEN = "{job=~\"roadwatch-.*\", instance=~\"$instance\"}";
    private static final String LEGEND = "{{instance}}";

    private JvmDashboard() {}

    static Dashboard get() {
        return new Dashboard(
                "jvm",
                "Roadwatch: JVM and HTTP",
                List.of(Variable.instanceWith("jvm_memory_used_bytes")),
                List.of(memory(), process(), http()));
    }

    private static Row memory() {
        return Row.of(
                "Memory",
                Panel.of(Kind.LINES, "Heap", "bytes")
                        .query(heap("used"), "{{instance}} used")
                        .query(heap("committed"), "{{instance}} committed"),
                Panel.of(Kind.LINES, "Heap after a collection, part of the most", "percentunit")
                        .query("max by (instance) (jvm_memory_usage_after_gc%s)".formatted(CHOSEN), LEGEND)
                        .warnAt(0.7, 0.9),
                Panel.of(Kind.LINES, "Part of the time that collections take", "percentunit")
                        .query("max by (instance) (jvm_gc_overhead%s)".formatted(CHOSEN), LEGEND)
                        .warnAt(0.1, 0.3));
    }

    private static String heap(String what) {
        return "sum by (instance) (jvm_memory_%s_bytes{area=\"heap\", job=~\"roadwatch-.*\", instance=~\"$instance\"})"
                .formatted(what);
    }

    private static Row process() {
        return Row.of(
                "Process",
                Panel.of(Kind.LINES, "Part of the machine's CPU", "percentunit")
                        .query("max by (instance) (process_cpu_usage%s)".formatted(CHOSEN), LEGEND),
                Panel.of(Kind.LINES, "Threads", "short")
                        .query("max by (instance) (jvm_threads_live_threads%s)".formatted(CHOSEN), LEGEND),
                Panel.of(Kind.LINES, "Open files, part of those allowed", "percentunit")
                        .query(
                                "max by (instance) (process_files_open_files%1$s / process_files_max_files%1$s)"
                                        .formatted(CHOSEN),
                                LEGEND)
                        .warnAt(0.7, 0.9),
                Panel.of(Kind.LINES, "Up for", "s")
                        .query("max by (instance) (process_uptime_seconds%s)".formatted(CHOSEN), LEGEND));
    }

    private static Row http() {
        return Row.of(
                "HTTP",
                Panel.of(Kind.LINES, "Requests by outcome", "reqps")
                        .query(
                                "sum by (instance, outcome) (rate(http_server_requests_seconds_count%s[$__rate_interval]))"
                                        .formatted(CHOSEN),
                                "{{instance}} {{outcome}}"),
                Panel.of(Kind.LINES, "Mean time by path", "s")
                        .query(
                                "sum by (uri) (rate(http_server_requests_seconds_sum%1$s[$__rate_interval])) / sum by (uri) (rate(http_server_requests_seconds_count%1$s[$__rate_interval]))"
                                        .formatted(CHOSEN),
                                "{{uri}}"));
    }
}
