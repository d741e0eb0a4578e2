package io.roadwatch.detector.egress;

import io.roadwatch.detector.egress.ProxyRequest.Fetch;
import io.roadwatch.detector.egress.ProxyRequest.Tunnel;
import io.roadwatch.detector.observe.EgressMetrics.Outcome;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a client: a request head, the decision, and what is relayed. Everything runs on the event loop of the
 * client's socket. Ends when either side closes, and closes the other one then. Neither hosts nor addresses are logged.
 */
final class Conversation {

    private static final Logger LOG = Logger.getLogger(Conversation.class);

    private static final int LONGEST_HEAD = 16_384;
    private static final long HEAD_TIMEOUT_MILLIS = 10_000;
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final Outbound outbound;
    private final ProxyToken token;
    private final NetSocket client;
    private final long headTimer;
    private Buffer received = Buffer.buffer();
    private @Nullable NetSocket host;
    private boolean over;

    private Conversation(Outbound outbound, ProxyToken token, NetSocket client) {
        this.outbound = outbound;
        this.token = token;
        this.client = client;
        this.headTimer = outbound.vertx().setTimer(HEAD_TIMEOUT_MILLIS, timer -> refuse(Outcome.MALFORMED));
    }

    /** @param whenOver called once, when the client's connection is closed */
    static void hold(Outbound outbound, ProxyToken token, NetSocket client, Runnable whenOver) {
        Conversation conversation = new Conversation(outbound, token, client);
        client.exceptionHandler(broken -> LOG.debug("Connection of a client of the egress proxy broke"));
        client.closeHandler(closed -> {
            conversation.leave();
            whenOver.run();
        });
        client.handler(conversation::read);
    }

    private void read(Buffer bytes) {
        received.appendBuffer(bytes);
        int end = indexOfEnd();
        if (end < 0 && received.length() <= LONGEST_HEAD) {
            return;
        }
        outbound.vertx().cancelTimer(headTimer);
        // A request has no body, and one connection serves one request: whoever says more is cut off.
        client.handler(more -> client.close());
        if (end < 0 || end > LONGEST_HEAD || received.length() > end + END_OF_HEAD.length()) {
            refuse(Outcome.MALFORMED);
            return;
        }
        String head = received.getString(0, end, StandardCharsets.ISO_8859_1.name());
        received = Buffer.buffer();
        decide(head);
    }

    private int indexOfEnd() {
        return received.toString(StandardCharsets.ISO_8859_1).indexOf(END_OF_HEAD);
    }

    private void decide(String text) {
        try {
            RequestHead head = RequestHead.parse(text);
            Optional<String> authorization = head.first("Proxy-Authorization");
            if (authorization.isEmpty()) {
                refuse(Outcome.CHALLENGED);
            } else if (!token.authorizes(authorization.get())) {
                refuse(Outcome.UNAUTHORIZED);
            } else {
                serve(ProxyRequest.of(head));
            }
        } catch (MalformedRequestException e) {
            refuse(Outcome.MALFORMED);
        } catch (RuntimeException e) { // its message could name the host
            LOG.errorf("Egress request failed cause=%s", e.getClass().getName());
            refuse(Outcome.INTERNAL);
        }
    }

    private void serve(ProxyRequest request) {
        outbound.connect(request.target()).onComplete(attempt -> {
            if (attempt.failed()) {
                refuse(Outcome.INTERNAL);
            } else if (attempt.result() instanceof Outbound.Refused refused) {
                refuse(refused.outcome());
            } else if (attempt.result() instanceof Outbound.Connected connected) {
                relay(request, connected.socket());
            }
        });
    }

    private void relay(ProxyRequest request, NetSocket connected) {
        if (over) {
            connected.close();
            return;
        }
        host = connected;
        outbound.metrics().ended(Outcome.RELAYED);
        connected.exceptionHandler(broken -> LOG.debug("Connection of the egress proxy to a host broke"));
        Relay relay = new Relay(outbound.vertx(), client, connected, outbound.silenceLimit());
        if (request instanceof Fetch fetch) {
            connected.write(Buffer.buffer(fetch.head(), StandardCharsets.ISO_8859_1.name()));
            relay.carryAnswer();
        } else if (request instanceof Tunnel) {
            client.write("HTTP/1.1 200 Connection established\r\n\r\n");
            relay.carryBothWays();
        }
    }

    private void refuse(Outcome outcome) {
        if (over) {
            return;
        }
        over = true;
        outbound.metrics().ended(outcome);
        LOG.debugf("Egress connection refused outcome=%s", outcome.label());
        client.end(Refusals.answer(outcome));
    }

    private void leave() {
        over = true;
        outbound.vertx().cancelTimer(headTimer);
        if (host != null) {
            host.close();
        }
    }
}
