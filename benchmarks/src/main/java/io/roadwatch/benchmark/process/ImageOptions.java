package io.roadwatch.benchmark.process;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The options of the JVM in an image, out of its Containerfile. */
final class ImageOptions {

    private static final Pattern ARGUMENTS = Pattern.compile("arguments\\.sh((?:[^\\n]*\\\\\\n)*[^\\n]*)");

    private ImageOptions() {}

    /**
     * @param containerfile its text
     * @param natives folder of the native libraries, in place of the image's
     * @throws IllegalArgumentException if it calls no arguments.sh
     */
    static List<String> of(String containerfile, String natives) {
        Matcher call = ARGUMENTS.matcher(containerfile);
        if (!call.find()) {
            throw new IllegalArgumentException("the Containerfile does not say with which options java runs");
        }
        return Stream.of(call.group(1).split("[\\s\\\\]+"))
                .filter(word -> !word.isBlank())
                .map(word -> word.replace("/opt/roadwatch/native", natives))
                .toList();
    }
}
