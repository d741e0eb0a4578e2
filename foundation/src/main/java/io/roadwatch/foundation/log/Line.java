package io.roadwatch.foundation.log;

import java.util.logging.Level;

/**
 * What makes two log lines the same: the place, the level, the whole text, and the exception with its message.
 *
 * @param category the logger
 * @param exception empty for a line without one
 */
record Line(String category, Level level, String text, String exception) {}
