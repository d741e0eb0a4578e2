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
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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

    @Test
    void aNarrowFrameIsTheFileThatViewersOfThatWidthGet() {
        byte[] narrow = "narrow".getBytes(StandardCharsets.US_ASCII);
        Pictures pictures = new Pictures(null, null, Map.of(PictureKind.atMost(false, 320), narrow));

        JsonNode data = Json.read(write(
                        Results.withPictures(CAMERA, 1, pictures), new PictureChoice(FrameChoice.BOTH, 400, false)))
                .path("data");

        assertThat(data.path("rawFrame").textValue())
                .isEqualTo("data:image/jpeg;base64," + Base64.getEncoder().encodeToString(narrow));
        assertThat(data.path("frame").isNull()).isTrue(); // it was not made
        assertThat(data.path("imageWidth").intValue()).isEqualTo(640); // what boxes refer to
    }

    @Test
    void aFileIsEncodedOnceWhateverItIsCalled() {
        byte[] jpeg = "plain".getBytes(StandardCharsets.US_ASCII); // of a frame that is no wider than asked for
        PictureKind narrow = PictureKind.atMost(false, 640);
        EncodedPictures encoded = new EncodedPictures(new Pictures(null, jpeg, Map.of(narrow, jpeg)));

        assertThat(encoded.of(narrow)).isSameAs(encoded.of(narrow)).isSameAs(encoded.of(PictureKind.ownSize(false)));
    }

    @Test
    void widthsOfWhichTheSameIsMadeAreOneChoice() {
        assertThat(new PictureChoice(FrameChoice.RAW, 700, true))
                .isEqualTo(new PictureChoice(FrameChoice.RAW, 640, true));
    }

    private String write(FrameResult result, PictureChoice choice) {
        return WireTexts.read(writer.write(Results.numbered(result), choice, new EncodedPictures(result.pictures())));
    }

    private JsonNode snapshot(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name), name)) {
            return new ObjectMapper().readTree(in);
        }
    }
}
