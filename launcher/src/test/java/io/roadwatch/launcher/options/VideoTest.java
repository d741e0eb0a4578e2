package io.roadwatch.launcher.options;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoTest {

    @ParameterizedTest
    @CsvSource({
        "rtsp://10.0.0.7/main, rtsp://10.0.0.7/main",
        "rtsp://user:pass@10.0.0.7/main, rtsp://***@10.0.0.7/main",
        "rtsp://user:p@ss/w@10.0.0.7/main, rtsp://***@10.0.0.7/main",
        "http://cam/video?token=secret, http://cam/video?***",
        "http://cam/v?mail=a@b, http://cam/v?***",
    })
    void passwordsAreNotShown(String typed, String shown) {
        Video video = Video.parse(typed);

        assertThat(video.shown()).isEqualTo(shown);
        assertThat(video).hasToString(shown);
        assertThat(video.address()).isEqualTo(typed);
    }
}
