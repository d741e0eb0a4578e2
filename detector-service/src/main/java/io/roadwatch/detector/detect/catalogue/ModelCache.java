package io.roadwatch.detector.detect.catalogue;

import io.roadwatch.detector.detect.DetectException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Folder of fetched models, each file named after its SHA-256: {@code <sha256>.onnx}, and while it comes {@code
 * <sha256>.part} and {@code <sha256>.lock}. The name says what the content must be, so files are never changed, only replaced
 * as a whole, and any number of processes can share the folder. Nothing is written while the wanted file is here and good.
 */
final class ModelCache {

    private static final Logger LOG = Logger.getLogger(ModelCache.class);

    private final Path folder;
    private final ModelDownload download;

    ModelCache(Path folder, ModelDownload download) {
        this.folder = folder.toAbsolutePath();
        this.download = download;
    }

    /** The file of a model, if it is here and good; nobody is asked for it. */
    Optional<Path> find(RemoteModel model) {
        return Optional.of(fileOf(model)).filter(file -> isGood(file, model));
    }

    private Path fileOf(RemoteModel model) {
        return folder.resolve(model.sha256() + ".onnx");
    }

    /**
     * The file of a model; blocks while it is fetched, here or by another process.
     *
     * @throws DetectException if it cannot be had or kept
     */
    Path obtain(RemoteModel model) {
        Path file = fileOf(model);
        if (isGood(file, model)) {
            return file;
        }
        createFolder();
        Deadline deadline = Deadline.in(download.limits().whole());
        try (CacheLock lock = CacheLock.acquire(folder.resolve(model.sha256() + ".lock"), model, deadline)) {
            if (!isGood(file, model)) { // whoever had the lock before may have fetched it
                fetch(model, file, deadline);
            }
            return file;
        } catch (IOException e) {
            throw cannotBeKept(folder, e);
        }
    }

    private void fetch(RemoteModel model, Path file, Deadline deadline) throws IOException {
        if (Files.exists(file)) {
            LOG.warnf("model in the cache is damaged, fetching it again id=%s file=%s", model.id(), file);
        }
        PartialFile part = new PartialFile(folder.resolve(model.sha256() + ".part"));
        requireRoom(model, part);
        download.fetch(model, part, deadline);
        Files.move(part.path(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        LOG.infof(
                "model fetched id=%s size=%s file=%s", model.id(), DownloadProgress.megabytes(Files.size(file)), file);
    }

    private static boolean isGood(Path file, RemoteModel model) {
        try {
            return Files.isRegularFile(file) && Sha256.of(file).equals(model.sha256());
        } catch (IOException e) {
            LOG.debugf("model in the cache cannot be read file=%s cause=%s", file, e);
            return false;
        }
    }

    private void createFolder() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw cannotBeKept(folder, e);
        }
    }

    private void requireRoom(RemoteModel model, PartialFile part) throws IOException {
        long needed = model.sizeBytes().orElse(0) - part.sizeBytes();
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < needed) {
            throw new DetectException("The model %s does not fit into %s: %s are needed and %s are free."
                    .formatted(
                            model.id(), folder, DownloadProgress.megabytes(needed), DownloadProgress.megabytes(free)));
        }
    }

    static DetectException cannotBeKept(Path folder, IOException cause) {
        String reason = cause instanceof FileSystemException refused && refused.getReason() != null
                ? refused.getReason()
                : cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
        return new DetectException(
                "The fetched model cannot be kept in %s (%s): name a folder that can be written, with enough room, in roadwatch.detect.cache."
                        .formatted(folder, reason),
                cause);
    }
}
