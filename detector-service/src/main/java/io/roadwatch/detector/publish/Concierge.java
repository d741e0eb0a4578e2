package io.roadwatch.detector.publish;

import io.roadwatch.detector.observe.SubscriberMetrics;
import io.roadwatch.detector.observe.SubscriberMetrics.CutOffReason;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;

/** Welcomes clients, and has what every conversation needs. Safe for use by many threads. */
@Singleton
class Concierge {

    private final PublishConfig config;
    private final Audience audience;
    private final ClientMessageParser parser;
    private final StreamCommands commands;
    private final SubscriberMetrics metrics;
    private final ExecutorService workers;

    Concierge(
            PublishConfig config,
            Audience audience,
            ClientMessageParser parser,
            StreamCommands commands,
            SubscriberMetrics metrics,
            ExecutorService workers) {
        this.config = config;
        this.audience = audience;
        this.parser = parser;
        this.commands = commands;
        this.metrics = metrics;
        this.workers = workers;
    }

    /** Begins a conversation, unless there are too many already: then the client is told so, and dismissed. */
    Conversation welcome(String connectionId, Outlet outlet) {
        Subscriber subscriber = new Subscriber(outlet, config, metrics, System::nanoTime, workers);
        subscriber.tell(Notices.connectionAck()); // before the first result, as clients expect
        if (!audience.join(connectionId, subscriber)) {
            String message = "no more than %d clients can be connected".formatted(config.maxSubscribers());
            subscriber.dismiss(
                    CutOffReason.TOO_MANY, Notices.error(ErrorCode.TOO_MANY_SUBSCRIBERS, message, null, null));
        }
        return new Conversation(connectionId, subscriber, this);
    }

    void farewell(String connectionId) {
        audience.leave(connectionId);
    }

    CommandLane newLane() {
        return new CommandLane(workers, config.maxPendingCommands());
    }

    PublishConfig config() {
        return config;
    }

    Audience audience() {
        return audience;
    }

    ClientMessageParser parser() {
        return parser;
    }

    SubscriberMetrics metrics() {
        return metrics;
    }

    StreamCommands commands() {
        return commands;
    }
}
