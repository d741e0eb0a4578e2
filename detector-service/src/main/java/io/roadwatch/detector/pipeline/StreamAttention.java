package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.group.AnalysisTrigger;
import io.roadwatch.detector.group.follow.GroupTracker;

/**
 * What one stream remembers of its groups.
 *
 * @param groups used by one inference thread at a time
 * @param trigger told of outcomes on other threads
 */
record StreamAttention(GroupTracker groups, AnalysisTrigger trigger) {}
