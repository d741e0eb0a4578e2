package io.roadwatch.analyzer.prompt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.roadwatch.analyzer.image.ImagePlan;
import io.roadwatch.analyzer.image.PlannedImage;
import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.SceneContext;
import io.roadwatch.foundation.reload.Reloadable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Words the question to the LLM: the standing instruction, then each group's picture after a line that says what it shows,
 * then the detector's metadata as one line of JSON between the lines {@code <scene_data>} and {@code </scene_data>}.
 *
 * <p>No text of the request stands outside that JSON, and in it markup is escaped, so that a camera or a class cannot be
 * named such that the model takes its name for an instruction. Thread-safe.
 */
@ApplicationScoped
public class PromptBuilder {

    private static final Logger LOG = Logger.getLogger(PromptBuilder.class);
    private static final String DATA_START = "<scene_data>";
    private static final String DATA_END = "</scene_data>";
    private static final FaultWords CHINESE = FaultWords.in("zh");
    private static final FaultWords ENGLISH = FaultWords.in("en");
    private static final int MOST_LANGUAGES_LOGGED = 50;

    private final String usualLanguage;
    private final Reloadable<PromptLibrary> library;
    private final ObjectWriter sceneWriter;
    private final Set<String> unknownLanguages = ConcurrentHashMap.newKeySet();

    /** @throws IllegalArgumentException when the wording that is configured is not valid */
    public PromptBuilder(PromptConfig config, ObjectMapper json) {
        this.usualLanguage = config.language().code();
        this.library = open(config);
        this.sceneWriter = json.writerFor(SceneData.class).with(new MarkupEscapes());
    }

    /** The question about one frame. The pictures are the plan's own arrays, not copies. */
    public Prompt build(AnalysisRequest request, ImagePlan plan) {
        PromptLibrary wording = library.current();
        PromptTexts texts = texts(wording, languageOf(request));
        List<Prompt.Part> parts = new ArrayList<>();
        for (int i = 0; i < plan.images().size(); i++) {
            PlannedImage image = plan.images().get(i);
            parts.add(new Prompt.Part.Text(caption(i + 1, image)));
            parts.add(new Prompt.Part.Picture(image.jpeg(), image.widthPx(), image.heightPx()));
        }
        parts.add(new Prompt.Part.Text(
                String.join("\n", texts.question(), DATA_START, sceneJson(request, plan), DATA_END)));
        return new Prompt(wording.version(), texts.system(), parts);
    }

    /** The same conversation, in which the model is told what is wrong with its answer. */
    public Prompt correct(Prompt prompt, String answer, List<FaultNote> faults, AnalysisRequest request) {
        PromptLibrary wording = library.current();
        String wanted = languageOf(request);
        String language = wording.in(wanted).isPresent() ? wanted : usualLanguage;
        String correction = texts(wording, language)
                .correction()
                .replace(PromptTexts.FAULTS, (language.startsWith("zh") ? CHINESE : ENGLISH).say(faults));
        return prompt.followedBy(new Prompt.FollowUp(answer, correction));
    }

    /** Whether the words of that language are missing, so that others are used. */
    public boolean fallsBack(AnalysisRequest request) {
        SceneContext context = request.context();
        return context != null
                && context.language() != null
                && library.current().in(context.language()).isEmpty();
    }

    /** Looks whether the folder of wordings changed. Blocks. */
    public Reloadable.Outcome look() {
        Reloadable.Outcome outcome = library.look();
        if (outcome == Reloadable.Outcome.RELOADED) {
            LOG.infof("wording reloaded version=%s", library.current().version());
        } else if (outcome == Reloadable.Outcome.REFUSED) {
            LOG.warnf(
                    "wording not reloaded, the old one stays problem=\"%s\"",
                    library.problem().orElse(""));
        }
        return outcome;
    }

    private PromptTexts texts(PromptLibrary wording, String language) {
        Optional<PromptTexts> texts = wording.in(language);
        if (texts.isEmpty() && unknownLanguages.size() < MOST_LANGUAGES_LOGGED && unknownLanguages.add(language)) {
            LOG.warnf(
                    "no wording in the language of a camera, the usual one is used language=%s usual=%s",
                    language, usualLanguage);
        }
        return texts.or(() -> wording.in(usualLanguage))
                .orElseThrow(() -> new IllegalStateException("the wording has lost the language " + usualLanguage));
    }

    private String languageOf(AnalysisRequest request) {
        SceneContext context = request.context();
        String language = context == null ? null : context.language();
        return language == null ? usualLanguage : language;
    }

    /** Numbers only: a class name here would be outside the data block. */
    private static String caption(int number, PlannedImage image) {
        BoundingBox shown = image.origin().bbox();
        return "Image " + number + ": group " + image.origin().groupIndex() + ", frame area ["
                + Math.round(shown.leftPx()) + ", " + Math.round(shown.topPx()) + ", "
                + Math.round(shown.rightPx()) + ", " + Math.round(shown.bottomPx()) + "] px";
    }

    private String sceneJson(AnalysisRequest request, ImagePlan plan) {
        try {
            return sceneWriter.writeValueAsString(SceneData.of(request, plan));
        } catch (JsonProcessingException e) { // plain numbers and texts: only a defect of ours gets here
            throw new IllegalStateException(
                    "the scene of analysis %s cannot be written".formatted(request.analysisId()), e);
        }
    }

    private static Reloadable<PromptLibrary> open(PromptConfig config) {
        try {
            return new Reloadable<>(
                    new PromptFiles(config.name(), config.language().code(), config.directory()));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the folder of wordings (roadwatch.prompt.directory) cannot be read: %s"
                            .formatted(e.getClass().getSimpleName()),
                    e);
        }
    }
}
