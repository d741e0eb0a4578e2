package io.roadwatch.detector.detect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A model file that is there and can be read.
 *
 * @param id file name without its suffix
 * @param sha256 of the content, in hexadecimal
 */
public record ModelFile(Path path, String id, String sha256) implements ModelSource {

    @Override
    public String where() {
        return path.toAbsolutePath().toString();
    }

    /** @throws DetectException if there is no such file, or it cannot be read */
    public static ModelFile of(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new DetectException(
                    (Files.isDirectory(path) ? "The model %s is a folder, not a file." : "There is no model file %s.")
                            .formatted(path.toAbsolutePath()));
        }
        String name = path.toAbsolutePath().getFileName().toString();
        int dot = name.lastIndexOf('.');
        return new ModelFile(path, dot > 0 ? name.substring(0, dot) : name, digest(path));
    }

    private static String digest(Path path) {
        try (InputStream content = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[64 * 1024];
            for (int read = content.read(block); read >= 0; read = content.read(block)) {
                digest.update(block, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new DetectException("The model file %s cannot be read.".formatted(path.toAbsolutePath()), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
