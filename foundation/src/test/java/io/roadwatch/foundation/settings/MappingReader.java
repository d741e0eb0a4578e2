package io.roadwatch.foundation.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import io.smallrye.config.common.utils.StringUtil;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Reads the {@code @ConfigMapping} interfaces of some modules from their sources, comments included, with the JDK's compiler as
 * an annotation processor. Nothing is compiled, and what the interfaces do not need is not read.
 */
final class MappingReader extends AbstractProcessor {

    private static final Pattern CHOSEN = Pattern.compile("\\bby ([a-z]+( id)?)", Pattern.CASE_INSENSITIVE);

    private final List<Section> sections = new ArrayList<>();

    private MappingReader() {}

    /** What one interface says, in the order of its source. */
    record Section(String prefix, String meaning, List<DocumentedKey> keys) {}

    static List<Section> read(List<Path> sourceFolders) throws IOException {
        List<Path> mappings = new ArrayList<>();
        for (Path folder : sourceFolders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().matches(".*(Config|Lists)\\.java"))
                        .forEach(mappings::add);
            }
        }
        MappingReader reader = new MappingReader();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            String path = sourceFolders.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null,
                    files,
                    trouble -> {}, // imports of libraries that are not here, and not needed
                    List.of("-proc:only", "-sourcepath", path, "-classpath", System.getProperty("java.class.path")),
                    null,
                    files.getJavaFileObjectsFromPaths(mappings));
            task.setProcessors(List.of(reader));
            task.call();
        }
        return reader.sections.stream()
                .sorted((one, other) -> one.prefix.compareTo(other.prefix))
                .toList();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(ConfigMapping.class.getName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element mapping : round.getElementsAnnotatedWith(ConfigMapping.class)) {
            List<DocumentedKey> keys = new ArrayList<>();
            String prefix = mapping.getAnnotation(ConfigMapping.class).prefix();
            addKeys(prefix, mapping, keys);
            sections.add(new Section(prefix, meaningOf(mapping), keys));
        }
        return true;
    }

    private void addKeys(String prefix, Element type, List<DocumentedKey> keys) {
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (method.isDefault()) {
                continue;
            }
            String own = StringUtil.skewer(method.getSimpleName().toString());
            String name = method.getAnnotation(WithParentName.class) == null ? prefix + "." + own : prefix;
            TypeMirror said = method.getReturnType();
            if (said instanceof DeclaredType map
                    && map.asElement().getSimpleName().contentEquals("Map")) {
                name += ".\"<" + chosen(method) + ">\"";
                said = map.getTypeArguments().get(1);
            }
            if (said instanceof DeclaredType group && isGroup(group, method)) {
                addKeys(name, group.asElement(), keys);
            } else {
                keys.add(DocumentedKey.of(name, method, meaningOf(method)));
            }
        }
    }

    private static boolean isGroup(DeclaredType type, ExecutableElement method) {
        return type.asElement().getKind() == ElementKind.INTERFACE
                && type.getTypeArguments().isEmpty()
                && type.toString().startsWith("io.roadwatch.")
                && method.getAnnotation(WithDefault.class) == null;
    }

    private String chosen(ExecutableElement map) {
        Matcher words = CHOSEN.matcher(meaningOf(map));
        return words.find() ? words.group(1) : "name";
    }

    private String meaningOf(Element element) {
        String comment = processingEnv.getElementUtils().getDocComment(element);
        return comment == null ? "" : Javadoc.markdown(comment);
    }
}
