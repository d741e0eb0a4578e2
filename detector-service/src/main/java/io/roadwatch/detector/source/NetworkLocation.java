package io.roadwatch.detector.source;

import io.roadwatch.detector.source.StreamRefusedException.Refusal;
import io.roadwatch.detector.source.TypedAddress.Credentials;
import io.roadwatch.foundation.net.HostPort;
import io.roadwatch.foundation.net.HostRefusedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a network address, cut where FFmpeg cuts them. What readers could cut differently is refused, so that nobody
 * checks one host and connects to another.
 *
 * @param userInfo user and password, percent-encoded; empty if none
 * @param pathAndQuery empty, or beginning with {@code /} or {@code ?}
 */
record NetworkLocation(Scheme scheme, String userInfo, HostPort hostPort, String pathAndQuery) {

    private static final Pattern SHAPE = Pattern.compile("([^/?]*)(.*)", Pattern.DOTALL);
    private static final Pattern AFTER_SCHEME = Pattern.compile("//.+", Pattern.DOTALL);

    /** Of a value without a name nothing is kept: it may be a token. */
    private static final Pattern QUERY = Pattern.compile("\\?.*$", Pattern.DOTALL);

    /** Some cameras take {@code /user=admin_password=secret_channel=1.sdp}. */
    private static final Pattern SECRET_IN_PATH = Pattern.compile(
            "((?:pass\\w*?|pwd|psw|token|secret|key)=).*?(?=_[a-z]+=|[&/;]|$)", Pattern.CASE_INSENSITIVE);

    /**
     * @param rest what follows the scheme and its colon
     * @throws StreamRefusedException when it is malformed; the message does not repeat it
     */
    static NetworkLocation parse(Scheme scheme, String rest) {
        if (!AFTER_SCHEME.matcher(rest).matches()) {
            throw malformed("The address needs a host: " + scheme.label() + "://host/path.");
        }
        if (rest.indexOf('#') >= 0 || rest.indexOf('\\') >= 0) {
            throw malformed("The address holds a # or a \\; write %23 or %5C, in a password too.");
        }
        if (rest.codePoints().anyMatch(NetworkLocation::isInvisible)) {
            throw malformed("The address holds a space or an invisible character; write a space as %20.");
        }
        Matcher shape = SHAPE.matcher(rest.substring(2));
        if (!shape.matches()) {
            throw new IllegalStateException("everything has this shape");
        }
        String authority = shape.group(1);
        String tail = shape.group(2);
        int at = authority.indexOf('@');
        String userInfo = at < 0 ? "" : authority.substring(0, at);
        if (authority.indexOf('@', at + 1) >= 0 || hidesPassword(tail)) {
            throw malformed("The address holds an @ that may belong to a password or a path; write it %40.");
        }
        if (at == 0) {
            throw malformed("The address has an @ but no user before it.");
        }
        UserInfo.check(scheme, userInfo);
        return new NetworkLocation(scheme, userInfo, hostPort(authority.substring(at + 1)), tail);
    }

    private static HostPort hostPort(String text) {
        try {
            return HostPort.parse(text);
        } catch (HostRefusedException e) {
            throw StreamRefusedException.of(e);
        }
    }

    /** A / or ? of a password that is not encoded moves the rest of it, and the true host, behind the host. */
    private static boolean hidesPassword(String tail) {
        int query = tail.indexOf('?');
        String suspicious = query > 0 ? tail.substring(0, query) : tail;
        return suspicious.indexOf('@') >= 0;
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** @throws StreamRefusedException when there are credentials already, or these cannot be sent */
    NetworkLocation with(Credentials credentials) {
        if (!userInfo.isEmpty()) {
            throw malformed("User and password stand in the address and are given beside it; give them once.");
        }
        String encoded = UserInfo.encode(credentials);
        UserInfo.check(scheme, encoded);
        return new NetworkLocation(scheme, encoded, hostPort, pathAndQuery);
    }

    /** @param other percent-encoded, as it stands in an address of the same scheme; empty for none */
    NetworkLocation withUserInfo(String other) {
        return new NetworkLocation(scheme, other, hostPort, pathAndQuery);
    }

    /** Whether whoever listens there is the same: scheme, host and port. */
    boolean samePlaceAs(NetworkLocation other) {
        return scheme == other.scheme && hostPort.host().equals(other.hostPort.host()) && port() == other.port();
    }

    /** The same, at another host. */
    NetworkLocation at(HostPort other) {
        return new NetworkLocation(scheme, userInfo, other, pathAndQuery);
    }

    /** The address for FFmpeg. */
    String text() {
        return join(userInfo, pathAndQuery);
    }

    String masked() {
        return join(
                userInfo.isEmpty() ? "" : "***",
                SECRET_IN_PATH
                        .matcher(QUERY.matcher(pathAndQuery).replaceFirst("?***"))
                        .replaceAll("$1***"));
    }

    int port() {
        return hostPort.port() < 0 ? scheme.defaultPort() : hostPort.port();
    }

    private String join(String user, String tail) {
        return scheme.label() + "://" + (user.isEmpty() ? "" : user + "@") + hostPort + tail;
    }

    private static StreamRefusedException malformed(String sentence) {
        return new StreamRefusedException(Refusal.ADDRESS_MALFORMED, sentence);
    }

    @Override
    public String toString() {
        return masked();
    }
}
