package io.roadwatch.detector.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameLedgerTest {

    private final FrameLedger ledger = new FrameLedger();

    @Test
    void everyWayOfAPacketIsCountedOnce() {
        ledger.skipped();
        ledger.refused();
        ledger.sent(1, false);
        ledger.sent(2, false);
        ledger.gave(2);
        ledger.failed();
        ledger.sent(3, true);

        assertThat(ledger.counts()).isEqualTo(new ReadCounts(5, 1, 1, 2));
        ledger.settle();
        assertThat(ledger.counts()).isEqualTo(new ReadCounts(5, 1, 2, 2));
    }

    @Test
    void packetThatGaveNothingWhileManyFollowedIsWrittenOff() {
        ledger.sent(0, true);
        ledger.sent(1, false);
        for (int packet = 2; packet < 66; packet++) {
            ledger.sent(packet, false);
        }

        assertThat(ledger.counts()).isEqualTo(new ReadCounts(66, 0, 1, 1));
    }

    @Test
    void packetWhosePictureShouldHaveComeBeforeTheOneThatCameIsWrittenOff() {
        ledger.sent(0, true);
        ledger.gave(0);
        ledger.sent(3, true); // what the two after it are shown before
        ledger.sent(1, true);
        ledger.sent(2, true);
        ledger.gave(3);

        assertThat(ledger.counts()).isEqualTo(new ReadCounts(4, 2, 2, 0));
        assertThat(ledger.holds()).isFalse();
    }

    @Test
    void reorderedPictureFindsItsOwnPacket() {
        ledger.sent(5, true);
        ledger.sent(3, false);
        ledger.gave(3);
        ledger.settle();

        assertThat(ledger.counts()).isEqualTo(new ReadCounts(2, 1, 1, 0));
    }

    @Test
    void picturesWithoutTimestampsTakeOnePacketEach() {
        for (int packet = 0; packet < 3; packet++) {
            ledger.sent(MediaTimeline.NONE, false);
        }
        ledger.gave(MediaTimeline.NONE);
        ledger.gave(MediaTimeline.NONE);
        ledger.settle();

        assertThat(ledger.counts()).isEqualTo(new ReadCounts(3, 2, 0, 1));
    }

    @Test
    void secondPictureOfAPacketCountsAsReadToo() {
        ledger.sent(1, false);
        ledger.gave(1);
        ledger.gave(1);

        assertThat(ledger.counts()).isEqualTo(new ReadCounts(2, 2, 0, 0));
    }
}
