package io.roadwatch.testbed;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Bodies of {@code POST /api/v1/analyses}, each with some groups of two cars and a picture of every group. */
public final class AnalysisBodies {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    private final int groups;
    private final String jpeg;

    /** @param jpegBytes size of each picture, roughly */
    public AnalysisBodies(int groups, int jpegBytes) {
        this.groups = groups;
        this.jpeg = Base64.getEncoder().encodeToString(picture(jpegBytes));
    }

    public String body(String cameraId, long sequence, double prior) {
        return String.format(
                Locale.ROOT,
                """
                {"analysisId": "%s-%d", "cameraId": "%s",
                 "frame": {"capturedAt": "2026-03-01T08:15:30.250Z", "sequence": %d, "widthPx": 1920, "heightPx": 1080},
                 "detections": [%s], "groups": [%s], "images": [%s]}""",
                cameraId,
                sequence,
                cameraId,
                sequence,
                joined(
                        2 * groups,
                        i -> "{\"class\": \"car\", \"confidence\": 0.9, \"bbox\": [%d, 20, %d, 50]}"
                                .formatted(i * 60, i * 60 + 50)),
                joined(groups, i -> group(i, prior)),
                joined(groups, this::image));
    }

    private static String group(int index, double prior) {
        return String.format(
                Locale.ROOT,
                """
                {"groupIndex": %d, "memberIndices": [%d, %d], "bbox": [%d, 20, %d, 50], "classes": ["car"],
                 "averageConfidence": 0.9, "trend": {"groupId": %d, "ageSeconds": 5, "fastestPxPerS": 40,
                 "closingPxPerS": 10, "stillSeconds": 0, "riskPrior": %.2f}}""",
                index + 1,
                2 * index,
                2 * index + 1,
                index * 120,
                index * 120 + 110,
                index + 1,
                prior);
    }

    private String image(int index) {
        return """
               {"groupIndex": %d, "bbox": [%d, 8, %d, 62], "imageWidth": %d, "imageHeight": %d, "imageBase64": "%s"}""".formatted(index + 1, index * 120, index * 120 + 122, WIDTH, HEIGHT, jpeg);
    }

    private static String joined(int count, java.util.function.IntFunction<String> element) {
        return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(","));
    }

    /** Noise, of the quality that comes closest to the size from below. */
    private static byte[] picture(int mostBytes) {
        BufferedImage noise = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                noise.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        byte[] best = encoded(noise, 0.01f);
        for (float quality = 0.05f; quality <= 1; quality += 0.05f) {
            byte[] next = encoded(noise, quality);
            if (next.length > mostBytes) {
                break;
            }
            best = next;
        }
        return best;
    }

    private static byte[] encoded(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } catch (IOException e) {
            throw new IllegalStateException("a picture in memory cannot be written", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
