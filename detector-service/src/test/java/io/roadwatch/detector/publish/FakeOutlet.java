package io.roadwatch.detector.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A client that takes each message when the test says so. */
final class FakeOutlet implements Outlet {

    private final List<String> texts = Collections.synchronizedList(new ArrayList<>());
    private final List<CompletableFuture<Void>> sends = Collections.synchronizedList(new ArrayList<>());
    private boolean reading;
    private boolean cut;
    private int closeCode;

    @Override
    public CompletionStage<?> send(WireText text) {
        CompletableFuture<Void> send = reading ? CompletableFuture.completedFuture(null) : new CompletableFuture<>();
        texts.add(WireTexts.read(text));
        sends.add(send);
        return send;
    }

    @Override
    public void close(int code, String reason) {
        closeCode = code;
    }

    @Override
    public void cut() {
        cut = true;
    }

    /** The client takes the message that is on its way. */
    void takesOne() {
        sends.get(sends.size() - 1).complete(null);
    }

    /** The client takes the message that is on its way, and every later one at once. */
    void startsReading() {
        reading = true;
        takesOne();
    }

    void startsReadingFromNowOn() {
        reading = true;
    }

    void stopsReading() {
        reading = false;
    }

    void breaks() {
        sends.get(sends.size() - 1).completeExceptionally(new IllegalStateException("WebSocket is closed"));
    }

    List<String> texts() {
        return texts;
    }

    boolean isCut() {
        return cut;
    }

    int closeCode() {
        return closeCode;
    }
}
