package io.roadwatch.detector.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatestFrameSlotTest {

    @TempDir
    Path folder;

    private final LatestFrameSlot slot = new LatestFrameSlot();
    private DecodedFrame first;
    private DecodedFrame second;

    @BeforeEach
    void decodeTwoFrames() throws IOException {
        Path picture = folder.resolve("grey.png");
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_3BYTE_BGR), "png", picture.toFile());
        first = PictureFile.read(picture);
        second = PictureFile.read(picture);
    }

    @AfterEach
    void closeFrames() {
        first.close();
        second.close();
    }

    @Test
    void newestFrameWinsAndTheLoserIsHandedBack() {
        assertThat(slot.put(first)).isNull();
        assertThat(slot.put(second)).isSameAs(first);
        assertThat(slot.take()).isSameAs(second);
        assertThat(slot.take()).isNull();
    }

    @Test
    void discardedFrameIsNotInUse() throws InterruptedException {
        slot.put(first);

        assertThat(slot.discard()).isSameAs(first);
        slot.awaitDone();
        assertThat(slot.holdsFrame()).isFalse();
    }

    @Test
    void whoWaitsForTheEndGoesOnOnlyWhenTheTakenFrameIsDone() {
        slot.put(first);
        slot.take();
        CompletableFuture<Void> waiter = CompletableFuture.runAsync(this::awaitDone);

        assertThat(waiter).isNotDone();
        slot.done();
        await().until(waiter::isDone);
    }

    private void awaitDone() {
        try {
            slot.awaitDone();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
