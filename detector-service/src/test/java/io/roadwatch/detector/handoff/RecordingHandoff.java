package io.roadwatch.detector.handoff;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.detector.group.LlmAvailability;
import io.roadwatch.detector.observe.FrameTimes;
import io.roadwatch.detector.observe.QueueDepths;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps what is handed off, and answers when the test says so. */
public class RecordingHandoff extends AnalysisHandoff {

    private final List<AnalysisRequest> requests = new ArrayList<>();
    private final List<Consumer<HandoffOutcome>> waiting = new ArrayList<>();

    @SuppressWarnings("NullAway") // nothing of the real one is used
    public RecordingHandoff() {
        super(null, null, null, null, null, new QueueDepths(new PrometheusRegistry()));
    }

    @Override
    public LlmAvailability availability() {
        return LlmAvailability.AVAILABLE;
    }

    @Override
    public void handOff(AnalysisRequest request, FrameTimes times, Consumer<HandoffOutcome> whenDone) {
        requests.add(request);
        waiting.add(whenDone);
    }

    public List<AnalysisRequest> requests() {
        return requests;
    }

    /** Every call that is under way ends so. */
    public void end(HandoffOutcome outcome) {
        List<Consumer<HandoffOutcome>> ending = List.copyOf(waiting);
        waiting.clear();
        ending.forEach(whenDone -> whenDone.accept(outcome));
    }
}
