package io.roadwatch.detector.publish;

import java.util.HashMap;
import java.util.Map;

/** The texts of one result: each is made when the first subscriber wants it, and shared by all. Used by one thread. */
final class ResultTexts {

    private final NumberedResult result;
    private final ResultWriter writer;
    private final EncodedPictures pictures;
    private final Map<PictureChoice, WireText> texts = new HashMap<>();

    ResultTexts(NumberedResult result, ResultWriter writer) {
        this.result = result;
        this.writer = writer;
        this.pictures = new EncodedPictures(result.result().pictures());
    }

    long sequence() {
        return result.sequence();
    }

    /** Whether the result has all frames of the choice: none is made for those that are not due when it is begun. */
    boolean holds(PictureChoice choice) {
        return choice.frameKinds().stream()
                .allMatch(kind -> result.result().pictures().of(kind) != null);
    }

    WireText in(PictureChoice choice) {
        return texts.computeIfAbsent(choice, wanted -> writer.write(result, wanted, pictures));
    }
}
