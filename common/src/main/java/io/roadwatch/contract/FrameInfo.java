package io.roadwatch.contract;

import java.time.Instant;

/**
 * The frame that an analysis is about.
 *
 * @param capturedAt stream time: the wall clock for a live camera; for a file, the start of the stream plus the media
 *     time. Cooldowns and display windows are measured on it.
 * @param sequence number of the frame among the analysed frames of its stream, from 1
 */
public record FrameInfo(Instant capturedAt, long sequence, int widthPx, int heightPx) {

    public FrameInfo {
        Require.atLeast("sequence", 1, sequence);
        Require.atLeast("widthPx", 1, widthPx);
        Require.atLeast("heightPx", 1, heightPx);
    }
}
