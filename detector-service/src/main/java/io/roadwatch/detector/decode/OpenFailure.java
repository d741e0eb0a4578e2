package io.roadwatch.detector.decode;

import io.roadwatch.detector.source.StreamAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** Explains why a source did not open, without FFmpeg's own text, which repeats the address with its password. */
final class OpenFailure {

    private static final Pattern ERROR_CODE = Pattern.compile("error (-?\\d+)");
    private static final int LONGEST_TEXT = 128;

    private OpenFailure() {}

    static String explain(StreamAddress address, Exception failure) {
        String subject = address instanceof StreamAddress.LocalFile ? "the file" : "the stream";
        Matcher code = ERROR_CODE.matcher(String.valueOf(failure.getMessage()));
        if (!code.find()) {
            return subject + " holds no video that can be decoded";
        }
        int number = Integer.parseInt(code.group(1));
        if (number == avutil.AVERROR_INVALIDDATA()) {
            return subject + " is not a video that can be decoded";
        }
        return "%s cannot be opened: %s".formatted(subject, textOf(number));
    }

    private static String textOf(int errorCode) {
        try (BytePointer text = new BytePointer(LONGEST_TEXT)) {
            return avutil.av_make_error_string(text, LONGEST_TEXT, errorCode).getString();
        }
    }
}
