package io.roadwatch.detector.publish;

import com.fasterxml.jackson.databind.JsonNode;
import io.roadwatch.detector.observe.SubscriberMetrics;
import io.roadwatch.detector.observe.SubscriberMetrics.CutOffReason;
import io.roadwatch.detector.observe.SubscriberMetrics.DropReason;
import io.roadwatch.detector.publish.ClientMessage.Subscribe;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.StreamSpec.WireId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The clients connected to this process. A text is made once for all who want the same, and no client waits for another. Safe
 * for use by many threads; {@link #publish} is called by one thread per camera.
 */
@Singleton
class Audience implements ResultChannel, AlertChannel {

    private final Map<String, Subscriber> members = new ConcurrentHashMap<>();
    private final Map<CameraId, CameraStatus> lastStatus = new ConcurrentHashMap<>();
    private final DemandLedger demand = new DemandLedger();
    private final Clock clock = Clock.systemUTC();
    private final PublishConfig config;
    private final ResultWriter writer;
    private final SubscriberMetrics metrics;
    private final PictureViewers viewers;
    private final ReplayStore replays;

    /** What was last said of a camera. */
    record CameraStatus(boolean online, String message) {

        Outgoing to(WireId camera) {
            return Notices.cameraStatus(camera, online, message, null);
        }
    }

    Audience(
            PublishConfig config,
            ResultWriter writer,
            SubscriberMetrics metrics,
            PictureViewers viewers,
            ReplayStore replays) {
        this.replays = replays;
        this.config = config;
        this.viewers = viewers;
        this.writer = writer;
        this.metrics = metrics;
        for (MessageType type : MessageType.values()) {
            metrics.expect(type.wireName());
        }
    }

    /** Whether there was room. */
    synchronized boolean join(String connectionId, Subscriber subscriber) {
        if (members.size() >= config.maxSubscribers()) {
            return false;
        }
        members.put(connectionId, subscriber);
        demand.add(subscriber.subscription());
        metrics.subscribers(members.size());
        return true;
    }

    synchronized void subscribe(String connectionId, Subscribe message) {
        Subscriber subscriber = members.get(connectionId);
        if (subscriber != null) {
            Subscription wanted = message.subscription();
            demand.replace(subscriber.subscription(), wanted);
            Outgoing answer = Notices.subscribed(wanted, replays.epoch(), clock.instant());
            subscriber.subscribe(wanted, missedBy(message), answer);
        }
    }

    private CatchUp missedBy(Subscribe message) {
        @Nullable Resume resume = message.resume();
        return resume == null
                ? CatchUp.nothing()
                : CatchUp.of(
                        resume,
                        message.subscription(),
                        replays,
                        writer,
                        count -> metrics.dropped(DropReason.RESUME_GAP, count));
    }

    synchronized void leave(String connectionId) {
        Subscriber subscriber = members.remove(connectionId);
        if (subscriber != null) {
            subscriber.close();
            demand.remove(subscriber.subscription());
            metrics.subscribers(members.size());
        }
    }

    /** Disconnects whoever has not taken a message or a picture for too long. */
    void tidyUp(Duration limit) {
        viewers.tidyUp(limit);
        for (Subscriber subscriber : members.values()) {
            if (subscriber.stuckFor(limit)) {
                subscriber.cutOff(CutOffReason.STUCK);
            }
        }
    }

    /** Drops what is remembered of cameras that are gone; a stream that was ending may have spoken after its removal. */
    void forgetUnless(Predicate<CameraId> declared) {
        lastStatus.keySet().removeIf(declared.negate());
        replays.retain(declared);
    }

    /** What was last said of a running stream, for somebody who asks later. */
    Optional<CameraStatus> lastStatus(CameraId camera) {
        return Optional.ofNullable(lastStatus.get(camera));
    }

    @Override
    public PictureDemand demand(CameraId camera) {
        return dueOf(demand.of(camera), camera).and(viewers.wanted(camera));
    }

    /** What whoever is due for a result wants: nothing is made for those that this one would be too early for. */
    private PictureDemand dueOf(PictureDemand wanted, CameraId camera) {
        PictureDemand due = new PictureDemand(false, false, wanted.groupImages());
        for (Subscriber subscriber : members.values()) {
            if (due.equals(wanted)) {
                break;
            }
            due = due.and(subscriber.dueFrames(camera));
        }
        return due;
    }

    @Override
    public void publish(CameraId camera, FrameResult result) {
        ResultTexts texts = new ResultTexts(replays.add(camera, result), writer);
        members.values().forEach(subscriber -> subscriber.offer(camera, texts));
        viewers.show(camera, result);
    }

    @Override
    public void streamStopped(CameraId camera, WireId wireId, String reason) {
        lastStatus.remove(camera);
        members.values().forEach(subscriber -> subscriber.forget(camera));
        tellAll(Notices.streamStopped(wireId, reason));
        viewers.streamChanged(camera);
    }

    @Override
    public void cameraStatus(CameraId camera, WireId wireId, boolean online, String message) {
        CameraStatus status = new CameraStatus(online, message);
        lastStatus.put(camera, status);
        tellAll(status.to(wireId));
        viewers.streamChanged(camera);
    }

    @Override
    public void tell(JsonNode alert) {
        Outgoing notice = Notices.alert(alert);
        members.values().forEach(subscriber -> subscriber.tellAlert(notice));
    }

    private void tellAll(Outgoing notice) {
        members.values().forEach(subscriber -> subscriber.tell(notice));
    }
}
