package io.roadwatch.detector.egress;

import io.roadwatch.detector.egress.RequestHead.Header;
import io.roadwatch.foundation.net.HostPort;
import io.roadwatch.foundation.net.HostRefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a client of the proxy asks for. */
sealed interface ProxyRequest {

    /** Where it leads; the port is always there. */
    HostPort target();

    /** A connection on which the client speaks TLS. */
    record Tunnel(HostPort target) implements ProxyRequest {}

    /** @param head of the request as the host gets it, in ISO-8859-1, with its empty line */
    record Fetch(HostPort target, String head) implements ProxyRequest {

        @Override
        public String toString() { // the head may hold secrets
            return "Fetch[" + target + "]";
        }
    }

    /** Headers that are between two parties of a connection and are not handed on. */
    Set<String> HOP_BY_HOP = Set.of("connection", "keep-alive", "te", "trailer", "upgrade", "host");

    String ABSOLUTE = "http://";

    static ProxyRequest of(RequestHead head) throws MalformedRequestException {
        try {
            return switch (head.method()) {
                case "CONNECT" -> new Tunnel(withPort(HostPort.parse(head.target()), -1));
                case "GET", "HEAD" -> fetch(head);
                default -> throw new MalformedRequestException("method");
            };
        } catch (HostRefusedException e) {
            throw new MalformedRequestException("target");
        }
    }

    private static HostPort withPort(HostPort target, int otherwise) throws MalformedRequestException {
        int port = target.port() < 0 ? otherwise : target.port();
        if (port < 0) {
            throw new MalformedRequestException("target without a port");
        }
        return new HostPort(target.host(), port);
    }

    private static Fetch fetch(RequestHead head) throws MalformedRequestException {
        boolean hasBody = head.first("Content-Length")
                        .filter(length -> !length.equals("0"))
                        .isPresent()
                || head.first("Transfer-Encoding").isPresent();
        if (hasBody || !head.target().regionMatches(true, 0, ABSOLUTE, 0, ABSOLUTE.length())) {
            throw new MalformedRequestException("a body, or a target that is no http:// address");
        }
        String rest = head.target().substring(ABSOLUTE.length());
        String authority = rest.split("[/?#]", 2)[0];
        String path = rest.substring(authority.length());
        if (path.indexOf('#') >= 0 || authority.indexOf('@') >= 0) {
            throw new MalformedRequestException("a target with user-info or a fragment");
        }
        HostPort named = HostPort.parse(authority);
        return new Fetch(withPort(named, 80), originForm(head, named, path));
    }

    /** The connection serves one request, so that the next one is checked like the first. */
    private static String originForm(RequestHead head, HostPort host, String path) {
        Set<String> dropped = Stream.concat(HOP_BY_HOP.stream(), namedByConnection(head.headers()))
                .collect(Collectors.toUnmodifiableSet());
        StringBuilder origin = new StringBuilder()
                .append(head.method())
                .append(path.startsWith("/") ? " " : " /")
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(host)
                .append("\r\n");
        for (Header header : head.headers()) {
            if (!header.beginsWith("proxy-") && !dropped.contains(header.name().toLowerCase(Locale.ROOT))) {
                origin.append(header.name()).append(": ").append(header.value()).append("\r\n");
            }
        }
        return origin.append("Connection: close\r\n\r\n").toString();
    }

    private static Stream<String> namedByConnection(List<Header> headers) {
        return headers.stream()
                .filter(header -> header.is("Connection"))
                .flatMap(header -> Arrays.stream(header.value().split(",", -1)))
                .map(name -> name.strip().toLowerCase(Locale.ROOT));
    }
}
