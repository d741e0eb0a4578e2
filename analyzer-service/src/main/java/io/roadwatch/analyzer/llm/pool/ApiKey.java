package io.roadwatch.analyzer.llm.pool;

import java.util.Optional;

/** The vendor's key. It leaves this record only as the header of a call. */
public record ApiKey(String secret) {

    public ApiKey {
        if (!secret.chars().allMatch(character -> character > ' ' && character < 127)) {
            throw new IllegalArgumentException(
                    "the API key (DASHSCOPE_API_KEY, or one of the pool file) holds a blank or a character"
                            + " that no key has; was more than the key copied?");
        }
    }

    public static Optional<ApiKey> of(Optional<String> configured) {
        return configured.map(String::strip).filter(key -> !key.isEmpty()).map(ApiKey::new);
    }

    public String authorization() {
        return "Bearer " + secret;
    }

    @Override
    public String toString() {
        return "ApiKey[hidden]";
    }
}
