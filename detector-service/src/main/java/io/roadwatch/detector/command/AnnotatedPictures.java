package io.roadwatch.detector.command;

import io.roadwatch.contract.Detection;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureScaler;
import io.roadwatch.detector.picture.FrameAnnotator;
import io.roadwatch.detector.picture.JpegEncoder;
import io.roadwatch.detector.picture.PictureConfig;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes pictures with boxes as JPEG files. Used by one thread; owns native memory, so close it. */
final class AnnotatedPictures implements AutoCloseable {

    private final Path folder;
    private final JpegEncoder jpeg;
    private final FrameAnnotator annotator = new FrameAnnotator();
    private final PictureScaler scaler = new PictureScaler();

    /** @param folder made if need be */
    AnnotatedPictures(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.jpeg = new JpegEncoder(Settings.read(PictureConfig.class, Map.of(), environment, Map.of()));
    }

    void write(String key, DecodedFrame frame, List<Detection> detections) throws IOException {
        BufferedImage annotated =
                annotator.annotate(scaler.toImage(frame), detections, List.of(), group -> RiskLevel.NONE);
        Path file = folder.resolve(fileName(key));
        Files.createDirectories(file.getParent());
        Files.write(file, jpeg.encode(annotated));
    }

    /** The picture's own name where that is a JPEG's, else with another suffix behind it: a.png and a.bmp stay apart. */
    static String fileName(String key) {
        return key.endsWith(".jpg") || key.endsWith(".jpeg") ? key : key + ".jpg";
    }

    @Override
    public void close() {
        scaler.close();
    }
}
