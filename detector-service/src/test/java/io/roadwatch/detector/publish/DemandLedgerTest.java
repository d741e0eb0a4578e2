package io.roadwatch.detector.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.StreamSpec.WireId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DemandLedgerTest {

    private static final CameraId ONE = new CameraId("1");
    private static final CameraId TWO = new CameraId("2");

    private static final List<CameraId> CAMERAS = List.of(ONE, TWO, new CameraId("3"));

    private final DemandLedger ledger = new DemandLedger();

    @Test
    void nobodyWantsNothing() {
        assertThat(ledger.of(ONE)).isEqualTo(PictureDemand.NOTHING);
    }

    @Test
    void anOldClientWantsEverythingOfEveryCamera() {
        ledger.add(Subscription.EVERYTHING);

        assertThat(ledger.of(ONE)).isEqualTo(new PictureDemand(true, true, true));
    }

    @Test
    void demandIsTheUnionOfAllWhoCoverTheCamera() {
        ledger.add(of(ONE, FrameChoice.RAW, false));
        ledger.add(of(ONE, FrameChoice.NONE, true));
        ledger.add(of(TWO, FrameChoice.ANNOTATED, false));

        assertThat(ledger.of(ONE)).isEqualTo(new PictureDemand(false, true, true));
        assertThat(ledger.of(TWO)).isEqualTo(new PictureDemand(true, false, false));
    }

    @Test
    void demandEndsWithTheLastWhoWanted() {
        ledger.add(of(ONE, FrameChoice.RAW, false));
        ledger.add(of(ONE, FrameChoice.RAW, false));

        ledger.remove(of(ONE, FrameChoice.RAW, false));
        assertThat(ledger.of(ONE).raw()).isTrue();

        ledger.remove(of(ONE, FrameChoice.RAW, false));
        assertThat(ledger.of(ONE)).isEqualTo(PictureDemand.NOTHING);
    }

    @Test
    void aNarrowFrameIsOneOfTheKindsThatViewersGet() {
        ledger.add(of(ONE, new PictureChoice(FrameChoice.BOTH, 700, false)));

        assertThat(ledger.of(ONE))
                .isEqualTo(new PictureDemand(
                        false, false, false, Set.of(PictureKind.atMost(true, 640), PictureKind.atMost(false, 640))));
    }

    @Test
    void narrowFramesOfViewersAndSubscribersAreAllWanted() {
        ledger.add(of(ONE, new PictureChoice(FrameChoice.RAW, 640, false)));

        assertThat(ledger.of(ONE).and(Set.of(PictureKind.atMost(false, 320))).scaled())
                .containsExactlyInAnyOrder(PictureKind.atMost(false, 640), PictureKind.atMost(false, 320));
    }

    @Test
    void aCameraOfWhichLessIsWantedThanOfTheOthersGetsLess() {
        Subscription everythingButOne =
                new Subscription(null, Portion.ALL, Map.of(ONE, portion(FrameChoice.NONE)), false);

        ledger.add(everythingButOne);

        assertThat(ledger.of(ONE)).isEqualTo(PictureDemand.NOTHING);
        assertThat(ledger.of(TWO)).isEqualTo(new PictureDemand(true, true, true));
    }

    @Test
    void aCameraOfWhichMoreIsWantedThanOfTheOthersGetsMore() {
        ledger.add(new Subscription(null, portion(FrameChoice.NONE), Map.of(ONE, portion(FrameChoice.RAW)), false));

        assertThat(ledger.of(ONE)).isEqualTo(new PictureDemand(false, true, false));
        assertThat(ledger.of(TWO)).isEqualTo(PictureDemand.NOTHING);
    }

    @Test
    void whoWantsLessOfACameraTakesNothingFromWhoWantsMore() {
        ledger.add(of(ONE, FrameChoice.RAW, false));
        ledger.add(
                new Subscription(null, portion(FrameChoice.ANNOTATED), Map.of(ONE, portion(FrameChoice.NONE)), false));
        ledger.add(Subscription.EVERYTHING);
        assertThat(ledger.of(ONE)).isEqualTo(new PictureDemand(true, true, true));

        ledger.remove(Subscription.EVERYTHING);

        assertThat(ledger.of(ONE)).isEqualTo(new PictureDemand(false, true, false));
    }

    @Test
    void whoWantsNoCameraWantsNothing() {
        ledger.add(new Subscription(Map.of(), Portion.ALL, Map.of(), true));

        assertThat(ledger.of(ONE)).isEqualTo(PictureDemand.NOTHING);
    }

    @Test
    void anotherSubscriptionTakesThePlaceOfTheOneBefore() {
        Subscription before = new Subscription(null, Portion.ALL, Map.of(ONE, portion(FrameChoice.NONE)), false);
        ledger.add(before);

        ledger.replace(before, of(ONE, FrameChoice.RAW, false));

        assertThat(ledger.of(ONE)).isEqualTo(new PictureDemand(false, true, false));
        assertThat(ledger.of(TWO)).isEqualTo(PictureDemand.NOTHING);
    }

    @RepeatedTest(200)
    void whatIsWantedIsWhatTheSubscriptionsInForceWant(RepetitionInfo round) { // against counting all of them anew
        Random random = new Random(round.getCurrentRepetition());
        List<Subscription> gone = subscriptions(random);
        List<Subscription> inForce = subscriptions(random);

        gone.forEach(ledger::add);
        inForce.forEach(ledger::add);
        gone.forEach(ledger::remove);

        for (CameraId camera : CAMERAS) {
            List<PictureChoice> choices = inForce.stream()
                    .filter(subscription -> subscription.covers(camera))
                    .map(subscription -> subscription.portionOf(camera).pictures())
                    .toList();
            Set<PictureKind> kinds = choices.stream()
                    .flatMap(choice -> choice.frameKinds().stream())
                    .collect(Collectors.toSet());
            boolean groupImages = choices.stream().anyMatch(PictureChoice::groupImages);
            assertThat(ledger.of(camera)).isEqualTo(new PictureDemand(false, false, groupImages).and(kinds));
        }
    }

    private static List<Subscription> subscriptions(Random random) {
        return Stream.generate(() -> subscription(random))
                .limit(random.nextInt(6))
                .toList();
    }

    private static Subscription subscription(Random random) {
        Map<CameraId, WireId> cameras = new HashMap<>();
        Map<CameraId, Portion> perCamera = new HashMap<>();
        boolean all = random.nextBoolean();
        for (CameraId camera : CAMERAS) {
            if (random.nextBoolean()) {
                cameras.put(camera, new WireId.Text(camera.value()));
            }
            if ((all || cameras.containsKey(camera)) && random.nextBoolean()) {
                perCamera.put(camera, portion(random));
            }
        }
        return new Subscription(all ? null : cameras, portion(random), perCamera, false);
    }

    private static Portion portion(Random random) {
        FrameChoice frames = FrameChoice.values()[random.nextInt(FrameChoice.values().length)];
        int widthPx = List.of(PictureKind.OWN_WIDTH, 640, 320).get(random.nextInt(3));
        return new Portion(new PictureChoice(frames, widthPx, random.nextBoolean()), 5);
    }

    private static Portion portion(FrameChoice frames) {
        return new Portion(new PictureChoice(frames, false), 5);
    }

    private static Subscription of(CameraId camera, FrameChoice frames, boolean groupImages) {
        return of(camera, new PictureChoice(frames, groupImages));
    }

    private static Subscription of(CameraId camera, PictureChoice pictures) {
        return new Subscription(
                Map.of(camera, new WireId.Text(camera.value())), new Portion(pictures, 5), Map.of(), false);
    }
}
