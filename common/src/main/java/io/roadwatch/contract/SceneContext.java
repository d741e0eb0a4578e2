package io.roadwatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the operator knows of the roads in the picture, beside the place. Data for the LLM, never an instruction to it.
 *
 * @param lanes what each lane is for, e.g. {@code the left lane turns left}
 * @param rules what holds here, e.g. {@code no entry from the south}
 * @param language in which verdicts are worded, as a language tag such as {@code en}; absent: the analyzer's own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SceneContext(
        @Nullable String lanes,
        @Nullable String rules,
        @Nullable String language) {

    /** Longest text about lanes or rules, in characters. */
    public static final int MAX_CHARS = 1_000;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?");

    public SceneContext {
        Require.atMostChars("lanes", MAX_CHARS, lanes);
        Require.atMostChars("rules", MAX_CHARS, rules);
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("language must be a tag such as zh or en, got '%s'"
                    .formatted(language.length() > 20 ? language.substring(0, 20) + "..." : language));
        }
    }
}
