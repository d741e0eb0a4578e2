package io.roadwatch.detector.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Which of a model's classes are reported, and as what. Never changes. */
final class ReportedClasses {

    private static final Logger LOG = Logger.getLogger(ReportedClasses.class);

    private final List<String> ours;
    private final boolean[] reported;

    private ReportedClasses(List<String> ours, boolean[] reported) {
        this.ours = ours;
        this.reported = reported;
    }

    /**
     * Chooses by our names; no name at all chooses every class.
     *
     * @throws DetectException if the model knows none of the wanted classes, or not one that is mapped
     */
    static ReportedClasses of(ClassNames model, Naming naming) {
        List<String> ours = mapped(model, naming.mapping());
        List<String> wanted = naming.classes();
        boolean[] reported = new boolean[ours.size()];
        for (int i = 0; i < reported.length; i++) {
            reported[i] = wanted.isEmpty() || wanted.contains(ours.get(i));
        }
        ReportedClasses chosen = new ReportedClasses(ours, reported);
        List<String> unknown = new ArrayList<>(wanted);
        unknown.removeAll(ours);
        String hint = hint(ClassHints.of(unknown, ours));
        if (chosen.names().isEmpty()) {
            throw new DetectException("The model knows none of the classes %s that are to be reported; it knows %s%s."
                    .formatted(wanted, ours, hint.isEmpty() ? "" : "; " + hint + " would help"));
        }
        if (!unknown.isEmpty()) {
            LOG.warnf(
                    "classes that the model does not know are never reported classes=%s%s",
                    unknown, hint.isEmpty() ? "" : " remedy=" + hint);
        }
        return chosen;
    }

    private static List<String> mapped(ClassNames model, List<ClassRename> mapping) {
        List<String> unknown = mapping.stream()
                .map(ClassRename::from)
                .filter(name -> !model.names().contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw new DetectException(
                    "roadwatch.detect.class-mapping maps %s, which the model does not know; it knows %s."
                            .formatted(unknown, model.names()));
        }
        Map<String, String> renamed = mapping.stream().collect(Collectors.toMap(ClassRename::from, ClassRename::to));
        return model.names().stream()
                .map(name -> renamed.getOrDefault(name, name))
                .toList();
    }

    private static String hint(List<ClassRename> mappings) {
        return mappings.isEmpty()
                ? ""
                : mappings.stream()
                        .map(ClassRename::toString)
                        .collect(Collectors.joining(",", "roadwatch.detect.class-mapping=", ""));
    }

    /**
     * Whether a class is reported. A model that does not tell how many classes it has may have more than there are names; then
     * the names are those of another model, and all of them may be wrong.
     *
     * @param classIndex 0 or above
     * @throws DetectException if the class has no name
     */
    boolean includes(int classIndex) {
        if (classIndex >= reported.length) {
            throw new DetectException(
                    "The model found an object of class %d (counted from 0), but only %d classes have names, so that every name may be wrong; name all classes, in the model's order, in roadwatch.detect.class-names."
                            .formatted(classIndex, reported.length));
        }
        return reported[classIndex];
    }

    /** Our name of a class. */
    String nameOf(int classIndex) {
        return ours.get(classIndex);
    }

    /** How many classes the model has. */
    int modelClasses() {
        return reported.length;
    }

    /** Our names of the reported classes, each once. */
    List<String> names() {
        return reportedNames().distinct().toList();
    }

    /** Whether several reported classes of the model are the same for us. */
    boolean merged() {
        return names().size() < reportedNames().count();
    }

    private Stream<String> reportedNames() {
        return IntStream.range(0, reported.length).filter(this::includes).mapToObj(ours::get);
    }
}
