package io.roadwatch.analyzer.llm.pool;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where the vendor has addresses. A key works in its own region only. */
enum Region {
    BEIJING("https://dashscope.aliyuncs.com/compatible-mode/v1"),
    SINGAPORE("https://dashscope-intl.aliyuncs.com/compatible-mode/v1"),
    VIRGINIA("https://dashscope-us.aliyuncs.com/compatible-mode/v1");

    private final String baseUrl;

    Region(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    Endpoint endpoint() {
        return Endpoint.parse(baseUrl);
    }

    static Optional<Region> named(String name) {
        return Arrays.stream(values())
                .filter(region -> region.label().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Region::label).collect(Collectors.joining(", "));
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
