package io.roadwatch.detector.source;

import org.jspecify.annotations.Nullable;

/**
 * An address as a user typed it, not checked yet.
 *
 * @param credentials user and password that do not stand in the address
 */
public record TypedAddress(String text, @Nullable Credentials credentials, Transport transport) {

    public static TypedAddress of(String text) {
        return new TypedAddress(text, null, Transport.TCP);
    }

    @Override
    public String toString() { // it may hold a password
        return "TypedAddress[...]";
    }

    /** User and password of a camera. */
    public record Credentials(String username, String password) {

        @Override
        public String toString() {
            return "Credentials[...]";
        }
    }
}
