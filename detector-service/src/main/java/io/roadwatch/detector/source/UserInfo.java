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

    private static final String UNRESERVED = "-._~";
    private static final int LONGEST = 256;
    private static final Pattern ENCODED_CONTROL = Pattern.compile("%(?:[01][0-9a-fA-F]|7[fF])");
    private static final Pattern QUOTE_IN_USER = Pattern.compile("[^:]*(?:\"|%22).*");

    private UserInfo() {}

    /** @throws StreamRefusedException when the credentials cannot be sent as they are */
    static String encode(Credentials credentials) {
        if (credentials.username().isEmpty()) {
            throw malformed("The credentials need a user name.");
        }
        if (credentials.username().length() > LONGEST || credentials.password().length() > LONGEST) {
            throw malformed("User and password have at most " + LONGEST + " characters each.");
        }
        String encoded = encode(credentials.username()) + ":" + encode(credentials.password());
        check(encoded);
        return encoded;
    }

    /** Refuses what would change the request that FFmpeg writes. */
    static void check(String userInfo) {
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
            boolean plain = each >= 0 && (isLetterOrDigit(each) || UNRESERVED.indexOf(each) >= 0);
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
