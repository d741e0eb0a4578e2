package io.roadwatch.detector.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roadwatch.contract.GroupVerdict;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.UnjudgedGroup;
import io.roadwatch.contract.Verdict;
import io.roadwatch.detector.publish.FrameResult.Pictures;
import io.roadwatch.detector.source.StreamSpec.WireId;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultWriterTest {

    private static final WireId CAMERA = new WireId.Text("crossing-7");

    private final ResultWriter writer = new ResultWriter(Results.MODEL);

    @Test
    void aFullResultIsWrittenAsTheSnapshotSays() throws IOException {
        assertThat(Json.read(write(Results.full(CAMERA), PictureChoice.ALL)))
                .isEqualTo(snapshot("detection-result.json"));
    }

    @Test
    void aResultBeforeTheFirstAnswerIsWrittenAsTheSnapshotSays() throws IOException {
        assertThat(Json.read(write(Results.bare(new WireId.Number(3), 1), PictureChoice.ALL)))
                .isEqualTo(snapshot("detection-result-bare.json"));
    }

    @Test
    void theTextIsPlainAsciiWhateverTheLanguage() {
        assertThat(write(Results.full(CAMERA), PictureChoice.ALL).chars()).allMatch(character -> character < 128);
    }

    @Test
    void whatTheModelCouldNotTellIsSaidBesideTheLevelForAWhile() {
        Verdict verdict = new Verdict(
                List.of(new GroupVerdict(1, "", RiskLevel.NONE, 0, List.of(), 0, List.of(), null, true)),
                List.of(new UnjudgedGroup(2, UnjudgedGroup.Reason.INCONSISTENT)));

        JsonNode fresh = Json.read(write(Results.judged(CAMERA, verdict, true), PictureChoice.ALL))
                .path("data");
        JsonNode stale = Json.read(write(Results.judged(CAMERA, verdict, false), PictureChoice.ALL))
                .path("data");

        for (String list : List.of("trafficGroups", "groupImages")) {
            assertThat(fresh.at("/" + list + "/0/insufficientEvidence").booleanValue())
                    .isTrue();
            assertThat(fresh.at("/" + list + "/0/riskLevelRaw").textValue()).isEqualTo("none");
            assertThat(fresh.at("/" + list + "/0").has("unjudged")).isFalse();
            assertThat(fresh.at("/" + list + "/1/unjudged").textValue()).isEqualTo("inconsistent");
            assertThat(fresh.at("/" + list + "/1").has("insufficientEvidence")).isFalse();
            assertThat(stale.at("/" + list + "/0").has("insufficientEvidence")).isFalse();
            assertThat(stale.at("/" + list + "/1").has("unjudged")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"BOTH, true, true", "ANNOTATED, true, false", "RAW, false, true", "NONE, false, false"})
    void onlyTheWantedFramesAreWritten(FrameChoice frames, boolean annotated, boolean raw) {
        JsonNode data = Json.read(write(Results.full(CAMERA), new PictureChoice(frames, false)))
                .path("data");

        assertThat(data.path("frame").isTextual()).isEqualTo(annotated);
        assertThat(data.path("rawFrame").isTextual()).isEqualTo(raw);
        assertThat(data.path("groupImages")).isEmpty();
        assertThat(data.path("trafficGroups")).hasSize(2);
    }

    @Test
    void aPictureThatWasNotMadeIsNull() {
        JsonNode data = Json.read(write(Results.withPictures(CAMERA, 1, Pictures.NONE), PictureChoice.ALL))
                .path("data");

        assertThat(data.path("frame").isNull()).isTrue();
        assertThat(data.path("rawFrame").isNull()).isTrue();
    }

    @Test
    void aTextIsMadeOncePerChoice() {
        ResultTexts texts = new ResultTexts(Results.numbered(Results.full(CAMERA)), writer);

        assertThat(texts.in(PictureChoice.ALL)).isSameAs(texts.in(new PictureChoice(FrameChoice.BOTH, true)));
        assertThat(texts.in(new PictureChoice(FrameChoice.RAW, true))).isNotEqualTo(texts.in(PictureChoice.ALL));
    }

    private String write(FrameResult result, PictureChoice choice) {
        return writer.write(Results.numbered(result), choice, new EncodedPictures(result.pictures()));
    }

    private JsonNode snapshot(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name), name)) {
            return new ObjectMapper().readTree(in);
        }
    }
}
