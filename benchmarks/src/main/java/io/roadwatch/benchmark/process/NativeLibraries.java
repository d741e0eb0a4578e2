package io.roadwatch.benchmark.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Takes the native libraries of this machine out of a service's jars, as the build of the image does. */
final class NativeLibraries {

    private static final boolean ARM = System.getProperty("os.arch").equals("aarch64");

    /** Where each jar has those of one architecture. */
    private static final Pattern OURS = Pattern.compile(
            ARM
                    ? "(org/bytedeco/.*linux-arm64|ai/onnxruntime/native/linux-aarch64|com/sun/jna/linux-aarch64)/[^/]*\\.so[^/]*"
                    : "(org/bytedeco/.*linux-x86_64|ai/onnxruntime/native/linux-x64|com/sun/jna/linux-x86-64)/[^/]*\\.so[^/]*");

    private NativeLibraries() {}

    /** @param folder is made, and filled with what is not there yet */
    static void unpack(Path jars, Path folder) {
        try (Stream<Path> files = Files.list(jars)) {
            Files.createDirectories(folder);
            List<Path> sorted =
                    files.filter(file -> file.toString().endsWith(".jar")).toList();
            for (Path jar : sorted) {
                unpackJar(jar, folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("native libraries cannot be unpacked", e);
        }
    }

    private static void unpackJar(Path jar, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (OURS.matcher(entry.getName()).matches()) {
                    Path target = folder.resolve(
                            Path.of(entry.getName()).getFileName().toString());
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }
}
