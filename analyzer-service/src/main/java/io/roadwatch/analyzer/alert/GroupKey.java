package io.roadwatch.analyzer.alert;

/** What makes a group of one answer the same as a group of another. */
sealed interface GroupKey {

    /** A group that is followed over frames. */
    record Followed(long groupId) implements GroupKey {}

    /** A group of which only its number in the frame is known. */
    record InFrame(int groupIndex) implements GroupKey {}
}
