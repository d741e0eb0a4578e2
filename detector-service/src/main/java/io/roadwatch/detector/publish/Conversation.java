package io.roadwatch.detector.publish;

import io.roadwatch.detector.observe.SubscriberMetrics.CutOffReason;
import io.roadwatch.detector.publish.ClientMessage.CheckCamera;
import io.roadwatch.detector.publish.ClientMessage.Command;
import io.roadwatch.detector.publish.ClientMessage.Ping;
import io.roadwatch.detector.publish.ClientMessage.StartStream;
import io.roadwatch.detector.publish.ClientMessage.StopStream;
import io.roadwatch.detector.publish.ClientMessage.Subscribe;
import io.roadwatch.detector.publish.ParseOutcome.Rejected;
import io.roadwatch.detector.publish.ParseOutcome.Understood;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * One connection: every message gets an answer, and what a client can cause at a time is bounded. Called on the event loop of
 * the connection; commands are done on worker threads, in order.
 */
final class Conversation {

    private static final Logger LOG = Logger.getLogger(Conversation.class);

    private final String connectionId;
    private final Subscriber subscriber;
    private final Concierge concierge;
    private final CommandLane lane;
    private final MessageBudget budget;
    private final AtomicInteger checksUnderWay = new AtomicInteger();

    Conversation(String connectionId, Subscriber subscriber, Concierge concierge) {
        this.connectionId = connectionId;
        this.subscriber = subscriber;
        this.concierge = concierge;
        this.lane = concierge.newLane();
        this.budget = new MessageBudget(concierge.config().maxMessagesPerSecond(), System.nanoTime());
    }

    void received(String text) {
        if (!mayBeHeard()) {
            return;
        }
        ParseOutcome outcome = concierge.parser().parse(text);
        if (outcome instanceof Rejected rejected) {
            subscriber.tell(Notices.error(rejected));
        } else {
            obey(((Understood) outcome).message());
        }
    }

    void receivedBinary() {
        rejectIfHeard(ErrorCode.BINARY_MESSAGE, "messages are JSON texts; binary messages are not understood");
    }

    void receivedTooMuch() {
        rejectIfHeard(ErrorCode.TOO_LONG, "the message is longer than this service takes");
    }

    private void obey(ClientMessage message) {
        if (message instanceof Ping) {
            subscriber.tell(Notices.pong());
        } else if (message instanceof Subscribe subscribe) {
            concierge.audience().subscribe(connectionId, subscribe);
        } else if (message instanceof Command command && !lane.submit(() -> obeyOnWorker(command))) {
            subscriber.tell(Notices.error(
                    ErrorCode.BUSY, "too many commands of this connection wait; try again later", command));
        }
    }

    private void obeyOnWorker(Command command) {
        try {
            if (command instanceof StartStream start) {
                concierge.commands().start(start, subscriber);
            } else if (command instanceof StopStream stop) {
                concierge.commands().stop(stop, subscriber);
            } else if (command instanceof CheckCamera check) {
                check(check);
            }
        } catch (RuntimeException e) { // the root of a worker's job: the client gets an answer in any case
            LOG.errorf(e, "a command failed command=%s", command.kind().wireName());
            subscriber.tell(
                    Notices.error(ErrorCode.INTERNAL, "the command failed; the service's log says why", command));
        }
    }

    private void check(CheckCamera check) {
        if (checksUnderWay.incrementAndGet() > concierge.config().maxChecks()) {
            checksUnderWay.decrementAndGet();
            String message = "at most %d checks of one connection are done at a time"
                    .formatted(concierge.config().maxChecks());
            subscriber.tell(Notices.error(ErrorCode.BUSY, message, check));
            return;
        }
        boolean begun = false;
        try {
            concierge
                    .commands()
                    .check(check, subscriber)
                    .whenComplete((done, failure) -> checksUnderWay.decrementAndGet());
            begun = true;
        } finally {
            if (!begun) {
                checksUnderWay.decrementAndGet();
            }
        }
    }

    private void rejectIfHeard(ErrorCode code, String message) {
        if (mayBeHeard()) {
            reject(code, message);
        }
    }

    private void reject(ErrorCode code, String message) {
        subscriber.tell(Notices.error(code, message, null, null));
    }

    /** Whether a message counts: not that of a client that was dismissed and has not noticed yet, nor one too many. */
    private boolean mayBeHeard() {
        if (subscriber.isClosed()) {
            return false;
        }
        MessageBudget.Verdict verdict = budget.spend(System.nanoTime());
        if (verdict == MessageBudget.Verdict.OBEY) {
            return true;
        }
        concierge.metrics().ignored();
        if (verdict == MessageBudget.Verdict.WARN) {
            reject(
                    ErrorCode.TOO_MANY_MESSAGES,
                    "at most %d messages per second are taken; those that are more are ignored, and end the connection"
                            .formatted(concierge.config().maxMessagesPerSecond()));
        } else if (verdict == MessageBudget.Verdict.CUT_OFF) {
            subscriber.cutOff(CutOffReason.FLOOD);
        }
        return false;
    }
}
