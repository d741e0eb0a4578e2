package io.roadwatch.analyzer.prompt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.GroupImage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words the question to the LLM: the standing instruction, then each group's picture after a line that says what it shows,
 * then the detector's metadata as one line of JSON between the lines {@code <scene_data>} and {@code </scene_data>}.
 *
 * <p>No text of the request stands outside that JSON, and in it markup is escaped, so that a camera or a class cannot be
 * named such that the model takes its name for an instruction. Thread-safe.
 */
@ApplicationScoped
public class PromptBuilder {

    /** Which wording is used; it names the files under {@code resources/prompts}. */
    public static final String VERSION = "v2";

    private static final String DATA_START = "<scene_data>";
    private static final String DATA_END = "</scene_data>";

    private final PromptTexts texts;
    private final ObjectWriter sceneWriter;

    public PromptBuilder(PromptConfig config, ObjectMapper json) {
        this.texts = PromptTexts.load(VERSION, config.language());
        this.sceneWriter = json.writerFor(SceneData.class).with(new MarkupEscapes());
    }

    /** The question about one frame. The pictures are the request's own arrays, not copies. */
    public Prompt build(AnalysisRequest request, io.roadwatch.analyzer.image.ImagePlan plan) { return build(request); }
    public Prompt correct(Prompt prompt, String answer, List<String> faults, AnalysisRequest request) { return prompt.followedBy(new Prompt.FollowUp(answer, String.join(" json ", faults))); }
    public Prompt build(AnalysisRequest request) {
        List<Prompt.Part> parts = new ArrayList<>();
        for (int i = 0; i < request.images().size(); i++) {
            GroupImage image = request.images().get(i);
            parts.add(new Prompt.Part.Text(caption(i + 1, image)));
            parts.add(new Prompt.Part.Picture(image.jpeg(), image.widthPx(), image.heightPx()));
        }
        parts.add(new Prompt.Part.Text(String.join("\n", texts.question(), DATA_START, sceneJson(request), DATA_END)));
        return new Prompt(VERSION, texts.system(), parts);
    }

    /** Numbers only: a class name here would be outside the data block. */
    private static String caption(int number, GroupImage image) {
        BoundingBox shown = image.bbox();
        return String.format(
                Locale.ROOT,
                "Image %d: group %d, frame area [%d, %d, %d, %d] px",
                number,
                image.groupIndex(),
                Math.round(shown.leftPx()),
                Math.round(shown.topPx()),
                Math.round(shown.rightPx()),
                Math.round(shown.bottomPx()));
    }

    private String sceneJson(AnalysisRequest request) {
        try {
            return sceneWriter.writeValueAsString(SceneData.of(request));
        } catch (JsonProcessingException e) { // plain numbers and texts: only a defect of ours gets here
            throw new IllegalStateException(
                    "the scene of analysis %s cannot be written".formatted(request.analysisId()), e);
        }
    }
}
