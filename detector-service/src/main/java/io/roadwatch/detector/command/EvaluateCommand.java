package io.roadwatch.detector.command;

import io.roadwatch.contract.Detection;
import io.roadwatch.detector.command.FrameSource.Seen;
import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.detect.DetectionSession;
import io.roadwatch.detector.detect.Finding;
import io.roadwatch.detector.evaluate.ClassVocabulary;
import io.roadwatch.detector.evaluate.DetectionEvaluation;
import io.roadwatch.detector.evaluate.LabelNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code ./roadwatch evaluate}: how good and how fast a model is on pictures that people labelled. */
final class EvaluateCommand implements Command {

    /** Low, so that the curve of precision over recall is whole; the environment's, meant for the service, does not count. */
    private static final float FLOOR = 0.05f;

    private static final float SERVICE_CONFIDENCE = 0.35f;
    private static final int WARM_UP_RUNS = 5;

    private final ModelOptions modelOptions;

    EvaluateCommand(Map<String, String> environment) {
        Map<String, String> rest = new HashMap<>(environment);
        rest.remove("ROADWATCH_DETECT_CONFIDENCE");
        rest.remove("ROADWATCH_DETECT_MAX_DETECTIONS");
        this.modelOptions = new ModelOptions(rest, FLOOR);
    }

    @Override
    public String name() {
        return "evaluate";
    }

    @Override
    public String usage() {
        return """
            Usage: ./roadwatch evaluate [--model MODEL] --images DIR --labels DIR [OPTION VALUE]...

            Says how good a model is on labelled pictures (average precision as pycocotools defines it, precision, recall) and how
            long it takes on one thread. Labels are YOLO text files: class centre-x centre-y width height, relative.

              --images DIR          pictures, also in folders below it
              --labels DIR          a .txt for each picture, under the same name
              --label-names FILE|A,B,C  names of the labels' classes (data.yaml or classes.txt beside or above the folders)
              --map A=B,C=D         one name for classes of labels and model, e.g. car=vehicle,truck=vehicle,people=person
              --classes A,B         judge only these (all that the labels know)
              --at-confidence SHARE where precision and recall are told (0.35)
              --confidence SHARE    least confidence of what is judged (0.05)
              --json FILE           the same as JSON; - for the console, instead of the text
            %s""".formatted(ModelOptions.USAGE).stripTrailing();
    }

    private static Set<String> options() {
        Set<String> known = new HashSet<>(ModelOptions.names());
        known.addAll(
                List.of("--images", "--labels", "--label-names", "--map", "--classes", "--at-confidence", "--json"));
        return known;
    }

    @Override
    public int run(List<String> words, Console console) {
        Arguments arguments = Arguments.parse(words, options());
        PictureFolder pictures = PictureFolder.in(folder(arguments, "--images"));
        Path labels = folder(arguments, "--labels");
        ClassVocabulary vocabulary = new ClassVocabulary(ClassMap.parse(arguments.list("--map")));
        float atConfidence = arguments.share("--at-confidence", SERVICE_CONFIDENCE);
        Optional<LabelNames> told = labelNames(arguments, labels);
        try (LoadedModel model = modelOptions.load(arguments)) {
            LabelNames names = told.orElseGet(() -> namesOf(model));
            requireKnown(vocabulary, names, model);
            LabelFolder truth = new LabelFolder(labels, names, vocabulary);
            if (pictures.keys().stream().noneMatch(truth::has)) {
                throw new UsageException(
                        "None of the %d pictures has a label file in %s.".formatted(pictures.size(), labels));
            }
            JudgedClasses classes = JudgedClasses.of(names, model.classes(), arguments.list("--classes"), vocabulary);
            Evaluation evaluation = judge(model, pictures, truth, classes, vocabulary, atConfidence, console);
            report(evaluation, arguments, console);
            return evaluation.pictures().failed() == 0 ? 0 : 1;
        }
    }

    private static void requireKnown(ClassVocabulary vocabulary, LabelNames names, LoadedModel model) {
        Set<String> unknown =
                vocabulary.unknownAmong(Stream.concat(names.byNumber().values().stream(), model.classes().stream()));
        if (!unknown.isEmpty()) {
            throw new UsageException("--map names %s, which neither the labels nor the model know.".formatted(unknown));
        }
    }

    private static Evaluation judge(
            LoadedModel model,
            PictureFolder pictures,
            LabelFolder truth,
            JudgedClasses classes,
            ClassVocabulary vocabulary,
            float atConfidence,
            Console console) {
        DetectionEvaluation evaluation = new DetectionEvaluation(classes.judged());
        StageTimes times = new StageTimes();
        boolean[] warm = {false};
        try (DetectionSession session = model.detector().newSession(times)) {
            Seen seen = pictures.forEach(
                    (key, frame) -> {
                        if (!warm[0]) {
                            warm[0] = true;
                            warmUp(session, frame);
                            times.forget();
                        }
                        List<Detection> found = session.detect(frame).stream()
                                .map(Finding::detection)
                                .map(one -> new Detection(
                                        vocabulary.canonical(one.className()), one.confidence(), one.bbox()))
                                .toList();
                        evaluation.add(found, truth.of(key, frame.widthPx(), frame.heightPx()));
                    },
                    console);
            return new Evaluation(
                    model.info(),
                    classes,
                    evaluation.quality(atConfidence),
                    seen,
                    truth.counts(),
                    model.config().confidence(),
                    times,
                    MachineFacts.ofThisOne());
        }
    }

    private static void warmUp(DetectionSession session, DecodedFrame frame) {
        for (int i = 0; i < WARM_UP_RUNS; i++) {
            session.detect(frame);
        }
    }

    private static void report(Evaluation evaluation, Arguments arguments, Console console) {
        Path json = arguments.path("--json").orElse(null);
        if (json == null || !json.toString().equals("-")) {
            console.say(EvaluationText.of(evaluation));
        }
        if (json == null) {
            return;
        }
        try (OutputFile file = OutputFile.open(json, console)) {
            EvaluationJson.write(evaluation, file.stream());
            file.complete();
        } catch (IOException e) {
            throw new CommandException("%s cannot be written: %s".formatted(json, e.getMessage()), e);
        }
    }

    private static LabelNames namesOf(LoadedModel model) {
        if (model.classes().size() != model.info().modelClasses()) {
            throw new UsageException(
                    "No file names the labels' classes, and they cannot be the model's own, of which some share a name: say --label-names.");
        }
        return LabelNames.of(model.classes(), "the model itself, as no file names the labels' classes");
    }

    private static Optional<LabelNames> labelNames(Arguments arguments, Path labels) {
        Optional<String> told = arguments.find("--label-names");
        if (told.isEmpty()) {
            return LabelNames.beside(labels, arguments.requirePath("--images"));
        }
        Path file = arguments.requirePath("--label-names");
        if (Files.isRegularFile(file)) {
            return Optional.of(LabelNames.read(file));
        }
        if (!told.get().contains(",")) {
            throw new UsageException("--label-names %s is neither a file nor names with commas.".formatted(file));
        }
        return Optional.of(LabelNames.of(arguments.list("--label-names"), "--label-names"));
    }

    private static Path folder(Arguments arguments, String option) {
        Path folder = arguments.requirePath(option);
        if (!Files.isDirectory(folder)) {
            throw new UsageException("%s %s is no folder.".formatted(option, folder));
        }
        return folder;
    }
}
