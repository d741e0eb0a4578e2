package io.roadwatch.detector.detect;

import io.roadwatch.detector.detect.input.InputSize;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads values of {@link DetectConfig}. SmallRye finds the {@code of} methods itself, but hides why they refuse a text. */
final class ConfigConverters {

    private ConfigConverters() {}

    public static final class ToBatchChoice implements Converter<BatchChoice> {

        private static final long serialVersionUID = 1L;

        @Override
        public BatchChoice convert(String text) {
            return BatchChoice.of(text);
        }
    }

    public static final class ToInputSize implements Converter<InputSize> {

        private static final long serialVersionUID = 1L;

        @Override
        public InputSize convert(String text) {
            return InputSize.of(text);
        }
    }

    public static final class ToClassRename implements Converter<ClassRename> {

        private static final long serialVersionUID = 1L;

        @Override
        public ClassRename convert(String text) {
            return ClassRename.of(text);
        }
    }
}
