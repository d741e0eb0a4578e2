package io.roadwatch.detector.publish;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** How many subscribers and viewers there may be, and how much is kept for them. */
@ConfigMapping(prefix = "roadwatch.publish")
public interface PublishConfig {

    /** Most WebSocket clients at a time; a further one gets an error and is disconnected. */
    @WithDefault("256")
    @Min(1)
    @Max(100_000)
    int maxSubscribers();

    /** Results that wait for one subscriber; when there is no room the oldest is dropped. */
    @WithDefault("8")
    @Min(1)
    @Max(1_000)
    int maxPendingResults();

    /** Answers and notices that wait for one subscriber; they are never dropped, a client with more is disconnected. */
    @WithDefault("64")
    @Min(4)
    @Max(10_000)
    int maxPendingNotices();

    /** A subscriber or viewer that has not taken a message or a picture for this long is disconnected. */
    @WithDefault("30s")
    @DurationMin(seconds = 1)
    Duration stuckAfter();

    /** Longest message of a client, in characters. */
    @WithDefault("32768")
    @Min(1_024)
    @Max(65_536)
    int maxMessageChars();

    /** Commands of one client that wait to be done. */
    @WithDefault("16")
    @Min(1)
    @Max(1_000)
    int maxPendingCommands();

    /** {@code check_camera} commands of one client that are under way at a time. */
    @WithDefault("2")
    @Min(1)
    @Max(100)
    int maxChecks();

    /**
     * Messages of one client per second, on average; four seconds' worth may come at once. A client with more is told so, then
     * ignored, then disconnected.
     */
    @WithDefault("64")
    @Min(1)
    @Max(100_000)
    int maxMessagesPerSecond();

    /** Results of each camera that are kept, without pictures, for clients that come back. */
    @WithDefault("100")
    @Min(1)
    @Max(10_000)
    int replayResults();

    /** Most memory for these results, in bytes per camera; when there is no room the oldest is dropped. */
    @WithDefault("131072")
    @Min(0)
    @Max(1_073_741_824)
    int replayBytes();

    /** Most cameras that one subscription can name. */
    @WithDefault("256")
    @Min(1)
    @Max(10_000)
    int maxCamerasPerSubscription();

    /** Most who look at {@code snapshot.jpg} and {@code live.mjpeg} at a time; a further one gets a problem. */
    @WithDefault("100")
    @Min(1)
    @Max(10_000)
    int maxViewers();

    /** Longest wait of {@code snapshot.jpg} for the next analysed frame. */
    @WithDefault("10s")
    @DurationMin(millis = 100)
    Duration snapshotTimeout();

    /**
     * Origins of other web sites whose pages may connect, e.g. {@code https://ops.example}; {@code *} allows every site.
     * Pages of this service's own origin, and clients that are no browsers, always may.
     */
    Optional<List<String>> allowedOrigins();
}
