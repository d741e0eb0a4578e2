package io.roadwatch.detector.command;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.detector.evaluate.ClassVocabulary;
import io.roadwatch.detector.evaluate.LabelNames;
import io.roadwatch.detector.evaluate.LabelledObject;
import io.roadwatch.detector.evaluate.YoloLabels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The label files of a data set, {@code a/b.txt} for the picture {@code a/b.jpg}; counts what it gives out. One thread. */
final class LabelFolder {

    private final Path folder;
    private final LabelNames names;
    private final ClassVocabulary vocabulary;
    private int files;
    private int missing;
    private int objects;
    private int polygons;
    private int empty;

    LabelFolder(Path folder, LabelNames names, ClassVocabulary vocabulary) {
        this.folder = folder;
        this.names = names;
        this.vocabulary = vocabulary;
    }

    /** Objects of a picture under their one name; none where there is no file, as YOLO's tools have it. */
    List<LabelledObject> of(String picture, int widthPx, int heightPx) {
        Path file = fileOf(picture);
        if (!Files.isRegularFile(file)) {
            missing++;
            return List.of();
        }
        YoloLabels labels = YoloLabels.read(file, names, widthPx, heightPx);
        files++;
        objects += labels.objects().size();
        polygons += labels.polygons();
        empty += labels.empty();
        return labels.objects().stream().map(this::renamed).toList();
    }

    private LabelledObject renamed(LabelledObject object) {
        BoundingBox box = object.bbox();
        return new LabelledObject(vocabulary.canonical(object.className()), box);
    }

    boolean has(String picture) {
        return Files.isRegularFile(fileOf(picture));
    }

    private Path fileOf(String picture) {
        int dot = picture.lastIndexOf('.');
        return folder.resolve((dot > picture.lastIndexOf('/') ? picture.substring(0, dot) : picture) + ".txt");
    }

    Counts counts() {
        return new Counts(files, missing, objects, polygons, empty, names.origin());
    }

    /**
     * @param missing pictures without a file
     * @param polygons that were reduced to boxes
     * @param empty boxes without an area, which were left out
     * @param names where the class names are from
     */
    record Counts(int files, int missing, int objects, int polygons, int empty, String names) {}
}
