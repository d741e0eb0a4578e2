package io.roadwatch.detector.publish;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a client can say. */
sealed interface ClientMessage {

    record Ping() implements ClientMessage {}

    /** @param resume absent when the client wants nothing of what it missed */
    record Subscribe(Subscription subscription, @Nullable Resume resume) implements ClientMessage {}

    /** A message that needs more than memory, so it is not obeyed on the event loop. */
    sealed interface Command extends ClientMessage {

        Kind kind();

        CameraRef camera();
    }

    record StartStream(CameraRef camera, String address) implements Command {

        @Override
        public Kind kind() {
            return Kind.START_STREAM;
        }

        @Override
        public String toString() { // the address may hold a password
            return "StartStream[camera=" + camera.id() + "]";
        }
    }

    record StopStream(CameraRef camera) implements Command {

        @Override
        public Kind kind() {
            return Kind.STOP_STREAM;
        }
    }

    record CheckCamera(CameraRef camera, String address) implements Command {

        @Override
        public Kind kind() {
            return Kind.CHECK_CAMERA;
        }

        @Override
        public String toString() { // the address may hold a password
            return "CheckCamera[camera=" + camera.id() + "]";
        }
    }

    /** The values of {@code type}. */
    enum Kind {
        PING("ping"),
        START_STREAM("start_stream"),
        STOP_STREAM("stop_stream"),
        CHECK_CAMERA("check_camera"),
        SUBSCRIBE("subscribe");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }

        static Optional<Kind> parse(String wireName) {
            return Arrays.stream(values())
                    .filter(kind -> kind.wireName.equals(wireName))
                    .findFirst();
        }

        static String all() {
            return Arrays.stream(values()).map(Kind::wireName).collect(Collectors.joining(", "));
        }
    }
}
