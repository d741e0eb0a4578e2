package io.roadwatch.launcher.doctor;

/**
 * One thing that Roadwatch needs.
 *
 * @param text what is there; or what is missing, and what to do
 */
record Finding(boolean ok, String text) {

    static Finding ok(String text) {
        return new Finding(true, text);
    }

    static Finding missing(String text) {
        return new Finding(false, text);
    }

    String line() {
        return "%-8s %s".formatted(ok ? "ok" : "missing", text);
    }
}
