package io.roadwatch.detector.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.StreamSpec.WireId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemandLedgerTest {

    private static final CameraId ONE = new CameraId("1");
    private static final CameraId TWO = new CameraId("2");

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

    private static Subscription of(CameraId camera, FrameChoice frames, boolean groupImages) {
        return new Subscription(
                Map.of(camera, new WireId.Text(camera.value())), new PictureChoice(frames, groupImages), 5);
    }
}
