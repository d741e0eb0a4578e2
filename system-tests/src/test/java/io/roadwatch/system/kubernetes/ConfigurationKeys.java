package io.roadwatch.system.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of {@code docs/configuration.md}, as environment variables. */
final class ConfigurationKeys {

    private static final Pattern KEY = Pattern.compile("`(roadwatch(?:\\.[a-z0-9-]+)+)`|`((?:\\.[a-z0-9-]+)+)`");

    private final Set<String> variables = new HashSet<>();

    ConfigurationKeys(Path documentation) throws IOException {
        for (String line : Files.readAllLines(documentation)) {
            String whole = "";
            Matcher key = KEY.matcher(line.startsWith("| ") ? line.split("\\|", 3)[1] : "");
            while (key.find()) {
                if (key.group(1) != null) {
                    whole = key.group(1);
                    add(whole);
                } else {
                    add(sibling(whole, 1) + key.group(2));
                    add(sibling(whole, key.group(2).split("\\.").length - 1) + key.group(2));
                }
            }
        }
    }

    boolean knows(String variable) {
        return variables.contains(variable);
    }

    int size() {
        return variables.size();
    }

    private void add(String key) {
        variables.add(key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
    }

    /** Where a shortened key such as {@code .iou} belongs: to the one before it, less its last parts. */
    private static String sibling(String key, int parts) {
        String rest = key;
        for (int part = 0; part < parts && rest.contains("."); part++) {
            rest = rest.substring(0, rest.lastIndexOf('.'));
        }
        return rest;
    }
}
