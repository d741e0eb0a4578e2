package io.roadwatch.simulator.judge;

/** What a rule can find, and how it is called in each language. */
enum Risk {
    CONFLICT("人车冲突", "conflict with a vulnerable road user"),
    NEAR_VULNERABLE("人车距离过近", "too close to a vulnerable road user"),
    TAILGATING("跟车过近", "following too closely"),
    SMALL_GAP("车距过近", "small gap"),
    CONGESTION("交通拥堵", "congestion");

    private final String chinese;
    private final String english;

    Risk(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    String in(Language language) {
        return switch (language) {
            case CHINESE -> chinese;
            case ENGLISH -> english;
        };
    }
}
