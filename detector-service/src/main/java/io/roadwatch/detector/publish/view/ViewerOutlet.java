package io.roadwatch.detector.publish.view;

import java.util.concurrent.CompletionStage;

/** The way to one viewer. Safe for use by many threads; no call blocks. */
interface ViewerOutlet {

    /** Completes when the operating system has taken all of it, or exceptionally when the viewer is gone. */
    CompletionStage<?> send(Picture picture);

    /** Ends the answer; what was sent before still arrives. */
    void end();

    /** Ends the connection at once, whatever is on its way. */
    void cut();
}
