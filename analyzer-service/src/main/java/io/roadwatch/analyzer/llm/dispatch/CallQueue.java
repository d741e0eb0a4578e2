package io.roadwatch.analyzer.llm.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Attempts that wait, in the order in which they are to be made: the more urgent first; among equals the camera with fewer
 * calls under way, then the one whose last call is longest ago, then whoever asked first. Guarded by the dispatcher's lock.
 */
final class CallQueue {

    private final CallLimits limits;
    private final CameraShares cameras;
    private final List<Waiting> waiting = new ArrayList<>();

    CallQueue(CallLimits limits, CameraShares cameras) {
        this.limits = limits;
        this.cameras = cameras;
    }

    void add(Waiting newcomer) {
        waiting.add(newcomer);
    }

    boolean remove(Waiting one) {
        return waiting.remove(one);
    }

    int size() {
        return waiting.size();
    }

    /** Who is first among those that fulfil a condition. */
    Optional<Waiting> first(Predicate<Waiting> condition, long nowNanos) {
        return waiting.stream().filter(condition).min(order(nowNanos));
    }

    /** Takes out those whose time is over. */
    List<Waiting> removeExpired(long nowNanos) {
        List<Waiting> expired = new ArrayList<>();
        waiting.removeIf(one -> one.demand().deadlineNanos() - nowNanos <= 0 && expired.add(one));
        return expired;
    }

    /** When the next one's time is over. */
    Optional<Long> firstDeadlineNanos() {
        return waiting.stream().map(one -> one.demand().deadlineNanos()).min(Comparator.naturalOrder());
    }

    /**
     * Takes out whoever is one too many: of a camera that has too many its least urgent one, the older of equals, since its
     * frame is older; else the last of all.
     */
    Optional<Waiting> removeExcess(Waiting newcomer, long nowNanos) {
        String cameraId = newcomer.demand().cameraId();
        List<Waiting> sameCamera = waiting.stream()
                .filter(one -> one.demand().cameraId().equals(cameraId))
                .toList();
        Optional<Waiting> excess = Optional.empty();
        if (sameCamera.size() > limits.waitingPerCamera()) {
            excess = sameCamera.stream()
                    .min(Comparator.comparing(
                                    (Waiting one) -> Urgency.of(one.demand().prior()))
                            .thenComparing(Waiting::number));
        } else if (waiting.size() > limits.waiting()) {
            excess = waiting.stream().max(order(nowNanos));
        }
        excess.ifPresent(waiting::remove);
        return excess;
    }

    private Comparator<Waiting> order(long nowNanos) {
        return Comparator.comparing((Waiting one) -> one.urgencyAt(nowNanos, limits))
                .reversed()
                .thenComparing(one -> cameras.running(one.demand().cameraId()))
                .thenComparing(
                        one -> cameras.sinceLastGrant(one.demand().cameraId(), nowNanos), Comparator.reverseOrder())
                .thenComparing(one -> one.demand().askedAtNanos())
                .thenComparing(Waiting::number);
    }
}
