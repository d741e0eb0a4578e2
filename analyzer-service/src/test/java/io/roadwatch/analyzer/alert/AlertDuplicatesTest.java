package io.roadwatch.analyzer.alert;

import static io.roadwatch.analyzer.alert.Answers.CAMERA;
import static io.roadwatch.analyzer.alert.Answers.at;
import static io.roadwatch.analyzer.alert.Answers.followed;
import static io.roadwatch.analyzer.alert.Answers.group;
import static io.roadwatch.analyzer.alert.Answers.high;
import static io.roadwatch.analyzer.alert.Answers.only;
import static io.roadwatch.analyzer.alert.Answers.unfollowed;
import static io.roadwatch.analyzer.alert.Answers.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.analyzer.alert.Answers.TestConfig;
import io.roadwatch.contract.Alert;
import io.roadwatch.contract.RiskLevel;
import io.roadwatch.contract.TrafficGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When two dangers are one alert; the display window is 3 s, the duplicate window 10 s. */
class AlertDuplicatesTest {

    private static final List<TrafficGroup> SEVEN_FIRST = List.of(followed(1, 7, 0), followed(2, 8, 500));
    private static final List<TrafficGroup> SEVEN_SECOND = List.of(followed(1, 8, 500), followed(2, 7, 40));

    private final AlertBook book = new AlertBook(new TestConfig(10, 100));

    @Test
    void alertFollowsItsGroupThoughTheNumberChanges() {
        Alert first = only(book.update(CAMERA, at(10), verdict(high(1, "wrong way")), SEVEN_FIRST));

        AlertUpdate update = book.update(CAMERA, at(11), verdict(high(2, "wrong way")), SEVEN_SECOND);

        Alert alert = only(update);
        assertThat(alert.identity())
                .isEqualTo(new Alert.Identity(first.identity().alertId(), 7L));
        assertThat(alert.groupIndex()).isEqualTo(2);
        assertThat(alert.life()).isEqualTo(new Alert.Life(2, true, false, at(10), at(11), false));
        assertThat(update.raised()).isEmpty();
    }

    @Test
    void anotherGroupThatTakesTheNumberIsAnotherAlert() {
        book.update(CAMERA, at(10), verdict(high(1, "wrong way")), SEVEN_FIRST);

        AlertUpdate update = book.update(CAMERA, at(11), verdict(high(1, "wrong way")), SEVEN_SECOND);

        assertThat(update.counting())
                .extracting(alert -> alert.identity().groupId())
                .containsExactlyInAnyOrder(7L, 8L);
        assertThat(update.raised())
                .extracting(alert -> alert.identity().groupId())
                .containsExactly(8L);
    }

    @Test
    void groupThatIsNotFollowedHasNoIdentity() {
        Alert alert = only(book.update(CAMERA, at(10), verdict(high(1, "wrong way")), List.of(unfollowed(1, 0))));

        assertThat(alert.identity().groupId()).isNull();
        assertThat(alert.identity().alertId()).hasSize(16);
    }

    @Test
    void newAlertIsRaisedOnce() {
        assertThat(book.update(CAMERA, at(10), verdict(high(1, "wrong way")), SEVEN_FIRST)
                        .raised())
                .hasSize(1);
        assertThat(book.update(CAMERA, at(11), verdict(high(1, "wrong way")), SEVEN_FIRST)
                        .raised())
                .isEmpty();
        assertThat(book.update(CAMERA, at(12), verdict(), SEVEN_FIRST).raised()).isEmpty();
    }

    @Test
    void sameDangerSoonAfterItsEndIsTheSameAlertShownAnew() {
        String id = idOf(only(book.update(CAMERA, at(10), verdict(high(1, "wrong way")), SEVEN_FIRST)));

        AlertUpdate update = book.update(CAMERA, at(19.9), verdict(high(2, "wrong way")), SEVEN_SECOND);

        Alert alert = only(update);
        assertThat(idOf(alert)).isEqualTo(id);
        assertThat(alert.life()).isEqualTo(new Alert.Life(3, true, false, at(19.9), at(19.9), false));
        assertThat(update.raised()).isEmpty();
        assertThat(update.duplicates()).isEqualTo(1);
    }

    @Test
    void windowIsCountedFromTheLastMention() {
        String id = idOf(only(book.update(CAMERA, at(10), verdict(high(1, "wrong way")), SEVEN_FIRST)));
        book.update(CAMERA, at(12), verdict(high(1, "wrong way")), SEVEN_FIRST);

        assertThat(idOf(only(book.update(CAMERA, at(21.9), verdict(high(1, "wrong way")), SEVEN_FIRST))))
                .isEqualTo(id);

        AlertUpdate later = book.update(CAMERA, at(31.9), verdict(high(1, "wrong way")), SEVEN_FIRST);
        assertThat(idOf(only(later))).isNotEqualTo(id);
        assertThat(later.raised()).hasSize(1);
        assertThat(later.duplicates()).isZero();
    }

    @Test
    void dangerOfANewTypeAfterTheEndIsANewAlert() {
        String id = idOf(only(book.update(CAMERA, at(10), verdict(high(1, "wrong way")), SEVEN_FIRST)));

        AlertUpdate update = book.update(CAMERA, at(15), verdict(high(1, "wrong way", "red light")), SEVEN_FIRST);

        assertThat(idOf(only(update))).isNotEqualTo(id);
        assertThat(update.raised()).hasSize(1);
    }

    @Test
    void newTypeWhileItCountsIsTheSameAlertRaisedAgain() {
        String id = idOf(only(book.update(CAMERA, at(10), verdict(high(1, "wrong way")), SEVEN_FIRST)));

        AlertUpdate update = book.update(CAMERA, at(11), verdict(high(1, "red light")), SEVEN_FIRST);

        assertThat(idOf(only(update.raised()))).isEqualTo(id);
    }

    @Test
    void duplicateAtAHigherLevelIsRaisedUnderItsOldId() {
        String id = idOf(only(book.update(CAMERA, at(10), verdict(group(1, RiskLevel.LOW, "x")), SEVEN_FIRST)));

        AlertUpdate update = book.update(CAMERA, at(15), verdict(group(1, RiskLevel.MEDIUM, "x")), SEVEN_FIRST);

        assertThat(idOf(only(update.raised()))).isEqualTo(id);
        assertThat(update.duplicates()).isZero();
    }

    @Test
    void levelThatWaversIsRaisedOnceAtEachHeight() {
        book.update(CAMERA, at(10), verdict(group(1, RiskLevel.LOW, "x")), SEVEN_FIRST);

        assertThat(book.update(CAMERA, at(10.5), verdict(group(1, RiskLevel.HIGH, "x")), SEVEN_FIRST)
                        .raised())
                .hasSize(1);
        assertThat(book.update(CAMERA, at(11), verdict(group(1, RiskLevel.LOW, "x")), SEVEN_FIRST)
                        .raised())
                .isEmpty();
        assertThat(book.update(CAMERA, at(11.5), verdict(group(1, RiskLevel.HIGH, "x")), SEVEN_FIRST)
                        .raised())
                .isEmpty();
    }

    @Test
    void groupThatIsNotFollowedIsTheSameWhereNumberAndPlaceAre() {
        String id = idOf(only(book.update(CAMERA, at(10), verdict(high(1, "x")), List.of(unfollowed(1, 0)))));

        assertThat(idOf(only(book.update(CAMERA, at(15), verdict(high(1, "x")), List.of(unfollowed(1, 99))))))
                .isEqualTo(id);
        assertThat(idOf(only(book.update(CAMERA, at(20), verdict(high(1, "x")), List.of(unfollowed(1, 199))))))
                .isNotEqualTo(id);
    }

    @Test
    void groupElsewhereWithTheSameNumberDoesNotMakeTheFirstForgotten() {
        String id = idOf(only(book.update(CAMERA, at(10), verdict(high(1, "x")), List.of(unfollowed(1, 0)))));
        book.update(CAMERA, at(13), verdict(high(1, "x")), List.of(unfollowed(1, 500)));

        assertThat(idOf(only(book.update(CAMERA, at(17), verdict(high(1, "x")), List.of(unfollowed(1, 10))))))
                .isEqualTo(id);
    }

    @Test
    void streamThatBeganAnewKnowsNoDuplicates() {
        String id = idOf(only(book.update(CAMERA, at(10), verdict(high(1, "x")), SEVEN_FIRST)));

        assertThat(idOf(only(book.update(CAMERA, at(9), verdict(high(1, "x")), SEVEN_FIRST))))
                .isNotEqualTo(id);
    }

    @Test
    void ofAlertsThatAreOverTheLastMentionedAreKept() {
        AlertBook small = new AlertBook(new TestConfig(10, 2));
        String first = idOf(only(small.update(CAMERA, at(10), verdict(high(1, "x")), List.of(followed(1, 1, 0)))));
        String second = idOf(only(small.update(CAMERA, at(13), verdict(high(1, "x")), List.of(followed(1, 2, 0)))));
        small.update(CAMERA, at(16), verdict(high(1, "x")), List.of(followed(1, 3, 0)));
        small.update(CAMERA, at(19), verdict(), List.of());

        AlertUpdate update = small.update(
                CAMERA, at(19.5), verdict(high(1, "x"), high(2, "x")), List.of(followed(1, 1, 0), followed(2, 2, 0)));

        assertThat(update.counting())
                .extracting(AlertDuplicatesTest::idOf)
                .contains(second)
                .doesNotContain(first);
    }

    private static String idOf(Alert alert) {
        return alert.identity().alertId();
    }
}
