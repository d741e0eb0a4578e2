package io.roadwatch.analyzer.budget;

import io.roadwatch.analyzer.observe.CostMetrics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What all cameras together and each of them have spent, and what is set aside for calls under way. The number of cameras is
 * bounded: of one more, the one that spent longest ago is forgotten. Guarded by the budget's lock.
 */
final class Purses {

    private final BudgetConfig config;
    private final CostMetrics metrics;
    private final Purse all;
    private final Map<String, Purse> cameras = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Reservation> reserved = Collections.newSetFromMap(new IdentityHashMap<>());

    Purses(BudgetConfig config, CostMetrics metrics) {
        this.config = config;
        this.metrics = metrics;
        this.all = new Purse(config.zone(), Allowance.of(config.perMinute()), Allowance.of(config.perDay()));
    }

    Purse all() {
        return all;
    }

    void spend(String cameraId, Spent spent, Instant now) {
        all.spend(spent, now);
        of(cameraId).spend(spent, now);
    }

    Reservation reserve(String cameraId, Spent estimate, Instant now) {
        spend(cameraId, estimate, now);
        Reservation reservation = new Reservation(cameraId, estimate, now);
        reserved.add(reservation);
        return reservation;
    }

    void takeBack(Reservation reservation, Instant now) {
        all.takeBack(reservation.estimate(), reservation.at(), now);
        of(reservation.cameraId()).takeBack(reservation.estimate(), reservation.at(), now);
        reserved.remove(reservation);
    }

    long reservedTokens() {
        return reserved.stream().mapToLong(open -> open.estimate().tokens()).sum();
    }

    /** The budget of which most would be used, if so much more were spent. */
    Tightest tightest(String cameraId, Spent more, Instant now) {
        Purse own = of(cameraId);
        return Stream.of(
                        new Tightest(BudgetScope.MINUTE, all.minuteWith(more, now)),
                        new Tightest(BudgetScope.DAY, all.dayWith(more, now)),
                        new Tightest(BudgetScope.CAMERA_MINUTE, own.minuteWith(more, now)),
                        new Tightest(BudgetScope.CAMERA_DAY, own.dayWith(more, now)))
                .max(Comparator.comparing(use -> use.use().part()))
                .orElseThrow();
    }

    /** Part that is used of the budgets of all cameras together. */
    double partOfAll(Instant now) {
        return Math.max(
                all.minuteWith(Spent.NOTHING, now).part(),
                all.dayWith(Spent.NOTHING, now).part());
    }

    /** The cameras that spent most on this day. */
    List<BudgetState.Camera> dearest(int most, Instant now) {
        return cameras.entrySet().stream()
                .map(camera -> camera(camera.getKey(), camera.getValue().ofDay(now)))
                .filter(camera -> camera.tokens() > 0)
                .sorted(Comparator.comparing(BudgetState.Camera::tokens).reversed())
                .limit(most)
                .toList();
    }

    /** Without what is only set aside: an estimate is nothing to remember. */
    BudgetMemory remember(Instant now) {
        Map<String, Spent> byCamera = new LinkedHashMap<>();
        cameras.forEach((camera, purse) -> byCamera.put(camera, purse.ofDay(now)));
        Spent settled = all.ofDay(now);
        for (Reservation open : reserved) {
            if (!LocalDate.ofInstant(open.at(), config.zone()).equals(all.day(now))) {
                continue; // set aside yesterday, and gone with it
            }
            settled = settled.minus(open.estimate());
            byCamera.computeIfPresent(open.cameraId(), (camera, spent) -> spent.minus(open.estimate()));
        }
        return new BudgetMemory(all.day(now), settled, byCamera);
    }

    void restore(BudgetMemory memory, Instant now) {
        all.restore(memory.day(), memory.all(), now);
        memory.cameras().forEach((camera, spent) -> of(camera).restore(memory.day(), spent, now));
    }

    private Purse of(String cameraId) {
        Purse purse = cameras.computeIfAbsent(
                cameraId,
                fresh -> new Purse(
                        config.zone(),
                        Allowance.of(config.camera().perMinute()),
                        Allowance.of(config.camera().perDay())));
        if (cameras.size() > config.maxCameras()) {
            cameras.remove(cameras.keySet().iterator().next());
            metrics.cameraForgotten();
        }
        return purse;
    }

    private static BudgetState.Camera camera(String cameraId, Spent spent) {
        return new BudgetState.Camera(cameraId, spent.tokens(), spent.amount());
    }

    /** A budget, and how much of it is used. */
    record Tightest(BudgetScope scope, Purse.Use use) {}
}
