package io.roadwatch.system.dashboard;

import java.util.List;

/** All of them. */
public final class Dashboards {

    private Dashboards() {}

    public static List<Dashboard> all() {
        return List.of(
                OverviewDashboard.get(),
                LlmDashboard.get(),
                CamerasDashboard.get(),
                PipelineDashboard.get(),
                JvmDashboard.get());
    }
}
