package io.roadwatch.benchmark.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageScannerTest {

    private static final int FIRST_OF_SEVERAL = 0x01;
    private static final int LAST_OF_SEVERAL = 0x80;
    private static final int WHOLE = 0x81;

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final MessageScanner scanner = new MessageScanner();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1_000_000})
    void resultsAreCountedHoweverTheyArrive(int bytesAtATime) {
        frame(WHOLE, "{\"type\":\"connection_ack\"}");
        frame(WHOLE, result(7, 0));
        frame(WHOLE, result(8, 30_000));
        frame(FIRST_OF_SEVERAL, result(9, 70_000));
        frame(LAST_OF_SEVERAL, "x".repeat(100));

        scan(bytesAtATime);

        long bytes = result(7, 0).length()
                + result(8, 30_000).length()
                + result(9, 70_000).length()
                + 100L;
        assertThat(scanner.take()).isEqualTo(new Tally(3, bytes, 0));
    }

    @Test
    void numbersThatAreMissingWereMissed() {
        frame(WHOLE, result(7, 0));
        frame(WHOLE, result(11, 0));

        scan(100);

        assertThat(scanner.take().missed()).isEqualTo(3);
    }

    private static String result(int sequence, int pictureChars) {
        return "{\"data\":{\"cameraId\":\"a\",\"sequence\":%d,\"rawFrame\":\"%s\"}}"
                .formatted(sequence, "x".repeat(pictureChars));
    }

    private void frame(int firstByte, String text) {
        int length = text.length();
        sent.write(firstByte);
        if (length < 126) {
            sent.write(length);
        } else if (length <= 0xFFFF) {
            sent.write(126);
            sent.writeBytes(ByteBuffer.allocate(2).putShort((short) length).array());
        } else {
            sent.write(127);
            sent.writeBytes(ByteBuffer.allocate(8).putLong(length).array());
        }
        sent.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void scan(int bytesAtATime) {
        ByteBuffer all = ByteBuffer.wrap(sent.toByteArray());
        while (all.hasRemaining()) {
            ByteBuffer part = all.slice(all.position(), Math.min(bytesAtATime, all.remaining()));
            all.position(all.position() + part.remaining());
            scanner.scan(part);
        }
    }
}
