package io.roadwatch.analyzer.verdict;

/** Text as an operator reads it: one line, of bounded length. */
final class ShortText {

    private ShortText() {}

    /** @param longest in code points */
    static String of(String text, int longest, ParseNotes notes) {
        StringBuilder line = new StringBuilder();
        int length = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            boolean blank = Character.isWhitespace(c) || Character.isISOControl(c) || Character.isSpaceChar(c);
            boolean repeated = blank && (line.length() == 0 || line.charAt(line.length() - 1) == ' ');
            if (repeated) {
                continue;
            }
            if (length == longest) {
                notes.add(ParseNote.TEXT_CUT);
                break;
            }
            line.appendCodePoint(blank ? ' ' : c);
            length++;
        }
        return line.toString().strip();
    }
}
