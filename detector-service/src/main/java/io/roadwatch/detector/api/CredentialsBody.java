package io.roadwatch.detector.api;

import io.roadwatch.detector.source.TypedAddress.Credentials;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** User and password of a camera; never part of an answer. */
record CredentialsBody(
        @Schema(required = true, maxLength = LONGEST) @Nullable
        String username,

        @Schema(required = true, maxLength = LONGEST) @Nullable
        String password) {

    private static final int LONGEST = 256;

    Credentials toCredentials() {
        if (username == null || username.isEmpty() || password == null) {
            throw ProblemType.INVALID_STREAM.because("credentials need username and password.");
        }
        if (username.length() > LONGEST || password.length() > LONGEST) {
            throw ProblemType.INVALID_STREAM.because(
                    "username and password have at most %d characters.".formatted(LONGEST));
        }
        return new Credentials(username, password);
    }

    @Override
    public String toString() {
        return "CredentialsBody[...]";
    }
}
