package io.roadwatch.detector.detect;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the classes of a model are called, and which of them are reported.
 *
 * @param classes our names of the classes that are reported; empty reports all
 * @param file with the names of all classes of the model; absent for those in the model's metadata, or the 80 of COCO
 * @param mapping the model's names that we call otherwise
 */
public record Naming(List<String> classes, @Nullable Path file, List<ClassRename> mapping) {

    /** The road users and signs that the old system kept. */
    static final String ROAD_CLASSES = "person,bicycle,car,motorcycle,bus,truck,traffic light,stop sign";

    public Naming {
        classes = List.copyOf(classes);
        mapping = List.copyOf(mapping);
        if (mapping.stream().map(ClassRename::from).distinct().count() < mapping.size()) {
            throw new IllegalArgumentException("a class is mapped twice: " + mapping);
        }
    }
}
