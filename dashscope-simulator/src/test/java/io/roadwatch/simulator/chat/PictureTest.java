package io.roadwatch.simulator.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.roadwatch.simulator.Images;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void sizeIsReadFromTheHeader(String format) {
        assertThat(Picture.fromDataUri(Images.dataUri(format, 640, 360)))
                .hasValueSatisfying(picture -> assertThat(picture.size()).isEqualTo(new ImageSize(640, 360)));
    }

    @Test
    void sizeIsFoundBehindALongComment() {
        byte[] jpeg = Images.bytes("jpeg", 33, 44);
        byte[] withComment = new byte[jpeg.length + 30_000];
        withComment[0] = jpeg[0];
        withComment[1] = jpeg[1];
        withComment[2] = (byte) 0xFF;
        withComment[3] = (byte) 0xFE; // comment
        withComment[4] = (byte) (29_998 >> 8);
        withComment[5] = (byte) 29_998;
        System.arraycopy(jpeg, 2, withComment, 30_002, jpeg.length - 2);

        assertThat(Picture.fromDataUri(uri(withComment)))
                .hasValueSatisfying(picture -> assertThat(picture.size()).isEqualTo(new ImageSize(33, 44)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/a.jpg",
                "data:image/jpeg;base64,",
                "data:image/jpeg;base64,%%%%",
                "data:image/jpeg;base64,/9j/",
                "data:image/jpeg;base64,R0lGODlhAQABAAAAACw=",
                "data:text/plain;base64,/9j/",
            })
    void anythingElseIsNoPicture(String uri) {
        assertThat(Picture.fromDataUri(uri)).isEmpty();
    }

    @Test
    void jpegWithoutFrameHeaderIsNoPicture() {
        assertThat(Picture.fromDataUri(uri(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xDA, 0, 2})))
                .isEmpty();
    }

    private static String uri(byte[] bytes) {
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
