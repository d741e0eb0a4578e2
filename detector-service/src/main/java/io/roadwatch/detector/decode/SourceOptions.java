package io.roadwatch.detector.decode;

import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.StreamAddress.Network;
import io.roadwatch.detector.source.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** FFmpeg's options for one kind of source. */
final class SourceOptions {

    /** Containers of video that name nothing outside themselves. Playlists, scripts and numbered pictures are not among them. */
    private static final String CONTAINERS =
            "mov,mp4,matroska,webm,avi,mpegts,mpeg,mpegvideo,m4v,h264,hevc,vvc,av1,obu,ivf,"
                    + "mjpeg,mpjpeg,flv,live_flv,asf,ogg,mxf,nut,dhav,gif";

    /** Also playlists, whose entries the white list of protocols and the proxy bound, and what they may hold besides video. */
    private static final String CONTAINERS_OF_HTTP = CONTAINERS + ",hls,aac,mp3,ac3,eac3,webvtt";

    private static final Duration BEYOND_OUR_OWN = Duration.ofSeconds(5);

    private SourceOptions() {}

    static Map<String, String> of(StreamAddress address, ReaderSettings settings) {
        Map<String, String> options = new LinkedHashMap<>();
        if (address instanceof Network network) {
            // In microseconds. RTSP heeds only this one; the parts of a playlist heed only the other.
            String silence = Long.toString(backstop(settings.decode()).toNanos() / 1_000);
            options.put("timeout", silence);
            options.put("rw_timeout", silence);
            options.put("fpsprobesize", "4"); // of 20: a camera of 1 frame/s would take 20 s to open
            if (network.live()) {
                addRtsp(options, network.transport());
            } else {
                addHttp(options, settings.httpProxy().get());
            }
        } else {
            options.put("protocol_whitelist", "file");
            options.put("format_whitelist", CONTAINERS);
        }
        return options;
    }

    /** The interrupt comes first: when FFmpeg gives up by itself, it tells silence from an end or a wrong answer no more. */
    private static Duration backstop(DecodeConfig config) {
        Duration open = config.openTimeout();
        Duration read = config.readTimeout();
        return (open.compareTo(read) > 0 ? open : read).plus(BEYOND_OUR_OWN);
    }

    private static void addRtsp(Map<String, String> options, Transport transport) {
        options.put("protocol_whitelist", "rtsp,rtsps,rtp,tcp,tls,udp,crypto");
        options.put("format_whitelist", "rtsp,asf");
        options.put("rtsp_transport", transport == Transport.UDP ? "udp" : "tcp");
        options.put("allowed_media_types", "video"); // the camera need not send what would be thrown away
    }

    private static void addHttp(Map<String, String> options, @Nullable URI proxy) {
        options.put("protocol_whitelist", "http,https,httpproxy,tcp,tls,crypto,hls");
        options.put("format_whitelist", CONTAINERS_OF_HTTP);
        options.put("http_persistent", "0"); // playlists: each request is seen by the proxy, none outlives its reader
        if (proxy != null) {
            options.put("http_proxy", proxy.toString());
        }
    }
}
