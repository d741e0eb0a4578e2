package io.roadwatch.detector.decode;

import org.bytedeco.ffmpeg.avutil.AVComponentDescriptor;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/**
 * Where the first component of the pixels of a picture lies, brightness in most formats, and how it is packed. A view of the
 * picture's memory, to be used while the picture lives.
 *
 * @param strideBytes from one row to the next; below 0 where rows go upwards
 * @param stepBytes from one pixel to the next
 * @param shiftBits below the sample
 * @param depthBits of the sample
 */
record FirstComponent(
        BytePointer plane, int strideBytes, int stepBytes, int shiftBits, int depthBits, boolean bigEndian) {

    private static final int BYTE_BITS = 8;

    static FirstComponent of(AVFrame picture) {
        AVPixFmtDescriptor format = avutil.av_pix_fmt_desc_get(picture.format());
        if (format == null) {
            throw new IllegalArgumentException("there is no pixel format " + picture.format());
        }
        AVComponentDescriptor first = format.comp(0);
        BytePointer data = picture.data(first.plane());
        return new FirstComponent(
                data.getPointer(first.offset()),
                picture.linesize(first.plane()),
                first.step(),
                first.shift(),
                first.depth(),
                (format.flags() & avutil.AV_PIX_FMT_FLAG_BE) != 0);
    }

    /** The sample of a pixel inside the picture, brought to 8 bits. */
    byte sample(long x, long y) {
        long at = y * strideBytes + x * stepBytes;
        int value = plane.get(at) & 0xff;
        if (shiftBits + depthBits > BYTE_BITS) {
            int second = plane.get(at + 1) & 0xff;
            value = bigEndian ? value << BYTE_BITS | second : second << BYTE_BITS | value;
        }
        int sample = value >> shiftBits & (1 << depthBits) - 1;
        return (byte) (depthBits > BYTE_BITS ? sample >> depthBits - BYTE_BITS : sample << BYTE_BITS - depthBits);
    }
}
