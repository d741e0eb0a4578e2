package io.roadwatch.detector.decode;

import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVFormatContext.Io_open_AVFormatContext_PointerPointer_BytePointer_int_PointerPointer;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * What FFmpeg calls to open an address of an HTTP source: its own, and each part, variant and key that a playlist names. Only
 * HTTP itself passes, which goes through the proxy. The white list of protocols cannot say so: it has to hold those that HTTP is
 * built of, {@code httpproxy} among them, and a playlist that names one would be connected to directly, past the proxy. There is
 * one for the whole process, because JavaCPP has room for a few Java callbacks of a kind only.
 */
final class OpenGuard extends Io_open_AVFormatContext_PointerPointer_BytePointer_int_PointerPointer {

    private static final long serialVersionUID = 1L;

    /** HTTP, or an encrypted part that comes by it. FFmpeg's names of protocols are in small letters only. */
    private static final Pattern PASSES = Pattern.compile("(crypto[+:])?https?://.*", Pattern.DOTALL);

    private static final int EPERM = -1;

    private static final Io_open_AVFormatContext_PointerPointer_BytePointer_int_PointerPointer FFMPEGS = ffmpegs();
    private static final OpenGuard INSTANCE = new OpenGuard();

    private OpenGuard() {
        // the protected constructor above makes the native half
    }

    private static Io_open_AVFormatContext_PointerPointer_BytePointer_int_PointerPointer ffmpegs() {
        AVFormatContext fresh = avformat.avformat_alloc_context();
        try {
            return fresh.io_open();
        } finally {
            avformat.avformat_free_context(fresh);
        }
    }

    /** Has to be done before the context is opened. */
    static void install(AVFormatContext context) {
        context.io_open(INSTANCE);
    }

    static boolean passes(String url) {
        return PASSES.matcher(url).matches();
    }

    @Override
    @SuppressWarnings("rawtypes") // as JavaCPP declares it
    public int call(
            AVFormatContext context, PointerPointer opened, BytePointer url, int flags, PointerPointer options) {
        return passes(url.getString()) ? FFMPEGS.call(context, opened, url, flags, options) : EPERM;
    }
}
