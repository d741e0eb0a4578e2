package io.roadwatch.detector.evaluate.tracking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Text files of the MOTChallenge: truth, detections or tracks. */
final class MotFile {

    private MotFile() {}

    /**
     * @return the rows by frame, each in the order of the file
     * @throws MotFileException if it cannot be read, or a line cannot be understood
     */
    static NavigableMap<Integer, List<MotRow>> read(Path file) {
        NavigableMap<Integer, List<MotRow>> frames = new TreeMap<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                MotRow row = MotRow.parse(line);
                frames.computeIfAbsent(row.frame(), frame -> new ArrayList<>()).add(row);
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw new MotFileException("%s, line %d: %s".formatted(file, number, e.getMessage()), e);
            }
        }
        return frames;
    }

    /** @throws MotFileException if it cannot be written */
    static void write(Path file, List<MotRow> rows) {
        try {
            Files.write(file, rows.stream().map(MotRow::toLine).toList());
        } catch (IOException e) {
            throw new MotFileException("%s cannot be written: %s".formatted(file, e), e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new MotFileException("%s cannot be read: %s".formatted(file, e), e);
        }
    }
}
