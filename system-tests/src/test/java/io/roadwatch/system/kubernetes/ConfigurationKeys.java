package io.roadwatch.system.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The environment variables that the reference of keys lists, which is written from the code. */
final class ConfigurationKeys {

    private static final Pattern VARIABLE = Pattern.compile("`(ROADWATCH_[A-Z0-9_]+)`");

    private final Set<String> variables = new HashSet<>();

    /** @param docs the folder of the documentation */
    ConfigurationKeys(Path docs) throws IOException {
        for (String service : List.of("detector", "analyzer")) {
            Matcher variable =
                    VARIABLE.matcher(Files.readString(docs.resolve("configuration-%s.md".formatted(service))));
            while (variable.find()) {
                variables.add(variable.group(1));
            }
        }
    }

    boolean knows(String variable) {
        return variables.contains(variable);
    }

    int size() {
        return variables.size();
    }
}
