package io.roadwatch.detector.detect.catalogue;

import io.roadwatch.detector.detect.DetectException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/**
 * Asks for a file, or the rest of one. Redirects are followed here rather than by the client, so that none leaves http and
 * https, none gives up the encryption that was asked for, and no password goes to another server. Any thread.
 */
final class ModelServer {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 5;

    private final HttpClient client;
    private final DownloadLimits limits;

    ModelServer(ProxySelector proxies, DownloadLimits limits) {
        this.limits = limits;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .proxy(proxies)
                .build();
    }

    /**
     * @param fromByte where the part begins that is wanted; 0 for the whole file
     * @return the final answer, whatever its status; the caller closes its body
     * @throws IOException if there is no answer; trying again may help
     * @throws DetectException if a redirect may not be followed
     */
    HttpResponse<InputStream> get(URI asked, long fromByte) throws IOException {
        URI url = asked;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<InputStream> answer = send(request(asked, url, fromByte));
            if (!REDIRECTS.contains(answer.statusCode())) {
                return answer;
            }
            answer.body().close();
            url = target(url, answer.headers().firstValue("Location").orElse(""));
        }
        throw new DetectException("The server of the model %s redirects more than %d times."
                .formatted(WebAddress.shown(asked), MOST_REDIRECTS));
    }

    private HttpRequest request(URI asked, URI url, long fromByte) {
        HttpRequest.Builder request = HttpRequest.newBuilder(WebAddress.withoutUserInfo(url))
                .timeout(limits.silence())
                .header("User-Agent", "roadwatch");
        if (fromByte > 0) {
            request.header("Range", "bytes=%d-".formatted(fromByte));
        }
        if (asked.getUserInfo() != null && WebAddress.sameOrigin(asked, url)) {
            byte[] user = asked.getUserInfo().getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user));
        }
        return request.build();
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DetectException("Fetching the model was interrupted.", e);
        }
    }

    static URI target(URI url, String location) {
        try {
            if (location.isBlank()) {
                throw new IllegalArgumentException("it leads nowhere");
            }
            URI target = url.resolve(WebAddress.withoutSpaces(location));
            WebAddress.requireWeb(target);
            if (WebAddress.isSecure(url) && !WebAddress.isSecure(target)) {
                throw new IllegalArgumentException("it leads from https to http");
            }
            return target;
        } catch (IllegalArgumentException e) {
            throw new DetectException(
                    "The server of the model %s redirects to where nothing is fetched from: only http and https are, and never http after https."
                            .formatted(WebAddress.shown(url)));
        }
    }
}
