package io.roadwatch.analyzer.prompt;

import io.roadwatch.foundation.reload.Reloadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Wordings as files {@code NAME.LANGUAGE.PART.txt}, built into the application or in a folder. A file of the folder takes the
 * place of the built-in one of its name, so one part or one language can be replaced.
 */
final class PromptFiles implements Reloadable.Source<PromptLibrary> {

    private static final List<String> PARTS = List.of("system", "question", "correction");
    private static final List<String> BUILT_IN_LANGUAGES = List.of("zh", "en");
    private static final long LARGEST_FILE = 256 * 1024;

    private final String name;
    private final String needed;
    private final @Nullable Path folder;

    /** @param needed language that must be there */
    PromptFiles(String name, String needed, Optional<Path> folder) {
        this.name = name;
        this.needed = needed;
        this.folder = folder.orElse(null);
    }

    @Override
    public String fingerprint() throws IOException {
        return hash(ofFolder());
    }

    /** @throws IllegalArgumentException with the name of the file that is missing or not valid */
    @Override
    public PromptLibrary read() throws IOException {
        Map<String, String> own = ofFolder();
        Map<String, String> all = new LinkedHashMap<>(builtIn());
        all.putAll(own);
        TreeSet<String> languages = new TreeSet<>();
        all.keySet().forEach(file -> languages.add(file.replaceFirst("\\..*", "")));
        if (!languages.contains(needed)) {
            throw new IllegalArgumentException(
                    "the wording %s (roadwatch.prompt.name) does not exist in the language %s".formatted(name, needed));
        }
        Map<String, PromptTexts> byLanguage = new TreeMap<>();
        languages.forEach(language -> byLanguage.put(language, texts(language, all)));
        String version = name.replaceFirst("^.*-(?=v\\d+$)", "");
        return new PromptLibrary(
                own.isEmpty() ? version : name + "@" + hash(own).substring(0, 8), byLanguage);
    }

    private PromptTexts texts(String language, Map<String, String> all) {
        List<String> parts = PARTS.stream()
                .map(part -> Optional.ofNullable(all.get(language + "." + part))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "the file %s.%s.%s.txt is missing".formatted(name, language, part))))
                .toList();
        try {
            return new PromptTexts(parts.get(0), parts.get(1), parts.get(2));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s.%s: %s".formatted(name, language, e.getMessage()), e);
        }
    }

    private Map<String, String> builtIn() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : BUILT_IN_LANGUAGES) {
            for (String part : PARTS) {
                String path = "/prompts/%s.%s.%s.txt".formatted(name, language, part);
                try (InputStream file = PromptFiles.class.getResourceAsStream(path)) {
                    if (file != null) {
                        texts.put(
                                language + "." + part, new String(file.readAllBytes(), StandardCharsets.UTF_8).strip());
                    }
                }
            }
        }
        return texts;
    }

    /** Texts by language and part; of files of other names nothing is read. */
    private Map<String, String> ofFolder() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Path own = folder;
        if (own == null) {
            return texts;
        }
        Pattern file = Pattern.compile(
                Pattern.quote(name) + "\\.([a-z]{2,3}(?:-[a-z0-9]{2,8})?)\\.(system|question|correction)\\.txt");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(own)) {
            for (Path path : files) {
                Matcher named = file.matcher(String.valueOf(path.getFileName()));
                if (named.matches()) {
                    texts.put(named.group(1) + "." + named.group(2), text(path));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return texts;
    }

    private static String text(Path path) throws IOException {
        if (Files.size(path) > LARGEST_FILE) {
            throw new IllegalArgumentException("the file %s is too large for a wording".formatted(path.getFileName()));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString()
                    .strip();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the file %s is no UTF-8".formatted(path.getFileName()), e);
        }
    }

    private static String hash(Map<String, String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((file, text) -> digest.update((file + "\n" + text + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
