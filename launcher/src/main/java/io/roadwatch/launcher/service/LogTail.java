package io.roadwatch.launcher.service;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file. */
public final class LogTail {

    private static final int MOST_BYTES = 16 * 1024;

    private LogTail() {}

    /** @return at most that many lines, oldest first; none when the file cannot be read */
    public static List<String> read(Path log, int mostLines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - MOST_BYTES));
            byte[] end = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - mostLines), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
