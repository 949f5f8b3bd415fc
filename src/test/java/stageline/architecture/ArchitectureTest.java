package stageline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Who may know whom: packages depend downwards only, features of the desktop do not know each other, and each library has
/// one home.
@Execution(ExecutionMode.CONCURRENT)
class ArchitectureTest {

    /// Each package with those it may know. What is missing here may not exist.
    private static final Map<String, Set<String>> MAY_KNOW = mayKnow();

    private static Map<String, Set<String>> mayKnow() {
        Map<String, Set<String>> known = new LinkedHashMap<>();
        known.put("sales", Set.of());
        known.put("ledger", Set.of("sales"));
        for (String lower : Set.of("store", "exchange", "papers")) {
            known.put(lower, Set.of("ledger", "sales"));
        }
        known.put("sync", Set.of("ledger", "sales"));
        known.put("workspace", Set.of("sync", "store", "exchange", "papers", "ledger", "sales"));
        for (String upper : Set.of("desktop", "tools", "server")) {
            known.put(upper, Set.of("workspace", "sync", "store", "exchange", "papers", "ledger", "sales"));
        }
        // The command line starts servers and manages them.
        known.put("tools", Set.of("server", "workspace", "sync", "store", "exchange", "papers", "ledger", "sales"));
        return known;
    }

    @Test
    void packagesDependDownwardsOnly() {
        LayeredArchitecture house = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String layer : MAY_KNOW.keySet()) {
            house = house.layer(layer).definedBy(inside(layer));
        }
        for (Map.Entry<String, Set<String>> layer : MAY_KNOW.entrySet()) {
            house = layer.getValue().isEmpty()
                    ? house.whereLayer(layer.getKey()).mayNotAccessAnyLayer()
                    : house.whereLayer(layer.getKey()).mayOnlyAccessLayers(layer.getValue().toArray(String[]::new));
        }
        house.check(Stones.SHIPPED);
    }

    @Test
    void everyClassLivesInAPackageOfTheHouse() {
        String[] rooms = MAY_KNOW.keySet().stream().map(ArchitectureTest::inside).toArray(String[]::new);
        check(classes().should().resideInAnyPackage(rooms).orShould().resideInAPackage("stageline"));
    }

    @Test
    void packagesFormNoCycle() {
        check(slices().matching("stageline.(*)..").should().beFreeOfCycles());
    }

    @Test
    void onlyTheEntryKnowsAllOfTheHouse() {
        check(noClasses().that().resideInAPackage("stageline.*..").should().dependOnClassesThat().resideInAPackage("stageline"));
    }

    @Test
    void featuresOfTheDesktopMeetOnlyThroughWhatTheyShare() {
        check(slices().matching("stageline.desktop.(*)..")
                .should().notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage("stageline.desktop.common..")));
    }

    @Test
    void featuresKnowOfTheDesktopOnlyItsNavigationAndItsTasks() {
        check(noClasses().that().resideInAPackage("stageline.desktop.*..")
                .should().dependOnClassesThat(resideInAPackage("stageline.desktop")
                        .and(outside("stageline.desktop.Navigation", "stageline.desktop.Tasks"))));
    }

    @Test
    void salesKnowsNothingButTheLanguage() {
        check(classes().that().resideInAPackage("stageline.sales..")
                .should(onlyDependOnClassesThat(resideInAnyPackage(
                        "stageline.sales..", "org.jspecify.annotations",
                        "java.lang", "java.lang.annotation", "java.lang.invoke", "java.lang.runtime",
                        "java.math", "java.text", "java.time..",
                        "java.util", "java.util.function", "java.util.regex", "java.util.stream")
                        // What is signed is known by its digest.
                        .or(belongToAnyOf(MessageDigest.class, NoSuchAlgorithmException.class, Charset.class, StandardCharsets.class)))));
    }

    @Test
    void sqlStaysInTheStoreAndTheServer() {
        livesOnlyIn("org.jooq..", "stageline.store..", "stageline.server..");
        livesOnlyIn("org.h2..", "stageline.store..", "stageline.server..");
        livesOnlyIn("java.sql..", "stageline.store..", "stageline.server..");
        livesOnlyIn("javax.sql..", "stageline.store..", "stageline.server..");
        livesOnlyIn("com.zaxxer.hikari..", "stageline.server.store..");
        livesOnlyIn("org.postgresql..", "stageline.server.store..");
    }

    @Test
    void theGeneratorOfTablesIsNoPartOfTheProduct() {
        livesOnlyIn("org.jooq.codegen..");
        livesOnlyIn("org.jooq.meta..");
    }

    @Test
    void theToolkitStaysInTheDesktop() {
        livesOnlyIn("javafx..", "stageline.desktop..");
        livesOnlyIn("org.controlsfx..", "stageline.desktop..");
        livesOnlyIn("atlantafx..", "stageline.desktop..");
        livesOnlyIn("org.kordamp..", "stageline.desktop..");
    }

    @Test
    void theServersHttpLibraryStaysBehindItsPort() {
        livesOnlyIn("io.helidon..", "stageline.server.http..");
    }

    @Test
    void whatWritesPapersStaysAmongThem() {
        livesOnlyIn("org.apache.pdfbox..", "stageline.papers..");
    }

    @Test
    void viewModelsKnowNoSceneGraph() {
        check(noClasses().that().resideInAPackage("stageline.desktop..").and().haveSimpleNameEndingWith("Model")
                .should().dependOnClassesThat().resideInAPackage("javafx.scene.."));
    }

    private static void livesOnlyIn(String library, String... homes) {
        String[] exempt = Arrays.copyOf(homes, homes.length + 1);
        exempt[homes.length] = Stones.GENERATED;
        check(noClasses().that(resideOutsideOfPackages(exempt)).should().dependOnClassesThat().resideInAPackage(library));
    }

    private static DescribedPredicate<JavaClass> outside(String... names) {
        return DescribedPredicate.describe(
                "outside " + Arrays.toString(names),
                type -> Arrays.stream(names).noneMatch(name -> type.getName().equals(name) || type.getName().startsWith(name + "$")));
    }

    private static String inside(String room) {
        return "stageline." + room + "..";
    }

    private static void check(ArchRule law) {
        law.check(Stones.SHIPPED);
    }
}
