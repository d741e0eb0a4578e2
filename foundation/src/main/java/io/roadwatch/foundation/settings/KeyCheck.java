package io.roadwatch.foundation.settings;

import io.smallrye.config.EnvConfigSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds keys that nobody knows.
 *
 * <p>Both services may be given one file and one environment. What the other one knows is therefore no mistake, and what stands
 * among the keys that only the other one has is for that one to judge. Everything else is refused, with one exception: in an
 * environment, which belongs to others too, a name that resembles no key is somebody's own business and only worth a warning.
 */
final class KeyCheck {

    private static final Pattern PROFILE = Pattern.compile("^%[^.]+\\.");
    private static final Pattern OURS = Pattern.compile("(roadwatch|llm)\\..+");
    private static final String SWITCH = "LLM_ENABLED";
    private static final int MISTAKES_IN_THE_SWITCH = 2;

    /** Where tests find real models and clips; and options of the script, which hands its environment on to the services. */
    private static final Set<String> OF_OUR_TOOLS =
            Set.of("ROADWATCH_ASSETS", "ROADWATCH_HOST", "ROADWATCH_DETECTOR_PORT", "ROADWATCH_ANALYZER_PORT");

    /** Kubernetes tells each pod of each service beside it, as Docker once did: {@code ROADWATCH_ANALYZER_PORT_5001_TCP}. */
    private static final Pattern OF_THE_CLUSTER = Pattern.compile(
            "ROADWATCH_(\\w+_)?(SERVICE_(HOST|PORT(_\\w+)?)|PORT(_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)?)");

    private static final Pattern FILE = Pattern.compile("source=([^]]+)]");

    private final KnownKeys properties;
    private final KnownKeys variables;

    /**
     * @param own keys of this service, with a star for what can be chosen
     * @param others keys of the other service
     */
    KeyCheck(List<String> own, List<String> others) {
        properties = KnownKeys.of(Notation.PROPERTY, own, others);
        variables = KnownKeys.of(Notation.VARIABLE, own, others);
    }

    /**
     * What is to be said of keys that nobody knows.
     *
     * @param key as it is written
     * @param isRefused whether the service must not start
     * @param sentence for an operator; without the value, which may be a secret
     */
    record Finding(String key, boolean isRefused, String sentence) {}

    /** @param sources the one that wins first */
    List<Finding> examine(Iterable<ConfigSource> sources) {
        Map<String, Finding> findings = new LinkedHashMap<>(); // by key: what is said twice is wrong once
        for (ConfigSource source : sources) {
            for (String name : source.getPropertyNames()) {
                finding(name, source).ifPresent(finding -> findings.putIfAbsent(finding.key(), finding));
            }
        }
        return List.copyOf(findings.values());
    }

    private Optional<Finding> finding(String name, ConfigSource source) {
        if (source instanceof EnvConfigSource) {
            // A source of the environment also tells what it takes a variable for: roadwatch.detect.modle.
            String variable = Notation.VARIABLE.plain(name);
            return isOurVariable(variable)
                    ? finding(variables, variable, variable, "the environment")
                    : Optional.empty();
        }
        String key = Notation.PROPERTY.plain(PROFILE.matcher(name).replaceFirst(""));
        return OURS.matcher(key).matches() && !isEmptyHeading(key, source.getValue(name))
                ? finding(properties, key, name, originOf(source))
                : Optional.empty();
    }

    private boolean isEmptyHeading(String key, @Nullable String value) {
        return (value == null || value.isBlank()) && properties.haveHeading(key);
    }

    private static boolean isOurVariable(String name) {
        return name.startsWith("ROADWATCH_")
                        && !OF_OUR_TOOLS.contains(name)
                        && !OF_THE_CLUSTER.matcher(name).matches()
                // LLM_ is not ours alone; only what was to be the switch is.
                || name.startsWith("LLM_") && Spelling.distance(name, SWITCH) <= MISTAKES_IN_THE_SWITCH;
    }

    private static Optional<Finding> finding(KnownKeys known, String plain, String name, String origin) {
        if (known.contain(plain) || known.areTheOthersBeside(plain)) {
            return Optional.empty();
        }
        Optional<String> meant = known.nearestTo(plain);
        boolean isRefused = known.notation() == Notation.PROPERTY || known.areOwnBeside(plain) || meant.isPresent();
        String sentence = "Unknown key '%s' in %s%s See docs/configuration.md."
                .formatted(
                        name,
                        origin,
                        meant.map(key -> ": did you mean '" + key + "'?").orElse("."));
        return Optional.of(new Finding(name, isRefused, sentence));
    }

    private static String originOf(ConfigSource source) {
        String name = source.getName();
        Matcher file = FILE.matcher(name);
        return name.startsWith("SysProp") ? "the system properties" : file.find() ? file.group(1) : name;
    }
}
