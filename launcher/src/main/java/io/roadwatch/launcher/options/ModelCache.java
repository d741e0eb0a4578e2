package io.roadwatch.launcher.options;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The folder in which the detector keeps fetched models, each named after its SHA-256. Only looked at. */
public record ModelCache(Path folder) {

    public static final String VARIABLE = "ROADWATCH_DETECT_CACHE";

    /** The user's own, or ours. */
    public static ModelCache of(Path ours, Map<String, String> environment) {
        String theirs = environment.getOrDefault(VARIABLE, "");
        return new ModelCache(theirs.isBlank() ? ours : Path.of(theirs).toAbsolutePath());
    }

    public Path fileOf(String sha256) {
        return folder.resolve(sha256 + ".onnx");
    }

    /** Whether the model is here and whole. */
    public boolean holds(String sha256) {
        return has(fileOf(sha256), sha256);
    }

    /** Whether a file can be read and has that SHA-256. */
    public static boolean has(Path file, String sha256) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream content =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            byte[] digest = ((DigestInputStream) content).getMessageDigest().digest();
            return HexFormat.of().formatHex(digest).equals(sha256);
        } catch (IOException e) {
            return false;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
