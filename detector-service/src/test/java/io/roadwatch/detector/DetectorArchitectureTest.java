package io.roadwatch.detector;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** The rules of the house, each with its reason. ARCHITECTURE.md says the same in prose. */
@AnalyzeClasses(packages = "io.roadwatch.detector", importOptions = ImportOption.DoNotIncludeTests.class)
class DetectorArchitectureTest {

    private static final String ROOT = "io.roadwatch.detector.";
    private static final String REST_CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

    @ArchTest
    static final ArchRule inferenceHasOneHome = onlyIn(
            "inference engines are exchanged, and their native memory is owned, in one place",
            homes("detect"),
            "ai.djl..",
            "ai.onnxruntime..");

    @ArchTest
    static final ArchRule ffmpegHasOneHome = onlyIn(
            "native frames, and addresses with passwords that FFmpeg prints, stay in one place",
            homes("decode"),
            "org.bytedeco..");

    @ArchTest
    static final ArchRule metricsHaveOneHome = onlyIn(
            "every metric name is in one class, and the same name in both metric worlds breaks every scrape",
            homes("observe"),
            "io.prometheus..",
            "io.micrometer..");

    @ArchTest
    static final ArchRule tracesHaveOneHome = onlyIn(
            "what a span is called and may say is decided in one place, and nowhere else must care whether there is one",
            homes("observe"),
            "io.opentelemetry..",
            "io.quarkus.opentelemetry..");

    @ArchTest
    static final ArchRule webTypesStayAtTheEdge = onlyIn(
            "the pipeline must run without a web server around it: in tests, on the command line, on a thread of its own",
            homes("api", "publish", "handoff", "egress"),
            "jakarta.ws.rs..",
            "org.eclipse.microprofile.rest.client..",
            "org.jboss.resteasy..",
            "io.quarkus.websockets..",
            "io.quarkiverse.resteasy..",
            "io.vertx..");

    @ArchTest
    static final ArchRule restClientsAreHidden = classes()
            .that()
            .areAnnotatedWith(REST_CLIENT)
            .should()
            .bePackagePrivate()
            .because("the bean around a REST client owns its time limits, and nobody may go past it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule trackingAndGroupingArePureJava = classes()
            .that()
            .resideInAnyPackage(homes("track", "group"))
            .and()
            .haveSimpleNameNotEndingWith("Config") // mappings carry the annotations of their framework
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..", "org.jspecify..", "io.roadwatch.contract..", ROOT + "track..", ROOT + "group.."))
            .because("what decides over calls and identities is tested with numbers alone, and reused anywhere");

    @ArchTest
    static final ArchRule judgingTrackersIsPureJava = classes()
            .that()
            .resideInAPackage(ROOT + "evaluate.tracking..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.roadwatch.contract..",
                    ROOT + "track..",
                    ROOT + "evaluate.tracking.."))
            .because(
                    "figures that trackers are compared by come from boxes and ids alone, not from a model or a video");

    @ArchTest
    static final ArchRule sourceSeesNoStage = stage("source");

    @ArchTest
    static final ArchRule egressSeesThePolicyOfSources = stage("egress", "source");

    @ArchTest
    static final ArchRule decodeSeesSources = stage("decode", "source");

    @ArchTest
    static final ArchRule detectSeesDecodedFrames = stage("detect", "decode");

    @ArchTest
    static final ArchRule trackSeesOnlyTheContract = stage("track");

    @ArchTest
    static final ArchRule groupSeesOnlyTheContract = stage("group");

    @ArchTest
    static final ArchRule pictureSeesOnlyTheContract = stage("picture");

    @ArchTest
    static final ArchRule handoffSeesWhatGroupDecides = stage("handoff", "group");

    @ArchTest
    static final ArchRule evidenceSeesTheIdsOfSources = stage("evidence", "source");

    @ArchTest
    static final ArchRule publishSeesTheIdsOfSources = stage("publish", "source");

    @ArchTest
    static final ArchRule observeIsToldAndAsksNobody = noClasses()
            .that()
            .resideInAPackage(ROOT + "observe..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    homes("pipeline", "api", "publish", "evidence", "handoff", "decode", "detect", "picture", "egress"))
            .because("every stage calls observe: it may know the reasons that it labels, but nobody who calls it");

    @ArchTest
    static final ArchRule onlyTheApiSeesTheApi = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "api..")
            .because("REST is one of several ways in, and none of them is needed to watch a road");

    @ArchTest
    static final ArchRule judgingSeesOnlyTheContract = noClasses()
            .that()
            .resideInAPackage(ROOT + "evaluate")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + ".").and(not(resideInAPackage(ROOT + "evaluate"))))
            .because("whoever judges a stage must not lean on it: anything that makes detections is judged alike");

    @ArchTest
    static final ArchRule judgingOfTracksSeesTheTracker = stage("evaluate", "track");

    @ArchTest
    static final ArchRule commandsSeeWhatTheyRun =
            stage("command", "source", "decode", "detect", "picture", "evaluate", "track");

    @ArchTest
    static final ArchRule nobodySeesTheCommands = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "command..")
            .because("a command ends its process, writes to the console and knows no service around it");

    private static ArchRule onlyIn(String reason, String[] homes, String... vendor) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(vendor)
                .because(reason);
    }

    /** A stage sees the contract, itself, metrics, and what the stages before it give it. */
    private static ArchRule stage(String name, String... seen) {
        String[] allowed =
                homes(Stream.concat(Stream.of(name, "observe"), Stream.of(seen)).toArray(String[]::new));
        return noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + ".").and(not(resideInAnyPackage(allowed))))
                .because(
                        "only pipeline knows the path; a stage that knows its neighbours cannot be moved or tested alone")
                .allowEmptyShould(true);
    }

    private static String[] homes(String... packages) {
        return Stream.of(packages).map(name -> ROOT + name + "..").toArray(String[]::new);
    }
}
