package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.DecodedFrame;
import io.roadwatch.detector.decode.PictureScaler;
import io.roadwatch.detector.picture.FrameAnnotator;
import io.roadwatch.detector.picture.GroupCropper;
import io.roadwatch.detector.picture.JpegEncoder;
import jakarta.inject.Singleton;

/** What makes pictures of a frame. Safe for use by many threads. */
@Singleton
record PictureStages(GroupCropper cropper, FrameAnnotator annotator, JpegEncoder jpeg) {

    FramePictures of(DecodedFrame frame, PictureScaler scaler) {
        return new FramePictures(frame, scaler, this);
    }
}
