package io.roadwatch.foundation.log;

/** Is told of each log line that was not written. Called by the thread that wanted to write it; must not log. */
public interface HeldBackListener {

    /** @param level {@code error}, {@code warn} or {@code info} */
    void lineHeldBack(String level);
}
