package io.roadwatch.detector.decode;

import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/** Loads FFmpeg once, and keeps it from printing: its lines name inputs with their passwords. */
public final class FFmpegRuntime {

    static {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        avformat.avformat_network_init();
    }

    private FFmpegRuntime() {}

    /** Loads the native libraries if they are not loaded yet. */
    public static void load() {
        // the static initialiser did it
    }

    /** FFmpeg's version, e.g. {@code 8.0.1}. */
    public static String version() {
        return avutil.av_version_info().getString();
    }
}
