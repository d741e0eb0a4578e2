package io.roadwatch.foundation.net;

import io.roadwatch.foundation.net.HostRefusedException.Reason;
import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A host in the one spelling in which it is compared, looked up and connected to. Other spellings of the same host are brought
 * to it (upper case, a dot at the end, international names, full-width digits) or refused (IPv4 in hexadecimal, octal or as one
 * number, zone ids, percent signs): what is checked here must be what the resolver and whoever connects understand later.
 *
 * @param text lower-case ASCII name, IPv4 in four decimal numbers, or IPv6 without brackets
 * @param address set if the host is an address
 */
record HostName(String text, Optional<InetAddress> address) {

    private static final Pattern NAME =
            Pattern.compile("[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\\.[a-z0-9_][a-z0-9_-]{0,62})*");

    /** What the C library, or a browser, would read as a number. */
    private static final Pattern NUMERIC_END = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");

    private static final int LONGEST = 253;

    /**
     * @param typed a name or an address; IPv6 with or without brackets
     * @throws HostRefusedException when it is no host in an accepted spelling
     */
    static HostName of(String typed) {
        String bare = typed.startsWith("[") && typed.endsWith("]") ? typed.substring(1, typed.length() - 1) : typed;
        if (bare.indexOf(':') >= 0 || bare.length() < typed.length()) {
            return ofAddress(IpLiteral.parse(bare)
                    .filter(ignored -> bare.indexOf(':') >= 0)
                    .orElseThrow(() -> malformed("is not a valid IPv6 address (zone ids are not accepted)")));
        }
        String ascii = ascii(bare);
        Optional<InetAddress> address = IpLiteral.parse(ascii);
        if (address.isPresent()) {
            return ofAddress(address.get());
        }
        if (NUMERIC_END.matcher(ascii).matches()) {
            throw malformed("looks like a number; write an IPv4 address as four decimal numbers, such as 192.0.2.1");
        }
        if (ascii.length() > LONGEST || !NAME.matcher(ascii).matches()) {
            throw malformed("is not a valid host name");
        }
        return new HostName(ascii, Optional.empty());
    }

    private static HostName ofAddress(InetAddress address) {
        return new HostName(address.getHostAddress(), Optional.of(address));
    }

    private static String ascii(String typed) {
        String ascii = typed;
        if (!typed.chars().allMatch(c -> c < 0x80)) {
            try {
                ascii = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES);
            } catch (IllegalArgumentException e) {
                throw malformed("is not a valid host name");
            }
        }
        String lower = ascii.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static HostRefusedException malformed(String what) {
        return new HostRefusedException(Reason.MALFORMED, "The host of the address " + what + ".");
    }

    /** As it stands in an address: IPv6 in brackets. */
    String inAddress() {
        return address.filter(Inet6Address.class::isInstance).isPresent() ? "[" + text + "]" : text;
    }
}
