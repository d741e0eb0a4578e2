package io.roadwatch.analyzer.intake;

/** Makes what a caller sent fit for one line of a log. */
final class LogText {

    private static final int LONGEST = 64;

    private LogText() {}

    static String of(String sent) {
        String start = sent.length() > LONGEST ? sent.substring(0, LONGEST) + "..." : sent;
        return start.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]", "?");
    }
}
