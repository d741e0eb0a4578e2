package io.roadwatch.detector.command;

import io.roadwatch.detector.decode.DecodeException;
import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pictures of a folder and the folders below it, in the order of their names. Which files are pictures, their suffix says;
 * hidden ones and links to folders are passed by.
 */
final class PictureFolder implements FrameSource {

    private static final Set<String> SUFFIXES = Set.of(
            "jpg", "jpeg", "jpe", "jfif", "png", "webp", "bmp", "tif", "tiff", "gif", "ppm", "pgm", "pnm", "tga", "jp2",
            "avif", "heic", "heif", "jxl");

    private final Path root;
    private final List<Path> pictures;
    private final int skipped;

    private PictureFolder(Path root, List<Path> pictures, int skipped) {
        this.root = root;
        this.pictures = pictures;
        this.skipped = skipped;
    }

    /** @throws UsageException if there is no picture in it */
    static PictureFolder in(Path folder) {
        try (Stream<Path> walk = Files.walk(folder.toRealPath())) {
            List<Path> files = walk.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
            List<Path> pictures =
                    files.stream().filter(PictureFolder::isPicture).toList();
            if (pictures.isEmpty()) {
                throw new UsageException(
                        "There are no pictures in %s (%d other files).".formatted(folder, files.size()));
            }
            return new PictureFolder(folder.toRealPath(), pictures, files.size() - pictures.size());
        } catch (IOException | UncheckedIOException e) {
            throw new CommandException("The folder %s cannot be read: %s".formatted(folder, e.getMessage()), e);
        }
    }

    static PictureFolder of(Path picture) {
        Path file = picture.toAbsolutePath().normalize();
        return new PictureFolder(file.resolveSibling(""), List.of(file), 0);
    }

    static boolean isPicture(Path file) {
        String name = file.getFileName().toString();
        return SUFFIXES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    int size() {
        return pictures.size();
    }

    /** Names of all pictures, as a visitor gets them. */
    Set<String> keys() {
        return pictures.stream().map(this::key).collect(Collectors.toUnmodifiableSet());
    }

    private String key(Path picture) {
        return root.relativize(picture).toString().replace('\\', '/');
    }

    @Override
    public Seen forEach(Visitor visitor, Console console) {
        int failed = 0;
        for (Path picture : pictures) {
            try (DecodedFrame frame = PictureFile.read(picture)) {
                visitor.visit(key(picture), frame);
            } catch (DecodeException e) {
                failed++;
                console.complain("warning: %s is left out: %s".formatted(picture, e.reason()));
            }
        }
        return new Seen(pictures.size() - failed, failed, skipped);
    }
}
