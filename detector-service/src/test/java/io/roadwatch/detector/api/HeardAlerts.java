package io.roadwatch.detector.api;

import io.roadwatch.detector.evidence.AlertEntry;
import io.roadwatch.detector.evidence.AlertListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears of alerts, as whoever tells subscribers does. */
@Singleton
class HeardAlerts implements AlertListener {

    private final List<AlertEntry> heard = new CopyOnWriteArrayList<>();

    List<AlertEntry> of(String alertId) {
        return heard.stream().filter(entry -> entry.alertId().equals(alertId)).toList();
    }

    @Override
    public void changed(AlertEntry entry) {
        heard.add(entry);
    }
}
