package io.roadwatch.detector.evaluate;

import io.roadwatch.contract.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Labels of one picture in the text format of YOLO: a line per object, {@code class centre-x centre-y width height}, relative
 * to the picture. Polygons, {@code class x1 y1 x2 y2 x3 y3 ...}, are reduced to their boxes.
 *
 * @param polygons lines that were polygons
 * @param empty lines whose box has no area, which are left out
 */
public record YoloLabels(List<LabelledObject> objects, int polygons, int empty) {

    private static final int BOX_VALUES = 5;
    private static final int FEWEST_POLYGON_VALUES = 7;

    public YoloLabels {
        objects = List.copyOf(objects);
    }

    /** @throws LabelException if the file cannot be read, with the line that is wrong */
    public static YoloLabels read(Path file, LabelNames names, int widthPx, int heightPx) {
        List<LabelledObject> objects = new ArrayList<>();
        int polygons = 0;
        int empty = 0;
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String[] words = line.strip().split("\\s+");
            Line parsed = new Line(words, "%s, line %d".formatted(file, number));
            double[] corners = parsed.corners();
            polygons += words.length == BOX_VALUES ? 0 : 1;
            float left = (float) (corners[0] * widthPx);
            float top = (float) (corners[1] * heightPx);
            float right = (float) (corners[2] * widthPx);
            float bottom = (float) (corners[3] * heightPx);
            if (left < right && top < bottom) {
                objects.add(new LabelledObject(parsed.className(names), new BoundingBox(left, top, right, bottom)));
            } else {
                empty++;
            }
        }
        return new YoloLabels(objects, polygons, empty);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new LabelException("The labels %s cannot be read: %s".formatted(file, e), e);
        }
    }

    /** @param place for messages */
    private record Line(String[] words, String place) {

        String className(LabelNames names) {
            double number = value(0);
            if (number != Math.rint(number) || number < 0) {
                throw wrong("the class '%s' is no number from 0 on".formatted(words[0]));
            }
            return names.find((int) number)
                    .orElseThrow(() -> wrong("class %s has no name in %s".formatted(words[0], names.origin())));
        }

        /** Relative left, top, right, bottom. */
        double[] corners() {
            if (words.length == BOX_VALUES) {
                double halfWidth = relative(3) / 2;
                double halfHeight = relative(4) / 2;
                return new double[] {
                    relative(1) - halfWidth, relative(2) - halfHeight, relative(1) + halfWidth, relative(2) + halfHeight
                };
            }
            if (words.length < FEWEST_POLYGON_VALUES || words.length % 2 == 0) {
                throw wrong("5 values are needed, or a polygon, but there are " + words.length);
            }
            double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
            for (int i = 1; i < words.length; i += 2) {
                box[0] = Math.min(box[0], relative(i));
                box[1] = Math.min(box[1], relative(i + 1));
                box[2] = Math.max(box[2], relative(i));
                box[3] = Math.max(box[3], relative(i + 1));
            }
            return box;
        }

        /** Tools round and let boxes hang over the edge, but pixels are not taken for shares. */
        private double relative(int index) {
            double value = value(index);
            if (!(value >= -0.5 && value <= 1.5)) {
                throw wrong("%s is not relative to the picture (0..1)".formatted(words[index]));
            }
            return value;
        }

        private double value(int index) {
            try {
                return Double.parseDouble(words[index]);
            } catch (NumberFormatException e) {
                throw wrong("'%s' is no number".formatted(words[index]));
            }
        }

        private LabelException wrong(String what) {
            return new LabelException("%s: %s.".formatted(place, what));
        }
    }
}
