package io.roadwatch.launcher.alerts;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.LocalTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the analyzer for as long as the process lives. A lost connection is opened again. Lines come on a thread of the
 * HTTP client, one after the other.
 */
public final class AlertFeed {

    private static final int RETRY_SECONDS = 1;

    private final HttpClient client;
    private final URI socket;
    private final Consumer<String> lines;

    public AlertFeed(HttpClient client, URI socket, Consumer<String> lines) {
        this.client = client;
        this.socket = socket;
        this.lines = lines;
    }

    public void open() {
        client.newWebSocketBuilder().buildAsync(socket, new Listener()).exceptionally(failure -> {
            openLater();
            return null;
        });
    }

    private void openLater() {
        CompletableFuture.delayedExecutor(RETRY_SECONDS, TimeUnit.SECONDS).execute(this::open);
    }

    private final class Listener implements WebSocket.Listener {

        /** Longer messages are dropped; the analyzer's are a few KiB. */
        private static final int MOST_CHARS = 4 * 1024 * 1024;

        private final StringBuilder message = new StringBuilder();
        private final AtomicBoolean over = new AtomicBoolean();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            if (message.length() + data.length() <= MOST_CHARS) {
                message.append(data);
            }
            if (last) {
                AlertLine.of(message.toString(), LocalTime.now()).ifPresent(lines);
                message.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            lost();
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            lost();
        }

        /** Once per connection: two feeds would print every line twice. */
        private void lost() {
            if (!over.getAndSet(true)) {
                openLater();
            }
        }
    }
}
