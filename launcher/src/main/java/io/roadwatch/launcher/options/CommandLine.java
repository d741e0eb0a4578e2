package io.roadwatch.launcher.options;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads options: the environment first, then the command line, which wins. */
public final class CommandLine {

    public static final String MODEL_VARIABLE = "ROADWATCH_DETECT_MODEL";

    public static final String MODEL_SHA256_VARIABLE = "ROADWATCH_DETECT_MODEL_SHA256";

    /** Whether the detector may fetch a model that nobody named. */
    public static final String DOWNLOAD_VARIABLE = "ROADWATCH_DETECT_DOWNLOAD";

    /** What the detector takes for true; everything else is false. */
    private static final List<String> YES = List.of("true", "1", "yes", "y", "on");

    private static final String OFFLINE = "--offline";

    private static final List<String> KNOWN =
            List.of("--detector-port", "--analyzer-port", "--host", "--model", "--model-sha256", "--video");

    /** What the environment can say too: {@code --detector-port} is {@code ROADWATCH_DETECTOR_PORT}. */
    private static final List<String> IN_ENVIRONMENT = List.of("--detector-port", "--analyzer-port", "--host");

    private static final String LOOPBACK = "127.0.0.1";

    private CommandLine() {}

    /** Whether the words make sense. */
    public sealed interface Parsed {

        record Ok(Options options) implements Parsed {}

        /** @param message a sentence about the word that is wrong */
        record Wrong(String message) implements Parsed {}
    }

    /** @param usualVideo first stream where the words name none; null for none */
    public static Parsed parse(List<String> words, Map<String, String> environment, @Nullable Video usualVideo) {
        String word = "";
        try {
            Options options = fromEnvironment(environment, usualVideo);
            for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
                word = rest.next();
                if (word.equals(OFFLINE)) {
                    options = options.withOffline(true);
                } else if (!KNOWN.contains(word)) {
                    return new Parsed.Wrong("Unknown option '%s'; see ./roadwatch help.".formatted(word));
                } else if (!rest.hasNext()) {
                    return new Parsed.Wrong("%s needs a value.".formatted(word));
                } else {
                    options = with(options, word, rest.next());
                }
            }
            return new Parsed.Ok(options);
        } catch (NumberFormatException e) {
            return new Parsed.Wrong("A port must be a whole number (%s).".formatted(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return new Parsed.Wrong("%s: %s.".formatted(word.isEmpty() ? "Environment" : word, e.getMessage()));
        }
    }

    private static Options fromEnvironment(Map<String, String> environment, @Nullable Video usualVideo) {
        String download =
                environment.getOrDefault(DOWNLOAD_VARIABLE, "").strip().toLowerCase(Locale.ROOT);
        boolean offline = !download.isEmpty() && !YES.contains(download);
        Options options = new Options(Ports.DEFAULT, LOOPBACK, null, null, offline, usualVideo);
        for (String option : IN_ENVIRONMENT) {
            String value = environment.getOrDefault(variable(option), "");
            options = value.isBlank() ? options : with(options, option, value);
        }
        String model = environment.getOrDefault(MODEL_VARIABLE, "");
        options = model.isBlank() ? options : options.withModel(model);
        String sha256 = environment.getOrDefault(MODEL_SHA256_VARIABLE, "");
        return sha256.isBlank() ? options : options.withModelSha256(sha256);
    }

    private static String variable(String option) {
        return "ROADWATCH_" + option.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static Options with(Options options, String word, String value) {
        return switch (word) {
            case "--model" -> options.withModel(value);
            case "--model-sha256" -> options.withModelSha256(value);
            case "--video" -> options.withVideo(value);
            case "--host" -> options.withHost(value);
            case "--detector-port" -> options.withPorts(options.ports().withDetector(Integer.parseInt(value)));
            case "--analyzer-port" -> options.withPorts(options.ports().withAnalyzer(Integer.parseInt(value)));
            default -> throw new IllegalStateException("known, but not handled: " + word);
        };
    }
}
