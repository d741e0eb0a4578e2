package io.roadwatch.detector.publish.view;

import io.roadwatch.detector.publish.PictureKind;
import io.roadwatch.detector.source.CameraId;
import java.time.Duration;

/** Somebody who looks at one camera. Safe for use by many threads; no call blocks. */
interface Viewer {

    CameraId camera();

    PictureKind kind();

    /** Whether it would take a picture now; for one that would not, none is made. */
    boolean due();

    void show(Picture picture);

    /** No picture can come any more. */
    void over();

    /** Disconnects it if something has been on its way for longer than this. */
    void cutOffIfStuck(Duration limit);
}
