package io.roadwatch.detector.source;

import io.roadwatch.foundation.net.HostLists;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which sources may be opened, and how many. */
@ConfigMapping(prefix = "roadwatch.source")
public interface SourceConfig {

    /**
     * Folders whose files may be opened as streams, e.g. {@code /srv/clips,/srv/demo}. None by default: a file is then refused.
     */
    Optional<List<Path>> fileRoots();

    /** Most streams that can be declared. */
    @WithDefault("1000")
    @Min(1)
    @Max(100_000)
    int maxStreams();

    /** Shortest stream time between two analysed frames of a stream that does not say. */
    @WithDefault("200ms")
    Duration samplingInterval();

    /**
     * Folder that keeps the declared streams, which outlive the process there, e.g. {@code /var/lib/roadwatch}; created if need
     * be, for one service alone. It holds passwords of cameras; its files are their owner's alone. Without one they are
     * forgotten when the service ends.
     */
    Optional<Path> stateDir();

    /** Kinds of addresses that may be opened. */
    @WithDefault("rtsp,rtsps,http,https,file")
    Set<Scheme> schemes();

    /** Hosts that may be connected to. */
    HostLists hosts();
}
