package io.roadwatch.launcher.machine;

/** Makes texts of others safe to print: they must not move the cursor, colour the terminal or turn the writing round. */
public final class Printable {

    private Printable() {}

    /** The text on one line, with spaces for everything that a terminal might obey. */
    public static String of(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
    }
}
