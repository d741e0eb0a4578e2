package io.roadwatch.foundation.settings;

import io.quarkus.runtime.configuration.DurationConverter;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/** What annotations allow a key to be, in words. */
final class Bounds {

    private Bounds() {}

    static String of(ExecutableElement method) {
        String own = ofOne(method);
        return own.isEmpty() && method.getReturnType() instanceof DeclaredType type
                ? type.getTypeArguments().stream().map(Bounds::ofOne).collect(Collectors.joining())
                : own;
    }

    private static String ofOne(AnnotatedConstruct said) {
        String least = first(
                said(said, Min.class).map(min -> number(min.value())),
                said(said, DecimalMin.class).map(min -> (min.inclusive() ? "" : "above ") + min.value()),
                said(said, DurationMin.class).map(Bounds::duration));
        String most = first(
                said(said, Max.class).map(max -> number(max.value())),
                said(said, DecimalMax.class).map(DecimalMax::value),
                said(said, DurationMax.class).map(Bounds::duration));
        String range = least == null ? "" : most == null ? "from " + least : least + " to " + most;
        String form = first(
                said(said, NotBlank.class).map(any -> "not blank"),
                said(said, Pattern.class).map(pattern -> pattern.message().replaceFirst("^must be ", "")));
        return Stream.of(range, Objects.toString(form, ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static <A extends java.lang.annotation.Annotation> Optional<A> said(
            AnnotatedConstruct where, Class<A> annotation) {
        return Optional.ofNullable(where.getAnnotation(annotation));
    }

    @SafeVarargs
    private static @Nullable String first(Optional<String>... candidates) {
        return Stream.of(candidates).flatMap(Optional::stream).findFirst().orElse(null);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String duration(DurationMin min) {
        return words(Duration.ofDays(min.days())
                .plusHours(min.hours())
                .plusMinutes(min.minutes())
                .plusSeconds(min.seconds())
                .plusMillis(min.millis()));
    }

    private static String duration(DurationMax max) {
        return words(Duration.ofDays(max.days())
                .plusHours(max.hours())
                .plusMinutes(max.minutes())
                .plusSeconds(max.seconds())
                .plusMillis(max.millis()));
    }

    private static String words(Duration duration) {
        return Stream.of(
                        duration.toDays() + "d",
                        duration.toHours() + "h",
                        duration.toMinutes() + "m",
                        duration.toSeconds() + "s")
                .filter(text -> !text.startsWith("0"))
                .filter(text -> DurationConverter.parseDuration(text).equals(duration))
                .findFirst()
                .orElse(duration.isZero() ? "0s" : duration.toMillis() + "ms");
    }
}
