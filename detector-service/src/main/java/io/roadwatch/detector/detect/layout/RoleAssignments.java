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
    private final Predicate<OutputRoles> fits;
    private final List<OutputRoles> found = new ArrayList<>();

    private RoleAssignments(List<RawOutput> outputs, List<OutputRole> roles, Predicate<OutputRoles> fits) {
        this.outputs = outputs;
        this.roles = roles;
        this.fits = fits;
    }

    /**
     * @param fits whether shapes and types allow it
     * @return several where neither shapes nor names decide
     */
    static List<OutputRoles> of(List<RawOutput> outputs, List<OutputRole> roles, Predicate<OutputRoles> fits) {
        if (outputs.size() != roles.size()) {
            return List.of();
        }
        RoleAssignments search = new RoleAssignments(outputs, roles, fits);
        search.assign(new EnumMap<>(OutputRole.class));
        List<OutputRoles> named =
                search.found.stream().filter(search::namesAgree).toList();
        return named.isEmpty() ? List.copyOf(search.found) : named;
    }

    private void assign(Map<OutputRole, Integer> sofar) {
        if (sofar.size() == roles.size()) {
            OutputRoles complete = new OutputRoles(sofar);
            if (fits.test(complete)) {
                found.add(complete);
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

    private boolean namesAgree(OutputRoles assigned) {
        return assigned.positions().entrySet().stream()
                .noneMatch(one -> one.getKey()
                        .isContradictedBy(outputs.get(one.getValue()).info().name()));
    }
}
