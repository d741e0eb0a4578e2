package io.roadwatch.detector.detect.catalogue;

import java.net.URI;
import java.util.Locale;

/** Addresses of the web: which are taken, and how they are shown. They may hold passwords and tokens. */
final class WebAddress {

    private WebAddress() {}

    /** Whether a word is meant as an address. */
    static boolean looksLikeOne(String word) {
        return word.contains("://");
    }

    /** @throws IllegalArgumentException with the end of a sentence that does not repeat the address */
    static URI parse(String typed) {
        URI url;
        try {
            url = URI.create(typed.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "it is not an address that can be read"); // the cause repeats the address
        }
        requireWeb(url);
        return url;
    }

    /** @throws IllegalArgumentException unless it is http or https and names a host */
    static void requireWeb(URI url) {
        if (!isWeb(url) || url.getHost() == null) {
            throw new IllegalArgumentException("only http:// and https:// addresses with a host are fetched");
        }
    }

    private static boolean isWeb(URI url) {
        return "http".equals(scheme(url)) || "https".equals(scheme(url));
    }

    static boolean isSecure(URI url) {
        return "https".equals(scheme(url));
    }

    private static String scheme(URI url) {
        return url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    }

    static boolean sameOrigin(URI a, URI b) {
        return scheme(a).equals(scheme(b)) && a.getHost().equalsIgnoreCase(b.getHost()) && a.getPort() == b.getPort();
    }

    /** The address without user-info, which no request line has. */
    static URI withoutUserInfo(URI url) {
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return URI.create(origin(url) + path + query);
    }

    /** What servers write into a header, as an address must be written. */
    static String withoutSpaces(String location) {
        return location.strip().replace(" ", "%20");
    }

    /** Scheme, host and path: no user-info and no query. */
    static String shown(URI url) {
        return origin(url) + (url.getRawPath() == null ? "" : url.getRawPath());
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
    }

    /** The name of the file, without its suffix and with what is plain in metric labels and messages. */
    static String idOf(URI url) {
        String path = url.getPath() == null ? "" : url.getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String id = (dot > 0 ? name.substring(0, dot) : name).replaceAll("[^A-Za-z0-9._-]", "_");
        return id.isEmpty() ? "model" : id;
    }
}
