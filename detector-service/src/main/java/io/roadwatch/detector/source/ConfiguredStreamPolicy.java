package io.roadwatch.detector.source;

import io.roadwatch.detector.source.StreamRefusedException.Refusal;
import io.roadwatch.foundation.net.HostPolicy;
import io.roadwatch.foundation.net.HostRefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Admits addresses of the allowed schemes whose host {@link HostPolicy} allows, and files below the configured folders. Links
 * are followed before a file is compared with the folders, so that a link cannot lead out.
 */
@ApplicationScoped
class ConfiguredStreamPolicy implements StreamPolicy {

    private static final Logger LOG = Logger.getLogger(ConfiguredStreamPolicy.class);

    private final List<Path> fileRoots;
    private final Set<Scheme> schemes;
    private final HostPolicy hosts;

    ConfiguredStreamPolicy(SourceConfig config, HostPolicy hosts) {
        this.fileRoots = config.fileRoots().orElse(List.of());
        this.schemes = Set.copyOf(config.schemes());
        this.hosts = hosts;
    }

    @Override
    public StreamAddress admit(TypedAddress typed) {
        StreamAddress address = AddressReader.read(typed);
        if (address instanceof StreamAddress.Network network) {
            requireAllowed(Scheme.parse(network.scheme()).orElseThrow());
            requireAllowed(network.host());
            return network;
        }
        requireAllowed(Scheme.FILE);
        return admitFile(((StreamAddress.LocalFile) address).path());
    }

    private void requireAllowed(Scheme scheme) {
        if (!schemes.contains(scheme)) {
            throw new StreamRefusedException(
                    Refusal.SCHEME_NOT_ALLOWED,
                    "Addresses of the scheme %s are not allowed here (roadwatch.source.schemes)."
                            .formatted(scheme.label()));
        }
    }

    private void requireAllowed(String host) {
        try {
            hosts.admit(host);
        } catch (HostRefusedException e) {
            throw StreamRefusedException.of(e);
        } catch (UnknownHostException e) {
            // The name may become known: a stream waits for its host as it waits for its camera, and is checked then.
            LOG.debug("Host of a declared stream is not known yet");
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
