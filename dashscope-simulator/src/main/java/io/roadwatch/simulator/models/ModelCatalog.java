package io.roadwatch.simulator.models;

import io.roadwatch.simulator.account.CallFilter;
import io.roadwatch.simulator.account.CallTraits;
import io.roadwatch.simulator.chat.ErrorTable;
import io.roadwatch.simulator.chat.VendorError;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The models that can be asked. A model that is not among them is retired or never was.
 *
 * @param denied calls without the right to use their model, which is listed all the same
 */
public record ModelCatalog(Set<String> models, List<CallFilter> denied) {

    private static final int NOT_FOUND = 404;

    public ModelCatalog {
        models = Set.copyOf(models);
        denied = List.copyOf(denied);
    }

    /** Open to all. */
    public static ModelCatalog of(Set<String> models) {
        return new ModelCatalog(models, List.of());
    }

    /** Why a call may not have its model; empty when it may. */
    public Optional<VendorError> refusal(CallTraits call) {
        if (!models.contains(call.model())) {
            return Optional.of(new VendorError(
                    NOT_FOUND,
                    "model_not_found",
                    "The model `%s` does not exist or you do not have access to it.".formatted(call.model())));
        }
        return denied.stream().anyMatch(filter -> filter.matches(call))
                ? ErrorTable.byCode("Model.AccessDenied")
                : Optional.empty();
    }
}
