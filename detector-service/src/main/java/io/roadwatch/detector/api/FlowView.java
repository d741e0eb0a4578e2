package io.roadwatch.detector.api;

import io.roadwatch.detector.observe.CameraFlow;
import io.roadwatch.detector.observe.HandoffFlow;
import java.time.Instant;
import java.util.List;

/**
 * What became of everything that arrived.
 *
 * @param since the start of this process: nothing was counted before
 * @param handoff of all cameras, whichever are shown
 */
record FlowView(Instant since, Instant now, List<CameraFlow> cameras, HandoffFlow handoff) {}
