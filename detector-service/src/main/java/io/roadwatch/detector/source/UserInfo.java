package io.roadwatch.detector.source;

import io.roadwatch.detector.source.StreamRefusedException.Refusal;
import io.roadwatch.detector.source.TypedAddress.Credentials;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * User and password as they stand in an address. FFmpeg decodes percent signs before it sends them, and a digest quotes the
 * user's name as it is: so a line break or a quotation mark in there would add headers to the request.
 */
final class UserInfo {

    private static final String PLAIN_SIGNS = "-._~!$&'()*+,;=";

    /** Of RTSP, in FFmpeg 8.0.1: what is longer is cut off without a word (measured), and the camera says that it is wrong. */
    private static final int LONGEST_OF_RTSP = 127;

    private static final int LONGEST = 1_023;
    private static final Pattern ENCODED_CONTROL = Pattern.compile("%(?:[01][0-9a-fA-F]|7[fF])");
    private static final Pattern QUOTE_IN_USER = Pattern.compile("[^:]*(?:\"|%22).*");

    private UserInfo() {}

    /** @throws StreamRefusedException when there is no user */
    static String encode(Credentials credentials) {
        if (credentials.username().isEmpty()) {
            throw malformed("The credentials need a user name.");
        }
        return encode(credentials.username()) + ":" + encode(credentials.password());
    }

    /** Refuses what FFmpeg would cut off, and what would change the request that it writes. */
    static void check(Scheme scheme, String userInfo) {
        int longest = scheme == Scheme.RTSP || scheme == Scheme.RTSPS ? LONGEST_OF_RTSP : LONGEST;
        if (userInfo.length() > longest) {
            throw malformed("User and password together have at most " + longest
                    + " characters, where a sign that an address writes as %XX counts as three.");
        }
        if (ENCODED_CONTROL.matcher(userInfo).find()) {
            throw malformed("User and password must not hold control characters.");
        }
        if (QUOTE_IN_USER.matcher(userInfo).matches()) {
            throw malformed("The user name must not hold a quotation mark.");
        }
    }

    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each >= 0 && (isLetterOrDigit(each) || PLAIN_SIGNS.indexOf(each) >= 0);
            if (plain) {
                encoded.append((char) each);
            } else {
                encoded.append('%').append("%02X".formatted(each & 0xff));
            }
        }
        return encoded.toString();
    }

    private static boolean isLetterOrDigit(byte ascii) {
        return (ascii >= 'a' && ascii <= 'z') || (ascii >= 'A' && ascii <= 'Z') || (ascii >= '0' && ascii <= '9');
    }

    private static StreamRefusedException malformed(String sentence) {
        return new StreamRefusedException(Refusal.ADDRESS_MALFORMED, sentence);
    }
}
