package io.roadwatch.detector.group.follow;

import java.util.List;

/**
 * What a group's members do, as numbers. The prior is that of its most dangerous pair: however large a jam is, one meeting in
 * it stands out, and many harmless pairs do not add up to danger.
 *
 * @param prior 0..1, how much a look at the group seems worth
 * @param closingPxPerS highest rate at which two members' centres come closer, in source-frame pixels per second
 * @param fastestPxPerS speed of the fastest member
 */
record GroupRisk(double prior, double closingPxPerS, double fastestPxPerS) {

    /** The term of a vulnerable road user who moves, wherever in the group: it may come to meet somebody. */
    static final double PRESENCE_WEIGHT = 0.10;

    /** The term of a group that nobody can have looked at yet. */
    static final double NEWNESS_WEIGHT = 0.10;

    private static final double NEW_SECONDS = 3;

    /**
     * Costs as many looks as there are pairs of which at least one moves: 200 members are 20,000 in the worst case, and a
     * large car park nearly none.
     *
     * @param ageSeconds since the group was first seen
     */
    static GroupRisk of(List<RoadUser> members, double ageSeconds) {
        double worst = 0;
        double closing = 0;
        double fastest = 0;
        boolean vulnerable = false;
        for (int i = 0; i < members.size(); i++) {
            RoadUser one = members.get(i);
            fastest = Math.max(fastest, one.speedPxPerS());
            vulnerable |= one.kind().vulnerable() && one.mayMove();
            for (int j = i + 1; j < members.size(); j++) {
                RoadUser other = members.get(j);
                if (one.mayMove() || other.mayMove()) {
                    Encounter encounter = new Encounter(one, other);
                    worst = Math.max(worst, encounter.risk());
                    closing = Math.max(closing, encounter.closingPxPerS());
                }
            }
        }
        double newness = Math.max(0, 1 - ageSeconds / NEW_SECONDS);
        double prior = worst + (vulnerable ? PRESENCE_WEIGHT : 0) + NEWNESS_WEIGHT * newness;
        return new GroupRisk(Math.min(1, prior), closing, fastest);
    }
}
