package io.roadwatch.detector.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.detector.evidence.AlertEntry;
import io.roadwatch.detector.evidence.AlertListener;
import io.roadwatch.detector.publish.AlertChannel;
import jakarta.inject.Singleton;

/** Tells subscribers of alerts as they begin, change and are acknowledged, in the JSON that REST shows. */
@Singleton
class AlertBroadcast implements AlertListener {

    private final AlertChannel channel;
    private final ObjectMapper json;

    AlertBroadcast(AlertChannel channel, ObjectMapper json) {
        this.channel = channel;
        this.json = json;
    }

    @Override
    public void changed(AlertEntry entry) {
        channel.tell(json.valueToTree(entry));
    }
}
