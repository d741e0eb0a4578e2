package io.roadwatch.analyzer.publish;

import io.roadwatch.contract.Alert;
import io.roadwatch.contract.AnalysisResult;
import jakarta.inject.Singleton;

/** Tells all subscribers what an analysis found. Never waits for them. Thread-safe. */
@Singleton
public class ResultPublisher {

    private final Subscribers subscribers;

    ResultPublisher(Subscribers subscribers) {
        this.subscribers = subscribers;
    }

    /** Sends the result, then each alert that this result speaks of; stale ones were sent before. */
    public void publish(AnalysisResult result) {
        subscribers.tellAll(Message.result(result));
        for (Alert alert : result.alerts()) {
            if (!alert.life().stale()) {
                subscribers.tellAll(Message.alert(result.cameraId(), alert));
            }
        }
    }
}
