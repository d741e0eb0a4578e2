package io.roadwatch.detector.decode;

import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.Pointer;

/**
 * What FFmpeg asks, many times a second and before it waits or writes, whether it shall give up. There is one for the whole
 * process, because JavaCPP has room for a few Java callbacks of a kind only; the block says which reader is meant.
 */
final class InterruptCallback extends AVIOInterruptCB.Callback_Pointer {

    private static final long serialVersionUID = 1L;

    private static final InterruptCallback INSTANCE = new InterruptCallback();

    private InterruptCallback() {
        // the protected constructor above makes the native half
    }

    static void install(AVFormatContext context, InterruptBlock block) {
        context.interrupt_callback().callback(INSTANCE).opaque(block.address());
        block.watch(context);
    }

    @Override
    public int call(Pointer block) {
        return new InterruptBlock(block).mustStop() ? 1 : 0;
    }
}
