package io.roadwatch.launcher.service;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The end of a log file, without the frames of stack traces. */
public final class LogTail {

    private static final int MOST_BYTES = 64 * 1024;

    /** Frames push the sentence that says what is wrong out of sight; the whole trace stays in the log. */
    private static final Pattern STACK_FRAME = Pattern.compile("^\\s+(at |\\.\\.\\. \\d+ more)");

    private LogTail() {}

    /** @return at most that many lines, oldest first; none when the file cannot be read */
    public static List<String> read(Path log, int mostLines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - MOST_BYTES));
            byte[] end = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !STACK_FRAME.matcher(line).find())
                    .toList();
            return lines.subList(Math.max(0, lines.size() - mostLines), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
