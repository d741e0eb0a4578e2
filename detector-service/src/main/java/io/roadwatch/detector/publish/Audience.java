package io.roadwatch.detector.publish;

import io.roadwatch.detector.observe.SubscriberMetrics;
import io.roadwatch.detector.observe.SubscriberMetrics.CutOffReason;
import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.StreamSpec.WireId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The clients connected to this process. A text is made once for all who want the same, and no client waits for another. Safe
 * for use by many threads; {@link #publish} is called by one thread per camera.
 */
@Singleton
class Audience implements ResultChannel {

    private final Map<String, Subscriber> members = new ConcurrentHashMap<>();
    private final Map<CameraId, Outgoing> lastStatus = new ConcurrentHashMap<>();
    private final DemandLedger demand = new DemandLedger();
    private final PublishConfig config;
    private final ResultWriter writer;
    private final SubscriberMetrics metrics;
    private final PictureViewers viewers;

    Audience(PublishConfig config, ResultWriter writer, SubscriberMetrics metrics, PictureViewers viewers) {
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

    synchronized void subscribe(String connectionId, Subscription wanted) {
        Subscriber subscriber = members.get(connectionId);
        if (subscriber != null) {
            demand.remove(subscriber.subscription());
            subscriber.subscribe(wanted);
            demand.add(wanted);
        }
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

    /** What was last said of a running stream, for somebody who asks later. */
    Optional<Outgoing> lastStatus(CameraId camera) {
        return Optional.ofNullable(lastStatus.get(camera));
    }

    @Override
    public PictureDemand demand(CameraId camera) {
        return demand.of(camera).and(viewers.wanted(camera));
    }

    @Override
    public void publish(CameraId camera, FrameResult result) {
        ResultTexts texts = new ResultTexts(result, writer);
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
        Outgoing status = Notices.cameraStatus(wireId, online, message, null);
        lastStatus.put(camera, status);
        tellAll(status);
        viewers.streamChanged(camera);
    }

    private void tellAll(Outgoing notice) {
        members.values().forEach(subscriber -> subscriber.tell(notice));
    }
}
