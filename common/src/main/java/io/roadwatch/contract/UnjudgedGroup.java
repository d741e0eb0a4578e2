package io.roadwatch.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A group that the LLM was asked about and for which there is no usable judgement: not normal, but unknown.
 *
 * @param groupIndex number of the group in its frame, from 1
 */
public record UnjudgedGroup(int groupIndex, Reason reason) {

    public UnjudgedGroup {
        Require.atLeast("groupIndex", 1, groupIndex);
    }

    /** Why there is none. */
    public enum Reason {
        /** The answer says nothing of it. */
        NOT_MENTIONED,
        /** What the answer says of it contradicts what the detector saw, also after the model was told so. */
        INCONSISTENT;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
