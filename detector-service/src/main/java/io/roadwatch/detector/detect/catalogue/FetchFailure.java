package io.roadwatch.detector.detect.catalogue;

import io.roadwatch.detector.detect.DetectException;
import java.util.Locale;

/** A model could not be fetched. */
final class FetchFailure extends DetectException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * @param message a sentence for an operator
     * @param reason the end of that sentence, without the model and its address
     */
    FetchFailure(String message, String reason) {
        super(message);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /** Why a model is not here, as it can stand behind a colon. */
    static String reasonOf(RuntimeException failure) {
        if (failure instanceof FetchFailure fetch) {
            return fetch.reason();
        }
        String sentence = String.valueOf(failure.getMessage()).replaceFirst("\\.$", "");
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
