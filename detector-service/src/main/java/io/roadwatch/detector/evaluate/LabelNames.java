package io.roadwatch.detector.evaluate;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What the class numbers of label files stand for.
 *
 * @param byNumber names by number, not blank; numbers may be missing
 * @param origin where the names come from, for people
 */
public record LabelNames(Map<Integer, String> byNumber, String origin) {

    private static final List<String> FILES =
            List.of("data.yaml", "data.yml", "dataset.yaml", "classes.txt", "obj.names");

    public LabelNames {
        byNumber = Map.copyOf(byNumber);
        if (byNumber.isEmpty()) {
            throw new LabelException("There are no class names in %s.".formatted(origin));
        }
    }

    /** Names in the order of their numbers, from 0. */
    public static LabelNames of(List<String> names, String origin) {
        Map<Integer, String> byNumber = new TreeMap<>();
        for (String name : names) {
            byNumber.put(byNumber.size(), name.strip());
        }
        return new LabelNames(byNumber, origin);
    }

    /** Looks for the usual files in the folders, and then in those above them. */
    public static Optional<LabelNames> beside(Path... folders) {
        Set<Path> places = new LinkedHashSet<>(List.of(folders));
        for (Path folder : folders) {
            Path above = folder.toAbsolutePath().normalize().getParent();
            if (above != null) {
                places.add(above);
            }
        }
        return places.stream()
                .flatMap(place -> FILES.stream().map(place::resolve))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(LabelNames::read);
    }

    /**
     * Reads a data.yaml ({@code names} as a list or a map), or a text file with one name per line.
     *
     * @throws LabelException if it holds no names
     */
    public static LabelNames read(Path file) {
        try {
            String name = file.getFileName().toString();
            return name.endsWith(".yaml") || name.endsWith(".yml") ? yaml(file) : lines(file);
        } catch (IOException | YAMLException e) {
            throw new LabelException("The class names in %s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static LabelNames lines(Path file) throws IOException {
        try (Stream<String> lines = Files.readString(file).lines()) {
            List<String> names = new ArrayList<>(lines.map(String::strip).toList());
            while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
                names.remove(names.size() - 1);
            }
            return of(names, file.toString());
        }
    }

    private static LabelNames yaml(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            Object names = root instanceof Map<?, ?> map ? map.get("names") : null;
            if (names instanceof Collection<?> list) {
                return of(list.stream().map(String::valueOf).toList(), file.toString());
            }
            if (names instanceof Map<?, ?> map) {
                return numbered(map, file);
            }
            throw new LabelException("%s has no 'names': a list or a map of class names is needed.".formatted(file));
        }
    }

    private static LabelNames numbered(Map<?, ?> names, Path file) {
        Map<Integer, String> byNumber = new TreeMap<>();
        names.forEach((number, name) -> {
            try {
                byNumber.put(
                        Integer.valueOf(String.valueOf(number).strip()),
                        String.valueOf(name).strip());
            } catch (NumberFormatException e) {
                throw new LabelException("%s names the class '%s', which is no number.".formatted(file, number), e);
            }
        });
        return new LabelNames(byNumber, file.toString());
    }

    /** In the order of their numbers. */
    public List<String> names() {
        return List.copyOf(new TreeMap<>(byNumber).values());
    }

    Optional<String> find(int number) {
        return Optional.ofNullable(byNumber.get(number));
    }
}
