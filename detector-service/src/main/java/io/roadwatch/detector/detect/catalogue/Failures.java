package io.roadwatch.detector.detect.catalogue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** Says in plain words why a download failed. */
final class Failures {

    private static final String NO_NETWORK = "is there a network, or is a proxy needed (HTTPS_PROXY)?";

    private Failures() {}

    /** The end of a sentence. */
    static String inWords(IOException failure) {
        if (failure.getCause() instanceof UnresolvedAddressException
                || failure.getCause() instanceof UnknownHostException) {
            return "the name of the server is not known; " + NO_NETWORK;
        }
        if (failure instanceof HttpConnectTimeoutException || failure instanceof ConnectException) {
            return "the server cannot be connected to; " + NO_NETWORK;
        }
        if (failure instanceof HttpTimeoutException) {
            return "the server does not answer in time";
        }
        if (failure instanceof SSLException) {
            return "the encryption failed (%s)".formatted(failure.getMessage());
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    static String advice(int status) {
        return switch (status) {
            case 401, 403 -> ": the address needs a user, a password or a token that is allowed";
            case 404, 410 -> ": there is no such file, check the address";
            case 407 ->
                ": the proxy wants a password, which is not supported; fetch the file in another way and name its path";
            default -> "";
        };
    }
}
