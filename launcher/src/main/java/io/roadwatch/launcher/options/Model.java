package io.roadwatch.launcher.options;

import io.roadwatch.launcher.machine.Readable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code --model} names. */
public sealed interface Model {

    /** What is said where the detector may choose. */
    String CHOSEN = "auto";

    /** What the detector is told. */
    String configured();

    /** The same without passwords, for people. */
    String shown();

    /**
     * Why it cannot be used, as far as that is known before it is tried.
     *
     * @param sha256 what the user says that it has
     */
    Optional<String> problem(@Nullable String sha256);

    /** A file wins over a model of the same name; what looks like neither is taken for a file that is not there. */
    static Model parse(String typed) {
        String word = typed.strip();
        if (word.contains("://")) {
            return new Address(word);
        }
        Path path = Path.of(word).toAbsolutePath().normalize();
        boolean plain = word.matches("[A-Za-z0-9][A-Za-z0-9._-]*") && !word.endsWith(".onnx");
        if (!plain || Files.isRegularFile(path)) {
            return new File(path);
        }
        if (word.equals(Starter.NAME)) {
            return new Starter();
        }
        return KnownModel.all().stream()
                .filter(known -> known.id().equals(word))
                .findFirst()
                .<Model>map(Named::new)
                .orElseGet(() -> new Unknown(word));
    }

    /** A file of this machine. */
    record File(Path path) implements Model {

        @Override
        public String configured() {
            return path.toString();
        }

        @Override
        public String shown() {
            return path.toString();
        }

        @Override
        public Optional<String> problem(@Nullable String sha256) {
            return Readable.problem("model", path);
        }
    }

    /** A file on a server. */
    record Address(String url) implements Model {

        private static final Pattern WEB = Pattern.compile("https?://[^/?#]+.*");

        @Override
        public String configured() {
            return url;
        }

        @Override
        public String shown() {
            return new Video.Address(url).shown();
        }

        @Override
        public Optional<String> problem(@Nullable String sha256) {
            if (!WEB.matcher(url.toLowerCase(Locale.ROOT)).matches()) {
                return Optional.of("The model %s cannot be fetched: only http:// and https:// can.".formatted(shown()));
            }
            return sha256 != null
                    ? Optional.empty()
                    : Optional.of(
                            "The model %s comes over the network: say the SHA-256 of the file with --model-sha256."
                                    .formatted(shown()));
        }

        @Override
        public String toString() {
            return shown();
        }
    }

    /** A model of the catalogue. */
    record Named(KnownModel known) implements Model {

        @Override
        public String configured() {
            return known.id();
        }

        @Override
        public String shown() {
            return known.id();
        }

        @Override
        public Optional<String> problem(@Nullable String sha256) {
            return sha256 == null || sha256.equals(known.sha256())
                    ? Optional.empty()
                    : Optional.of("The model %s has the SHA-256 %s, but --model-sha256 says %s."
                            .formatted(known.id(), known.sha256(), sha256));
        }
    }

    /** The model that comes with the detector. */
    record Starter() implements Model {

        public static final String NAME = "starter";

        @Override
        public String configured() {
            return NAME;
        }

        @Override
        public String shown() {
            return NAME;
        }

        @Override
        public Optional<String> problem(@Nullable String sha256) {
            return Optional.empty();
        }
    }

    /** A word that stands for nothing. */
    record Unknown(String word) implements Model {

        @Override
        public String configured() {
            return word;
        }

        @Override
        public String shown() {
            return word;
        }

        @Override
        public Optional<String> problem(@Nullable String sha256) {
            String names = Stream.concat(KnownModel.all().stream().map(KnownModel::id), Stream.of(Starter.NAME, CHOSEN))
                    .collect(Collectors.joining(", "));
            return Optional.of(
                    "The model '%s' is neither a file nor one that has a name here: %s.".formatted(word, names));
        }
    }
}
