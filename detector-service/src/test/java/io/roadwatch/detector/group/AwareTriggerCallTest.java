package io.roadwatch.detector.group;

import static io.roadwatch.detector.group.GroupReason.COOLDOWN;
import static io.roadwatch.detector.group.TriggerBench.at;
import static io.roadwatch.detector.group.TriggerBench.ids;
import static io.roadwatch.detector.group.TriggerBench.image;
import static io.roadwatch.detector.group.TriggerBench.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.roadwatch.contract.Detection;
import io.roadwatch.detector.group.Selection.LeftOut;
import io.roadwatch.detector.group.TriggerBench.Seen;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call from its conditions to its outcome: the defaults, and trends made by hand. */
class AwareTriggerCallTest {

    private final TriggerBench bench = new TriggerBench();

    @ParameterizedTest(name = "{0} objects, {1}: {2}")
    @CsvSource({"1, AVAILABLE, TOO_FEW_OBJECTS", "2, AVAILABLE, NO_GROUP_IMAGE", "2, DISABLED, NO_GROUP_IMAGE"})
    void conditionsOfTheContractComeFirst(int objects, LlmAvailability availability, SuppressReason expected) {
        List<Detection> detections = new ArrayList<>();
        for (int i = 0; i < objects; i++) {
            detections.add(Tracked.parkedCar(i, i * 1_000, 0));
        }

        assertThat(bench.trigger()
                        .select(new Sight(detections, List.of(), TriggerBench.START), availability)
                        .whyNot())
                .contains(expected);
    }

    @Test
    void frameThatMayNotBeCalledTellsItsOwnReasonForEveryGroup() {
        bench.judge(0, new Seen(1, 2, 0, 0.1));

        Selection selection = bench.select(2, new Seen(1, 2, 0, 0.1), new Seen(2, 2, 0, 0.9));

        assertThat(selection.whyNot()).contains(SuppressReason.COOLDOWN);
        assertThat(selection.leftOut())
                .extracting(one -> WatchedRoad.idOf(one.group()), LeftOut::reason)
                .containsExactly(tuple(2L, COOLDOWN), tuple(1L, COOLDOWN));
    }

    @Test
    void failedCallJudgesNothing() {
        Seen group = new Seen(1, 2, 0, 0.3);
        bench.begin(bench.select(0, group));
        bench.trigger().callEnded(CallOutcome.FAILED, at(1));

        assertThat(bench.select(3.9, group).whyNot()).contains(SuppressReason.COOLDOWN);
        assertThat(ids(bench.select(4, group))).containsExactly(1L);
    }

    @Test
    void groupWithoutAnImageIsNotJudged() {
        Selection selection = bench.select(0, new Seen(1, 2, 0, 0.3), new Seen(2, 2, 0, 0.2));

        Selection shown = bench.trigger().afterImages(selection, List.of(image(2)));

        assertThat(ids(shown)).containsExactly(2L);
        assertThat(reasons(shown)).containsExactly("1=no_group_image");
        assertThat(bench.trigger().afterImages(selection, List.of()).whyNot()).contains(SuppressReason.NO_GROUP_IMAGE);
    }

    @Test
    void imagesOfOtherGroupsDoNotBringThemIntoTheCall() {
        bench.judge(0, new Seen(1, 2, 0, 0.2));
        Selection selection = bench.select(5, new Seen(1, 5, 0, 0.2), new Seen(2, 2, 0, 0.2));

        assertThat(ids(bench.trigger().afterImages(selection, List.of(image(1), image(2)))))
                .containsExactly(2L);
        assertThat(selection.inOrderOfWorth()).extracting(WatchedRoad::idOf).containsExactly(2L, 1L);
    }

    @Test
    void ofTwoCallsOneBegins() {
        Selection selection = bench.select(0, new Seen(1, 2, 0, 0.3));

        assertThat(bench.trigger().callBegins(selection)).isTrue();
        assertThat(bench.trigger().callBegins(selection)).isFalse();
        assertThat(selection.overtaken().whyNot()).contains(SuppressReason.CALL_IN_PROGRESS);
        assertThat(reasons(selection.overtaken())).containsExactly("1=call_in_progress");
    }
}
