package io.roadwatch.detector.publish;

import java.util.concurrent.CompletionStage;

/** The way to one client. Safe for use by many threads; no call blocks. */
interface Outlet {

    /** Completes when the operating system has taken all of it, or exceptionally when the client is gone. */
    CompletionStage<?> send(WireText text);

    /** Says goodbye; what was sent before still arrives. */
    void close(int code, String reason);

    /** Ends the connection at once, whatever is on its way. */
    void cut();
}
