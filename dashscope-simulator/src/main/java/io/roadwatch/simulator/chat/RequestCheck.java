package io.roadwatch.simulator.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Refuses what the vendor refuses, whatever the model. Stateless; any thread. */
public final class RequestCheck {

    private RequestCheck() {}

    public static Checking check(ChatRequest request) {
        Optional<VendorError> wrong = optionsProblem(request);
        if (wrong.isPresent()) {
            return new Checking.Refused(wrong.get());
        }
        if (request.imageUris().size() > RequestLimits.MAX_IMAGES) {
            return refused("The number of images exceeds " + RequestLimits.MAX_IMAGES + ".");
        }
        return checkImages(request);
    }

    private static Optional<VendorError> optionsProblem(ChatRequest request) {
        ChatRequest.Options options = request.options();
        if (options.stream()) {
            return Optional.of(VendorError.invalidParameter("The simulator does not stream: leave out 'stream'."));
        }
        if (options.jsonMode() && options.thinking()) {
            return Optional.of(
                    VendorError.invalidParameter("Json mode response is not supported when enable_thinking is true"));
        }
        if (options.jsonMode() && !mentionsJson(request)) {
            return Optional.of(
                    VendorError.invalidParameter("'messages' must contain the word 'json' in some form, to use"
                            + " 'response_format' of type 'json_object'."));
        }
        return Optional.empty();
    }

    private static boolean mentionsJson(ChatRequest request) {
        return Stream.concat(Stream.of(request.systemText()), request.allTexts().stream())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains("json"));
    }

    private static Checking checkImages(ChatRequest request) {
        List<Picture> pictures = new ArrayList<>();
        long decodedBytes = 0;
        for (String uri : request.imageUris()) {
            Optional<Picture> picture = Picture.fromDataUri(uri);
            if (picture.isEmpty()) {
                return refused("The image is not a JPEG or PNG in a base64 data URI, or cannot be decoded.");
            }
            Optional<String> wrong = imageProblem(picture.get());
            if (wrong.isPresent()) {
                return refused(wrong.get());
            }
            decodedBytes += picture.get().decodedBytes();
            pictures.add(picture.get());
        }
        if (decodedBytes > RequestLimits.MAX_DECODED_BYTES) {
            return new Checking.Refused(new VendorError(413, "", "The images of the request are too large."));
        }
        return new Checking.Accepted(PromptTokens.of(request, pictures));
    }

    private static Optional<String> imageProblem(Picture picture) {
        if (picture.base64Chars() > RequestLimits.MAX_BASE64_CHARS) {
            return Optional.of("The base64 text of an image exceeds 10 MB.");
        }
        if (picture.size().tooSmall()) {
            return Optional.of("The image length and width do not meet the model restrictions. [height:%d or width:%d"
                            .formatted(picture.size().heightPx(), picture.size().widthPx())
                    + " must be larger than 10]");
        }
        if (picture.size().tooLong()) {
            return Optional.of("The absolute aspect ratio of the image must be smaller than 200.");
        }
        return Optional.empty();
    }

    private static Checking refused(String message) {
        return new Checking.Refused(VendorError.invalidParameter(message));
    }
}
