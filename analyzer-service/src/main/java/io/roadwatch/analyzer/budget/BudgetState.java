package io.roadwatch.analyzer.budget;

import java.util.List;

/**
 * The budget at one moment, for operators.
 *
 * @param stepsInForce of the budget of all cameras together
 * @param cameras those that spent most on this day, at most 20
 */
public record BudgetState(String currency, List<Scope> scopes, List<String> stepsInForce, List<Camera> cameras) {

    public BudgetState {
        scopes = List.copyOf(scopes);
        stepsInForce = List.copyOf(stepsInForce);
        cameras = List.copyOf(cameras);
    }

    /**
     * A budget of all cameras together.
     *
     * @param limited whether there is a limit
     * @param part 0..1 and beyond: part of the tighter limit that is used
     */
    public record Scope(String scope, long tokens, double amount, boolean limited, double part) {}

    /** What a camera spent on this day. */
    public record Camera(String cameraId, long tokens, double amount) {}
}
