package io.roadwatch.contract;

/**
 * What is known of a group beyond one frame. A group keeps its identity while its members overlap.
 *
 * @param groupId identity over time within one stream, from 1
 * @param ageSeconds since it was first seen, in stream time
 * @param fastestPxPerS speed of its fastest member, in source-frame pixels per second
 * @param closingPxPerS highest rate at which the centres of two members come closer; 0 where none do
 * @param stillSeconds for how long no member has moved; 0 while one does
 * @param riskPrior 0..1: how much a look at it seems worth, judged from numbers alone; no verdict
 */
public record GroupTrend(
        long groupId, float ageSeconds, float fastestPxPerS, float closingPxPerS, float stillSeconds, float riskPrior) {

    public GroupTrend {
        Require.atLeast("groupId", 1, groupId);
        Require.notNegative("ageSeconds", ageSeconds);
        Require.notNegative("fastestPxPerS", fastestPxPerS);
        Require.notNegative("closingPxPerS", closingPxPerS);
        Require.notNegative("stillSeconds", stillSeconds);
        Require.unitInterval("riskPrior", riskPrior);
    }
}
