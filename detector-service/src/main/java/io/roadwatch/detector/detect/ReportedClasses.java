package io.roadwatch.detector.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Which of a model's classes are reported. Never changes. */
final class ReportedClasses {

    private static final Logger LOG = Logger.getLogger(ReportedClasses.class);

    private final ClassNames all;
    private final boolean[] reported;

    private ReportedClasses(ClassNames all, boolean[] reported) {
        this.all = all;
        this.reported = reported;
    }

    /**
     * Chooses by name; no name at all chooses every class.
     *
     * @throws DetectException if the model knows none of the wanted classes
     */
    static ReportedClasses of(ClassNames all, List<String> wanted) {
        boolean[] reported = new boolean[all.size()];
        for (int i = 0; i < reported.length; i++) {
            reported[i] = wanted.isEmpty() || wanted.contains(all.nameOf(i));
        }
        ReportedClasses chosen = new ReportedClasses(all, reported);
        if (chosen.names().isEmpty()) {
            throw new DetectException("The model knows none of the classes %s that are to be reported; it knows %s."
                    .formatted(wanted, all.names()));
        }
        List<String> unknown = new ArrayList<>(wanted);
        unknown.removeAll(all.names());
        if (!unknown.isEmpty()) {
            LOG.warnf("classes that the model does not know are never reported classes=%s", unknown);
        }
        return chosen;
    }

    boolean includes(int classIndex) {
        return reported[classIndex];
    }

    String nameOf(int classIndex) {
        return all.nameOf(classIndex);
    }

    List<String> names() {
        return IntStream.range(0, reported.length)
                .filter(this::includes)
                .mapToObj(all::nameOf)
                .toList();
    }
}
