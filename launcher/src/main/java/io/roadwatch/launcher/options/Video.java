package io.roadwatch.launcher.options;

import io.roadwatch.launcher.machine.Readable;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** What {@code --video} names. */
public sealed interface Video {

    /** What the detector is told to open. */
    String address();

    /** The address without passwords, for people. */
    String shown();

    /** Why it cannot be played, as far as that is known before it is tried. */
    Optional<String> problem();

    static Video parse(String typed) {
        return typed.contains("://")
                ? new Address(typed)
                : new File(Path.of(typed).toAbsolutePath().normalize());
    }

    /** A file of this machine. It is played again when it ends. */
    record File(Path path) implements Video {

        @Override
        public String address() {
            return path.toString();
        }

        @Override
        public String shown() {
            return path.toString();
        }

        @Override
        public Optional<String> problem() {
            return Readable.problem("video", path);
        }
    }

    /** A camera, or a file on a server. */
    record Address(String address) implements Video {

        /** Up to the last {@code @} before the query: a password may hold a slash or an {@code @} of its own. */
        private static final Pattern USER_INFO = Pattern.compile("://[^?#]*@");

        private static final Pattern QUERY = Pattern.compile("\\?.*");

        @Override
        public String shown() {
            String withoutUser = USER_INFO.matcher(address).replaceFirst("://***@");
            return QUERY.matcher(withoutUser).replaceFirst("?***");
        }

        @Override
        public Optional<String> problem() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return shown();
        }
    }
}
