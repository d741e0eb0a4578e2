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

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    public FrameInfo {
        if (capturedAt.isBefore(Instant.EPOCH) || capturedAt.isAfter(LATEST)) { // so that adding to it cannot overflow
            throw new IllegalArgumentException("capturedAt must be between 1970 and 9999, got " + capturedAt);
        }
        Require.atLeast("sequence", 1, sequence);
        Require.atLeast("widthPx", 1, widthPx);
        Require.atLeast("heightPx", 1, heightPx);
    }
}
