package io.roadwatch.detector.detect.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Finds which output has which role, whatever their order: shapes and types first, then names. */
final class RoleAssignments {

    private final List<RawOutput> outputs;
    private final List<OutputRole> roles;
    private final Predicate<Map<OutputRole, Integer>> fits;
    private final List<Map<OutputRole, Integer>> found = new ArrayList<>();

    private RoleAssignments(List<RawOutput> outputs, List<OutputRole> roles, Predicate<Map<OutputRole, Integer>> fits) {
        this.outputs = outputs;
        this.roles = roles;
        this.fits = fits;
    }

    /**
     * @param fits whether shapes and types allow it
     * @return positions of outputs by role; several where neither shapes nor names decide
     */
    static List<Map<OutputRole, Integer>> of(
            List<RawOutput> outputs, List<OutputRole> roles, Predicate<Map<OutputRole, Integer>> fits) {
        if (outputs.size() != roles.size()) {
            return List.of();
        }
        RoleAssignments search = new RoleAssignments(outputs, roles, fits);
        search.assign(new EnumMap<>(OutputRole.class));
        List<Map<OutputRole, Integer>> named =
                search.found.stream().filter(search::namesAgree).toList();
        return named.isEmpty() ? List.copyOf(search.found) : named;
    }

    private void assign(Map<OutputRole, Integer> sofar) {
        if (sofar.size() == roles.size()) {
            if (fits.test(sofar)) {
                found.add(new EnumMap<>(sofar));
            }
            return;
        }
        OutputRole next = roles.get(sofar.size());
        for (int i = 0; i < outputs.size(); i++) {
            if (!sofar.containsValue(i)) {
                sofar.put(next, i);
                assign(sofar);
                sofar.remove(next);
            }
        }
    }

    private boolean namesAgree(Map<OutputRole, Integer> positions) {
        return positions.entrySet().stream()
                .noneMatch(one -> one.getKey()
                        .isContradictedBy(outputs.get(one.getValue()).info().name()));
    }
}
