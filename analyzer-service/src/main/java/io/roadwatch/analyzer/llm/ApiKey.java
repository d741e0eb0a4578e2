package io.roadwatch.analyzer.llm;

import java.util.Optional;

/** The vendor's key. It leaves this record only as the header of a call. */
record ApiKey(String secret) {

    /** Name of the one key in metrics; never derived from the key. */
    static final String ALIAS = "default";

    ApiKey {
        if (!secret.chars().allMatch(character -> character > ' ' && character < 127)) {
            throw new IllegalArgumentException("roadwatch.llm.api-key (DASHSCOPE_API_KEY) holds a blank or a character"
                    + " that no key has; was more than the key copied?");
        }
    }

    static Optional<ApiKey> of(Optional<String> configured) {
        return configured.map(String::strip).filter(key -> !key.isEmpty()).map(ApiKey::new);
    }

    String authorization() {
        return "Bearer " + secret;
    }

    @Override
    public String toString() {
        return "ApiKey[hidden]";
    }
}
