package io.roadwatch.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnalysisRequestTest {

    private final AnalysisRequest valid = Samples.REQUEST;

    @Test
    void groupWhoseMemberDoesNotExistIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(List.of(valid.detections().get(0)), valid.images()))
                .withMessage("group 1 names member 1, but there are only 1 detections");
    }

    @Test
    void detectionInTwoGroupsIsRefused() {
        TrafficGroup group = valid.groups().get(0);
        TrafficGroup other = new TrafficGroup(2, List.of(1), group.bbox(), group.classes(), group.averageConfidence());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AnalysisRequest(
                        "a-1", "crossing-7", Samples.FRAME, valid.detections(), List.of(group, other), valid.images()))
                .withMessage("member 1 is named twice");
    }

    @Test
    void imageOfAnUnknownGroupIsRefused() {
        GroupImage image = valid.images().get(0);
        GroupImage stray = new GroupImage(2, image.bbox(), image.widthPx(), image.heightPx(), image.jpeg());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(valid.detections(), List.of(stray)))
                .withMessageContaining("group 2");
    }

    @Test
    void requestWithoutImagesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(valid.detections(), List.of()))
                .withMessageContaining("images");
    }

    @Test
    void placeIsBoundedBecauseItIsPartOfThePrompt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at("x".repeat(1_001)))
                .withMessage("at most 1000 characters of place are taken, got 1001");
        assertThat(at("x".repeat(1_000)).place()).hasSize(1_000);
        assertThat(valid.place()).isNull();
    }

    private AnalysisRequest at(String place) {
        return new AnalysisRequest(
                "a-1", "crossing-7", Samples.FRAME, valid.detections(), valid.groups(), valid.images(), place, null);
    }

    private AnalysisRequest with(List<Detection> detections, List<GroupImage> images) {
        return new AnalysisRequest("a-1", "crossing-7", Samples.FRAME, detections, valid.groups(), images);
    }
}
