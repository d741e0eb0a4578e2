package io.roadwatch.analyzer.llm.dispatch;

import io.roadwatch.analyzer.llm.pace.LanePacer;

/** One account's use of one model: its pace, its rest, its calls under way. Guarded by the dispatcher's lock. */
final class Lane {

    final LaneId id;
    final Rest rest = new Rest();
    LanePacer pacer;
    int running;

    Lane(LaneId id, LanePacer pacer) {
        this.id = id;
        this.pacer = pacer;
    }
}
