package io.roadwatch.detector.command;

import io.roadwatch.detector.command.FrameSource.Seen;
import io.roadwatch.detector.detect.DetectionSession;
import io.roadwatch.detector.detect.Finding;
import io.roadwatch.detector.observe.StageListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code ./roadwatch detect}: the detections of pictures, or of a clip, as JSON. */
final class DetectCommand implements Command {

    private final Map<String, String> environment;
    private final ModelOptions modelOptions;

    DetectCommand(Map<String, String> environment) {
        this.environment = environment;
        this.modelOptions = new ModelOptions(environment, 0.25f);
    }

    @Override
    public String name() {
        return "detect";
    }

    @Override
    public String usage() {
        return """
            Usage: ./roadwatch detect [--model MODEL] --images DIR|FILE --json FILE [OPTION VALUE]...
                   ./roadwatch detect [--model MODEL] --video CLIP --json FILE [OPTION VALUE]...

            Writes what a model finds: {"detections": {picture: [[class_id, confidence, x1, y1, x2, y2], ...]}}, in pixels of the
            picture, most confident first.

              --images DIR|FILE     pictures of a folder and those below it, or a picture, or a clip
              --video CLIP          a clip; its frames are named frame-000000, frame-000001 ...
              --every N             of a clip, every Nth frame only (1)
              --json FILE           where to; - for the console
              --annotate DIR        also draw the boxes into JPEG files there
              --confidence SHARE    least confidence (0.25)
              --classes A,B         only these classes (all of the model)
            %s
            Exit code 1: something could not be read, the rest was written. Pictures are not turned as their EXIF data say.""".formatted(ModelOptions.USAGE);
    }

    private static Set<String> options() {
        Set<String> known = new HashSet<>(ModelOptions.names());
        known.addAll(List.of("--images", "--video", "--every", "--json", "--annotate", "--classes"));
        return known;
    }

    @Override
    public int run(List<String> words, Console console) {
        Arguments arguments = Arguments.parse(words, options());
        FrameSource source = source(arguments);
        Path json = arguments.requirePath("--json");
        @Nullable Path annotated = arguments.path("--annotate").orElse(null);
        requireAnotherFolder(arguments, annotated);
        try (LoadedModel model = modelOptions.load(arguments);
                OutputFile file = OutputFile.open(json, console)) {
            Set<String> classes = classes(arguments, model);
            Seen seen = write(model, classes, source, file, annotated, console);
            file.complete();
            console.complain("%d pictures, %d unreadable, %d other files skipped; model %s"
                    .formatted(seen.shown(), seen.failed(), seen.skipped(), model.inWords()));
            return seen.failed() == 0 ? 0 : 1;
        } catch (IOException | UncheckedIOException e) {
            throw new CommandException("The detections cannot be written: %s".formatted(e.getMessage()), e);
        }
    }

    private Seen write(
            LoadedModel model,
            Set<String> classes,
            FrameSource source,
            OutputFile file,
            @Nullable Path annotated,
            Console console)
            throws IOException {
        try (DetectionSession session = model.detector().newSession(StageListener.NONE);
                DetectionsFile detections = new DetectionsFile(
                        file.stream(), model.info(), model.config().confidence());
                AnnotatedPictures pictures = annotated == null ? null : new AnnotatedPictures(annotated, environment)) {
            return source.forEach(
                    (key, frame) -> {
                        List<Finding> found = session.detect(frame).stream()
                                .filter(one -> classes.contains(one.detection().className()))
                                .toList();
                        try {
                            detections.write(key, found);
                            if (pictures != null) {
                                pictures.write(
                                        key,
                                        frame,
                                        found.stream().map(Finding::detection).toList());
                            }
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    console);
        }
    }

    private FrameSource source(Arguments arguments) {
        if (arguments.has("--images") == arguments.has("--video")) {
            throw new UsageException("Either --images or --video is needed.");
        }
        Path path = arguments.path("--images").orElseGet(() -> arguments.requirePath("--video"));
        if (path.toString().matches("[a-z]+:/.*")) {
            throw new UsageException("%s is an address; detect takes files.".formatted(path));
        }
        if (!Files.isReadable(path)) {
            throw new UsageException(
                    Files.exists(path)
                            ? "%s cannot be read: check its permissions.".formatted(path)
                            : "%s does not exist.".formatted(path));
        }
        boolean folder = Files.isDirectory(path);
        if (folder && arguments.has("--video")) {
            throw new UsageException("%s is a folder, --video takes a clip.".formatted(path));
        }
        boolean pictures = folder || (arguments.has("--images") && PictureFolder.isPicture(path));
        if (pictures && arguments.has("--every")) {
            throw new UsageException("--every is for clips.");
        }
        if (pictures) {
            return folder ? PictureFolder.in(path) : PictureFolder.of(path);
        }
        return new ClipFrames(path, arguments.positiveInt("--every", 1), environment);
    }

    /** Drawings among the pictures would take their place, or be taken for pictures in the next run. */
    private static void requireAnotherFolder(Arguments arguments, @Nullable Path annotated) {
        Path images = arguments.path("--images").orElse(null);
        if (annotated == null || images == null) {
            return;
        }
        try {
            Path drawings = Files.isDirectory(annotated)
                    ? annotated.toRealPath()
                    : annotated.toAbsolutePath().normalize();
            Path pictures = images.toRealPath();
            boolean among = Files.isDirectory(pictures)
                    ? drawings.startsWith(pictures) || pictures.startsWith(drawings)
                    : drawings.equals(pictures.getParent());
            if (among) {
                throw new UsageException(
                        "--annotate %s would mix drawings and pictures: name a folder that neither lies in that of the pictures nor holds it."
                                .formatted(annotated));
            }
        } catch (IOException e) {
            throw new CommandException("%s cannot be read: %s".formatted(annotated, e.getMessage()), e);
        }
    }

    private static Set<String> classes(Arguments arguments, LoadedModel model) {
        Set<String> wanted = Set.copyOf(arguments.list("--classes"));
        for (String name : wanted) {
            if (!model.classes().contains(name)) {
                throw new UsageException("The model knows no class '%s'; it knows: %s."
                        .formatted(name, String.join(", ", model.classes())));
            }
        }
        return wanted.isEmpty() ? Set.copyOf(model.classes()) : wanted;
    }
}
