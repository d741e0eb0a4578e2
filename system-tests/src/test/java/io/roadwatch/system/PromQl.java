package io.roadwatch.system;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the metrics that a query names; no parser, but enough for the queries of this repository. */
final class PromQl {

    private static final Pattern NOT_A_METRIC = Pattern.compile(
            "#.*" // comments
                    + "|\"[^\"]*\"" // texts
                    + "|\\{[^}]*}" // selectors
                    + "|\\[[^\\]]*]" // ranges
                    + "|\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)" // labels
                    + "|\\boffset\\s+\\w+"
                    + "|\\b(?:and|or|unless|bool)\\b");
    private static final Pattern NAME = Pattern.compile("(?<![\\w:.])[a-zA-Z_:][\\w:]*(?![\\w:]*\\s*\\()");

    private PromQl() {}

    /** @return names as they are in the query, with {@code _bucket}, {@code _sum} and {@code _count} */
    static Set<String> metricsOf(String promQl) {
        String rest = NOT_A_METRIC.matcher(promQl.replaceAll("\"[^\"]*\"", "")).replaceAll(" ");
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(rest);
        while (name.find()) {
            names.add(name.group());
        }
        return names;
    }
}
