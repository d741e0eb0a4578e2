package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.group.AnalysisTrigger;
import io.roadwatch.detector.group.follow.GroupTracker;

/**
 * What one stream remembers of its objects and groups.
 *
 * @param objects used by one inference thread at a time
 * @param groups used by one inference thread at a time
 * @param trigger told of outcomes on other threads
 */
record StreamAttention(ObjectTracks objects, GroupTracker groups, AnalysisTrigger trigger) {}
