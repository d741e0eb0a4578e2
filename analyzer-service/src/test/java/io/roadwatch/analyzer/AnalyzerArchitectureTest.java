package io.roadwatch.analyzer;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.roadwatch.analyzer.prompt.Prompt;
import io.roadwatch.analyzer.publish.CameraAlert;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules of the house, as far as the analyzer is concerned. Plain tests rather than {@code @ArchTest}: some test runners
 * pass over ArchUnit's own engine without a word, and then nothing is checked.
 */
class AnalyzerArchitectureTest {

    private static final String ROOT = "io.roadwatch.analyzer.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.roadwatch.analyzer");

    /** What each stage may see of the others. Everybody sees the contract and the foundation. */
    private static final Map<String, Set<String>> SEES = Map.ofEntries(
            Map.entry("image", Set.of()),
            Map.entry("prompt", Set.of("image")),
            Map.entry("budget", Set.of("observe")),
            Map.entry("llm", Set.of("prompt", "budget", "observe")),
            Map.entry("verdict", Set.of()),
            Map.entry("alert", Set.of()),
            Map.entry("publish", Set.of("observe")),
            Map.entry("webhook", Set.of("publish", "observe")),
            Map.entry(
                    "intake",
                    Set.of("image", "prompt", "budget", "llm", "verdict", "alert", "publish", "webhook", "observe")),
            Map.entry("api", Set.of("intake", "llm", "budget", "alert", "publish", "webhook", "observe")),
            Map.entry("observe", Set.of()));

    private static final String[] JACKSON = {"com.fasterxml.jackson.."};
    private static final String[] JAX_RS = {
        "jakarta.ws.rs..",
        "org.jboss.resteasy..",
        "io.quarkiverse.resteasy..",
        "org.eclipse.microprofile.rest.client..",
        "io.quarkus.rest.client.."
    };

    @Test
    void everyPackageIsAStageThatTheRulesKnow() {
        Set<String> stages = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.replace(ROOT, "").replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());

        assertThat(stages).isNotEmpty().isSubsetOf(SEES.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image", "prompt", "budget", "llm", "verdict", "alert", "publish", "webhook", "intake", "api", "observe"
            })
    void stageSeesOnlyItselfTheContractAndWhatItWorksOn(String stage) {
        String[] visible = Stream.concat(Stream.of(stage), SEES.get(stage).stream())
                .map(name -> ROOT + name + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(ROOT + stage + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.roadwatch..")
                        .and(not(resideInAnyPackage("io.roadwatch.contract..", "io.roadwatch.foundation..")))
                        .and(not(resideInAnyPackage(visible))))
                .because(
                        "a stage that knows only its input can be read, tested and replaced alone; intake sees all stages,"
                                + " because it is the path")
                .check(CLASSES);
    }

    @Test
    void llmSeesThePromptAndNotHowItIsMade() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "llm..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "prompt..").and(not(belongToAnyOf(Prompt.class))))
                .because("a stage sees the output types of the stage before, not its workings")
                .check(CLASSES);
    }

    @Test
    void stagesFormNoCycle() {
        slices().matching(ROOT + "(*)..")
                .should()
                .beFreeOfCycles()
                .because("data flows one way, and so do dependencies")
                .check(CLASSES);
    }

    @Test
    void alertsArePureJava() {
        onlyDependsOn("alert", pureJavaAnd());
    }

    @ParameterizedTest
    @ValueSource(strings = {"prompt", "verdict"})
    void promptAndVerdictArePureJavaAndJson(String stage) {
        String[] visible =
                SEES.get(stage).stream().map(name -> ROOT + name + "..").toArray(String[]::new);
        onlyDependsOn(
                stage,
                pureJavaAnd(
                        Stream.concat(Stream.of(JACKSON), Stream.of(visible)).toArray(String[]::new)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"llm.pool", "llm.pace", "llm.reaction", "llm.dispatch"})
    void policyOfTheLlmIsPureJavaAndFiles(String stage) {
        onlyDependsOn(stage, pureJavaAnd("com.fasterxml.jackson..", ROOT + "llm.."));
    }

    @Test
    void wireFormatOfTheLlmStaysInItsHome() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "llm.wire..")
                .and()
                .resideInAPackage(ROOT + "llm..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(JAX_RS)
                .because("who changes the vendor's format looks in one place")
                .check(CLASSES);
    }

    @Test
    void noJsonLeavesTheVerdictStage() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "verdict..")
                .and()
                .arePublic()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(JACKSON)
                .because("past the parser there are checked records only")
                .check(CLASSES);
    }

    static List<VendorHome> vendors() {
        return List.of(
                new VendorHome(
                        Set.of("observe"),
                        "a metric that is made elsewhere is in no list of names and can break the scrape",
                        "io.prometheus..",
                        "io.micrometer.."),
                new VendorHome(Set.of("observe"), "what is measured is measured in one place", "org.HdrHistogram.."),
                new VendorHome(
                        Set.of("observe"),
                        "what a span is called and may say is decided in one place: no prompt, no answer, no key",
                        "io.opentelemetry.."),
                new VendorHome(Set.of("api", "intake", "publish", "llm"), "only the edges speak HTTP", JAX_RS),
                new VendorHome(
                        Set.of("publish", "api"),
                        "one place owns sockets and what happens to a slow one",
                        "io.quarkus.websockets.."),
                new VendorHome(
                        Set.of("llm"),
                        "calls of the LLM are limited, retried and counted in one place",
                        "org.eclipse.microprofile.rest.client..",
                        "io.quarkus.rest.client..",
                        "java.net.http..",
                        "io.smallrye.faulttolerance..",
                        "org.eclipse.microprofile.faulttolerance.."));
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void vendorStaysAtHome(VendorHome vendor) {
        String[] homes =
                vendor.stages.stream().map(stage -> ROOT + stage + "..").toArray(String[]::new);

        noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(vendor.packages)
                .because(vendor.reason)
                .check(CLASSES);
    }

    @Test
    void httpClientsStayWhereCallsAreBounded() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "llm..", ROOT + "webhook..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("io\\.vertx\\..*\\.HttpClient.*|io\\.vertx\\..*\\.WebClient.*")
                .because(
                        "calls of the LLM are limited, retried and counted in one place, and a webhook is connected to at the"
                                + " address that was checked, which takes a client that connects where it is told")
                .check(CLASSES);
    }

    @Test
    void webhooksSeeTheWordingOfAnAlertAndNotTheSockets() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "webhook..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "publish..").and(not(belongToAnyOf(CameraAlert.class))))
                .because("an alert is worded alike wherever it is told, and that is all they share")
                .check(CLASSES);
    }

    @Test
    void restClientOfTheLlmIsPackagePrivate() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "llm..")
                .and()
                .arePublic()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(JAX_RS)
                .because("the wire is behind the bean that owns time limits and retries")
                .check(CLASSES);
    }

    private static void onlyDependsOn(String stage, String... packages) {
        classes()
                .that()
                .resideInAPackage(ROOT + stage + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Stream.concat(Stream.of(ROOT + stage + ".."), Stream.of(packages))
                        .toArray(String[]::new))
                .because("rules are to be tested in milliseconds and to outlive the framework")
                .check(CLASSES);
    }

    private static String[] pureJavaAnd(String... more) {
        Stream<String> pure = Stream.of(
                "java..",
                "io.roadwatch.contract..",
                "io.roadwatch.foundation.reload..",
                "org.jspecify.annotations..",
                "org.jboss.logging..",
                "jakarta.enterprise.context..", // the scope of the bean
                "jakarta.inject..",
                "io.smallrye.config..", // @ConfigMapping and its bounds
                "jakarta.validation.constraints..",
                "org.hibernate.validator.constraints..");
        return Stream.concat(pure, Stream.of(more)).toArray(String[]::new);
    }

    private static final class VendorHome {

        private final Set<String> stages;
        private final String reason;
        private final String[] packages;

        VendorHome(Set<String> stages, String reason, String... packages) {
            this.stages = stages;
            this.reason = reason;
            this.packages = packages;
        }

        @Override
        public String toString() {
            return String.join(", ", packages);
        }
    }
}
