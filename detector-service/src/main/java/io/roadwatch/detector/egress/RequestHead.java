package io.roadwatch.detector.egress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Head of an HTTP request, read strictly: what two readers could understand differently is refused.
 *
 * @param target as it was sent: {@code host:port}, or an absolute address
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112, sections 2 to 5</a>
 */
record RequestHead(String method, String target, List<Header> headers) {

    private static final Pattern REQUEST_LINE =
            Pattern.compile("([A-Z]{1,16}) ([\\x21-\\x7e\\x80-\\xff]+) HTTP/1\\.[01]");
    private static final Pattern HEADER =
            Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*([\\x20-\\x7e\\x80-\\xff\\t]*)");
    private static final Pattern LINE_END = Pattern.compile("\r\n");

    record Header(String name, String value) {

        boolean is(String other) {
            return name.equalsIgnoreCase(other);
        }

        boolean beginsWith(String prefix) {
            return name.toLowerCase(Locale.ROOT).startsWith(prefix);
        }

        @Override
        public String toString() { // it may be a password
            return name;
        }
    }

    RequestHead {
        headers = List.copyOf(headers);
    }

    /** @param text in ISO-8859-1, without the empty line that ends it */
    static RequestHead parse(String text) throws MalformedRequestException {
        String[] lines = LINE_END.split(text, -1);
        Matcher requestLine = REQUEST_LINE.matcher(lines[0]);
        if (!requestLine.matches()) {
            throw new MalformedRequestException("request line");
        }
        List<Header> headers = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            Matcher header = HEADER.matcher(lines[i]);
            if (!header.matches()) {
                throw new MalformedRequestException("header line");
            }
            headers.add(new Header(header.group(1), header.group(2).strip()));
        }
        return new RequestHead(requestLine.group(1), requestLine.group(2), headers);
    }

    Optional<String> first(String name) {
        return headers.stream()
                .filter(header -> header.is(name))
                .map(Header::value)
                .findFirst();
    }

    @Override
    public String toString() { // target and headers may hold secrets
        return "RequestHead[" + method + "]";
    }
}
