package io.roadwatch.detector.decode;

import io.roadwatch.detector.source.StreamAddress;
import java.util.LinkedHashMap;
import java.util.Map;

/** FFmpeg's options for one kind of source. */
final class SourceOptions {

    private SourceOptions() {}

    /**
     * Only {@code timeout}, in microseconds, bounds a silent RTSP server. The white list keeps a source from naming another
     * protocol (a playlist that points to a local file, say).
     */
    static Map<String, String> of(StreamAddress address, DecodeConfig config) {
        Map<String, String> options = new LinkedHashMap<>();
        if (address instanceof StreamAddress.LocalFile) {
            options.put("protocol_whitelist", "file");
            return options;
        }
        options.put("timeout", Long.toString(config.ioTimeout().toNanos() / 1_000));
        if (address.live()) {
            options.put("rtsp_transport", "tcp");
            options.put("protocol_whitelist", "rtsp,rtsps,rtp,tcp,tls,udp,crypto");
        } else {
            options.put("protocol_whitelist", "http,https,tcp,tls,crypto,hls");
        }
        return options;
    }
}
