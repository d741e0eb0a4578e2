package io.roadwatch.analyzer.llm.pool;

import io.roadwatch.foundation.reload.Reloadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A pool of keys in a file, and the files of secrets that it names. */
public final class KeyPoolFileSource implements Reloadable.Source<KeyPool> {

    private static final long LONGEST_FILE = 1 << 20;

    private final Path file;
    private final KeyPoolFile.Defaults defaults;
    private volatile List<Path> secretFiles = List.of();

    public KeyPoolFileSource(Path file, KeyPoolFile.Defaults defaults) {
        this.file = file.toAbsolutePath();
        this.defaults = defaults;
    }

    @Override
    public String fingerprint() throws IOException {
        MessageDigest digest = sha256();
        digest.update(Files.readAllBytes(file));
        for (Path secret : secretFiles) {
            digest.update(secret.toString().getBytes(StandardCharsets.UTF_8));
            if (Files.isReadable(secret)) {
                digest.update(Files.readAllBytes(secret));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public KeyPool read() throws IOException {
        if (Files.size(file) > LONGEST_FILE) {
            throw new IllegalArgumentException("the key pool is larger than 1 MiB");
        }
        Path folder = file.getParent();
        SecretSource secrets = new SecretSource(folder == null ? file : folder, System.getenv());
        try {
            return new KeyPoolFile(defaults, secrets).parse(Files.readString(file));
        } finally {
            secretFiles = secrets.files();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
