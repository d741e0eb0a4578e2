package io.roadwatch.analyzer.budget;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What one camera, or all together, have spent in the last minute and on this day. Not thread-safe. */
final class Purse {

    private final ZoneId zone;
    private final Allowance perMinute;
    private final Allowance perDay;
    private final SlidingMinute minute = new SlidingMinute();
    private LocalDate day = LocalDate.MIN;
    private Spent ofDay = Spent.NOTHING;

    Purse(ZoneId zone, Allowance perMinute, Allowance perDay) {
        this.zone = zone;
        this.perMinute = perMinute;
        this.perDay = perDay;
    }

    void spend(Spent spent, Instant now) {
        minute.add(spent, now.getEpochSecond());
        turnTo(now);
        ofDay = ofDay.plus(spent);
    }

    /** @param at when it was spent */
    void takeBack(Spent spent, Instant at, Instant now) {
        minute.takeBack(spent, at.getEpochSecond());
        turnTo(now);
        if (LocalDate.ofInstant(at, zone).equals(day)) {
            ofDay = ofDay.minus(spent);
        }
    }

    /** What was spent on that day before a restart; of another day it is forgotten. */
    void restore(LocalDate of, Spent spent, Instant now) {
        turnTo(now);
        if (of.equals(day)) {
            ofDay = ofDay.plus(spent);
        }
    }

    Spent ofMinute(Instant now) {
        return minute.sum(now.getEpochSecond());
    }

    Spent ofDay(Instant now) {
        turnTo(now);
        return ofDay;
    }

    LocalDate day(Instant now) {
        turnTo(now);
        return day;
    }

    Use minuteWith(Spent more, Instant now) {
        return new Use(
                perMinute.part(ofMinute(now).plus(more)),
                part -> Duration.ofSeconds(minute.secondsUntil(part, perMinute, now.getEpochSecond())));
    }

    Use dayWith(Spent more, Instant now) {
        return new Use(perDay.part(ofDay(now).plus(more)), part -> untilTomorrow(now));
    }

    private Duration untilTomorrow(Instant now) {
        Instant tomorrow =
                LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        return Duration.between(now, tomorrow);
    }

    private void turnTo(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (!today.equals(day)) {
            day = today;
            ofDay = Spent.NOTHING;
        }
    }

    /**
     * How much of an allowance is used.
     *
     * @param part 0..1 and beyond
     * @param freeIn how long until less than a part is used
     */
    record Use(double part, java.util.function.DoubleFunction<Duration> freeIn) {}
}
