package io.roadwatch.detector.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a file with the names of all classes of a model: one per line, or {@code names} of a {@code data.yaml}. */
final class NamesFile {

    private static final Pattern YAML_KEY = Pattern.compile("(?m)^names[ \\t]*:[ \\t]*");
    private static final Pattern YAML_ITEM = Pattern.compile("[ \\t]*(?:-|(\\d+)[ \\t]*:)[ \\t]+(.*)");

    private NamesFile() {}

    /** @throws DetectException if the file cannot be read or names nothing */
    static ClassNames read(Path file) {
        try {
            String text = Files.readString(file);
            String name = file.toString().toLowerCase(Locale.ROOT);
            boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
            return new ClassNames(yaml ? ofYaml(text) : ofLines(text));
        } catch (IOException | IllegalArgumentException e) {
            throw new DetectException(
                    "The file of class names %s cannot be used: one name per line, UTF-8, or a data.yaml with names is needed."
                            .formatted(file),
                    e);
        }
    }

    private static List<String> ofLines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> ofYaml(String text) {
        Matcher key = YAML_KEY.matcher(text);
        if (!key.find()) {
            throw new IllegalArgumentException("there is no key names");
        }
        String rest = text.substring(key.end());
        return rest.startsWith("[") || rest.startsWith("{") ? NamesText.parse(rest) : ofBlock(rest);
    }

    /** Lines {@code - car} or {@code 0: car}, up to the first line that is neither. */
    private static List<String> ofBlock(String text) {
        List<String> names = new ArrayList<>();
        for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
            Matcher item = YAML_ITEM.matcher(line);
            if (!item.matches()) {
                return names;
            }
            if (item.group(1) != null && Integer.parseInt(item.group(1)) != names.size()) {
                throw new IllegalArgumentException("class %d is missing".formatted(names.size()));
            }
            names.add(NamesText.parse("[" + item.group(2).replaceFirst(" #.*", "") + "]")
                    .get(0));
        }
        return names;
    }
}
