package io.roadwatch.analyzer.llm;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The models that may be asked, the preferred one first.
 *
 * @param models distinct, at least one
 * @param cheaper the model that is asked to save money
 */
record ModelChain(List<String> models, Optional<String> cheaper) {

    static ModelChain of(LlmConfig config, Optional<String> cheaper) {
        Set<String> models = new LinkedHashSet<>();
        models.add(config.model().strip());
        config.fallbackModels().orElse(List.of()).stream()
                .map(String::strip)
                .filter(model -> !model.isEmpty())
                .forEach(models::add);
        return new ModelChain(List.copyOf(models), cheaper);
    }

    String preferred() {
        return models.get(0);
    }

    /** In the order in which a question tries them. */
    List<String> forQuestion(boolean toSaveMoney) {
        if (!toSaveMoney || cheaper.isEmpty()) {
            return models;
        }
        Set<String> cheaperFirst = new LinkedHashSet<>();
        cheaperFirst.add(cheaper.get());
        cheaperFirst.addAll(models);
        return List.copyOf(cheaperFirst);
    }

    /** Every model that can be asked. */
    List<String> all() {
        return forQuestion(true);
    }
}
