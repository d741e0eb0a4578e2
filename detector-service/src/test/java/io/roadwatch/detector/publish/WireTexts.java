package io.roadwatch.detector.publish;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import java.util.ArrayList;
import java.util.List;

/** Texts as clients see them, by Netty's decoder. */
final class WireTexts {

    private static final int LONGEST_MESSAGE = 16 * 1024 * 1024;

    private WireTexts() {}

    static String read(WireText text) {
        EmbeddedChannel client = new EmbeddedChannel(strictDecoder(), new WebSocketFrameAggregator(LONGEST_MESSAGE));
        client.writeInbound(text.bytes());
        TextWebSocketFrame message = client.readInbound();
        return message.text();
    }

    /** How long the payloads of the frames are. */
    static List<Integer> frameLengths(WireText text) {
        EmbeddedChannel client = new EmbeddedChannel(strictDecoder());
        client.writeInbound(text.bytes());
        List<Integer> lengths = new ArrayList<>();
        for (WebSocketFrame frame = client.readInbound(); frame != null; frame = client.readInbound()) {
            ByteBuf payload = frame.content();
            lengths.add(payload.readableBytes());
        }
        return lengths;
    }

    /** Of a client: what it gets must not be masked, and no frame longer than Vert.x takes. */
    private static WebSocket13FrameDecoder strictDecoder() {
        return new WebSocket13FrameDecoder(WebSocketDecoderConfig.newBuilder()
                .expectMaskedFrames(false)
                .maxFramePayloadLength(WireText.LONGEST_FRAME)
                .build());
    }
}
