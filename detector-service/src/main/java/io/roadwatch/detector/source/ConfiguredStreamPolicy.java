package io.roadwatch.detector.source;

import io.roadwatch.detector.source.StreamRefusedException.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Admits network addresses of the known schemes, and files below the configured folders. Links are followed before a file is
 * compared with the folders, so that a link cannot lead out.
 */
@ApplicationScoped
class ConfiguredStreamPolicy implements StreamPolicy {

    private final List<Path> fileRoots;

    ConfiguredStreamPolicy(SourceConfig config) {
        this.fileRoots = config.fileRoots().orElse(List.of());
    }

    @Override
    public StreamAddress admit(TypedAddress typed) {
        StreamAddress address = parse(typed.text());
        if (address instanceof StreamAddress.LocalFile file) {
            return admitFile(file.path());
        }
        return address;
    }

    private static StreamAddress parse(String typed) {
        try {
            return StreamAddress.parse(typed);
        } catch (IllegalArgumentException e) { // also InvalidPathException
            throw new StreamRefusedException(
                    Refusal.ADDRESS_MALFORMED, "The stream's address is not valid: " + e.getMessage() + ".");
        }
    }

    /** What lies outside the folders is refused alike whether it exists or not, so that nobody can look around. */
    private StreamAddress admitFile(Path path) {
        if (fileRoots.isEmpty()) {
            throw new StreamRefusedException(
                    Refusal.FILE_NOT_ALLOWED,
                    "Files are not allowed as streams here; roadwatch.source.file-roots names the folders that are.");
        }
        boolean lexicallyInside = fileRoots.stream()
                .anyMatch(root -> path.startsWith(root.toAbsolutePath().normalize()));
        try {
            Path real = path.toRealPath();
            for (Path root : fileRoots) {
                if (Files.isDirectory(root) && real.startsWith(root.toRealPath())) {
                    return readable(real);
                }
            }
        } catch (IOException e) {
            if (lexicallyInside) {
                throw new StreamRefusedException(Refusal.FILE_UNREADABLE, "There is no such file.");
            }
        }
        throw new StreamRefusedException(
                Refusal.FILE_NOT_ALLOWED,
                "The file is outside the folders that may be opened (roadwatch.source.file-roots).");
    }

    private static StreamAddress readable(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StreamRefusedException(Refusal.FILE_UNREADABLE, "The path is a folder or a device, not a file.");
        }
        if (!Files.isReadable(file)) {
            throw new StreamRefusedException(
                    Refusal.FILE_UNREADABLE, "The file exists, but this service may not read it.");
        }
        return new StreamAddress.LocalFile(file);
    }
}
