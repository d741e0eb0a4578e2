package io.roadwatch.detector.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of each item of a batch.
 *
 * @param results in the order of the items: declarations, then removals
 */
record BatchReport(int succeeded, int failed, List<Item> results) {

    static BatchReport of(List<Item> results) {
        int failed =
                (int) results.stream().filter(item -> item.problem() != null).count();
        return new BatchReport(results.size() - failed, failed, results);
    }

    /**
     * @param action {@code declare} or {@code remove}
     * @param cameraId absent where the item names none that is valid
     * @param status what a call of its own would have answered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String action,
            @Nullable String cameraId,
            int status,
            @Nullable ItemProblem problem) {

        static Item failed(String action, @Nullable String cameraId, HttpProblem problem) {
            return new Item(
                    action,
                    cameraId,
                    problem.getStatusCode(),
                    new ItemProblem(String.valueOf(problem.getType()), problem.getTitle(), problem.getDetail()));
        }
    }

    /** As in an answer of its own. */
    record ItemProblem(
            String type, @Nullable String title, @Nullable String detail) {}
}
