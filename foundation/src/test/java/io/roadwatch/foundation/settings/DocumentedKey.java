package io.roadwatch.foundation.settings;

import io.smallrye.config.WithDefault;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * One key as its source says it.
 *
 * @param name with {@code "<what>"} for what can be chosen, e.g. {@code roadwatch.streams."<camera id>".url}
 * @param meaning in Markdown
 */
record DocumentedKey(String name, String type, String fallback, String bounds, String meaning) {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^:}]+):([^}]*)}");
    private static final Pattern CHOSEN = Pattern.compile("\"(<[^>]*>)\"");
    private static final String NO_FALLBACK = "none";

    static DocumentedKey of(String name, ExecutableElement method, String meaning) {
        return new DocumentedKey(name, typeOf(method.getReturnType()), fallbackOf(method), Bounds.of(method), meaning);
    }

    private static String fallbackOf(ExecutableElement method) {
        WithDefault said = method.getAnnotation(WithDefault.class);
        if (said == null) {
            return isOptional(method.getReturnType()) ? NO_FALLBACK : "needed";
        }
        Matcher expression = EXPRESSION.matcher(said.value());
        if (!expression.matches()) {
            return code(said.value());
        }
        String otherwise = expression.group(2).isEmpty() ? NO_FALLBACK : code(expression.group(2));
        return "that of " + code(expression.group(1)) + ", else " + otherwise;
    }

    private static boolean isOptional(TypeMirror type) {
        return ((type instanceof DeclaredType declared)
                && declared.asElement().getSimpleName().toString().startsWith("Optional"));
    }

    private static String typeOf(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return simple(type.getKind().name().toLowerCase(Locale.ROOT)); // its text would begin with annotations
        }
        String name = declared.asElement().getSimpleName().toString();
        return switch (name) {
            case "Optional" -> typeOf(declared.getTypeArguments().get(0));
            case "List", "Set" ->
                "list of " + typeOf(declared.getTypeArguments().get(0));
            default -> declared.asElement().getKind() == ElementKind.ENUM ? constantsOf(declared) : simple(name);
        };
    }

    private static String constantsOf(DeclaredType choice) {
        return choice.asElement().getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(constant -> constant.getSimpleName().toString())
                .map(constant -> code(constant.toLowerCase(Locale.ROOT).replace('_', '-')))
                .collect(Collectors.joining(", "));
    }

    private static String simple(String javaName) {
        return switch (javaName) {
            case "boolean" -> "`true`, `false`";
            case "int", "long", "OptionalInt", "OptionalLong" -> "integer";
            case "float", "double", "Float", "OptionalDouble" -> "number";
            case "Duration" -> "duration";
            case "MemorySize" -> "size";
            case "Path" -> "path";
            case "URI" -> "address";
            case "ZoneId" -> "time zone";
            default -> "text"; // of a form that the meaning tells
        };
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    /** With a star for what can be chosen, e.g. {@code roadwatch.streams.*.url}. */
    String pattern() {
        return CHOSEN.matcher(name).replaceAll("*");
    }

    private String variable() {
        Matcher chosen = CHOSEN.matcher(name);
        String variable = Notation.VARIABLE.write(pattern());
        return chosen.find()
                ? variable.replace("*", chosen.group(1).toUpperCase(Locale.ROOT).replace(' ', '_'))
                : variable;
    }

    /** Whether it takes an example to say what a value looks like. */
    boolean needsExample() {
        return !fallback.startsWith("`") && !type.contains("`");
    }

    String row() {
        return "| %s | %s | %s | %s | %s |"
                .formatted(code(name) + "<br>" + code(variable()), type, fallback, bounds, meaning.replace("|", "\\|"));
    }
}
