package stageline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What no class may do, wherever it lives: read clocks and chance that nobody gave it, interrupt threads, keep static
/// state, print past the command line.
@Execution(ExecutionMode.CONCURRENT)
class ConductTest {

    /// Packages that are given their clock, their chance and their files by those who wire them.
    private static final String[] GIVEN_EVERYTHING = {
        "stageline.sales..", "stageline.ledger..", "stageline.store..", "stageline.exchange..", "stageline.papers..", "stageline.sync.."
    };

    private static final Set<String> OF_THE_SYSTEM_HARMLESS = Set.of("arraycopy", "identityHashCode", "lineSeparator");

    private static final Set<String> PACKAGES_OF_THE_MUTABLE =
            Set.of("java.util.concurrent.atomic", "java.util.concurrent.locks", "javafx.beans.property", "javafx.collections");

    private static final List<Class<?>> MUTABLE =
            List.of(AbstractCollection.class, AbstractMap.class, StringBuilder.class, StringBuffer.class, ThreadLocal.class);

    @Test
    void nobodyBelowTheWorkspaceReadsAClockOrRollsDice() {
        check(noClasses().that().resideInAnyPackage(GIVEN_EVERYTHING).and().resideOutsideOfPackage(Stones.GENERATED)
                .should().accessTargetWhere(clockOrChance()));
    }

    @Test
    void salesAsksNothingOfTheSystem() {
        check(noClasses().that().resideInAPackage("stageline.sales..")
                .should().accessTargetWhere(target("the system", "java.lang.System", OF_THE_SYSTEM_HARMLESS, false))
                .orShould().accessTargetWhere(named("the system's zone or language", "systemDefault", "getDefault"))
                .orShould().dependOnClassesThat().haveNameMatching("java\\.lang\\.(Thread|ThreadLocal|Process|ProcessBuilder|Runtime)")
                .orShould().dependOnClassesThat().haveNameMatching("java\\.time\\.(Clock|InstantSource)"));
    }

    @Test
    void onlyTasksReturnsToTheDesktopsThread() {
        check(noClasses().that().doNotHaveFullyQualifiedName("stageline.desktop.common.Tasks")
                .should().accessTargetWhere(target("Platform.runLater", "javafx.application.Platform", Set.of("runLater"), true)));
    }

    @Test
    void nobodyInterruptsAThread() {
        check(noClasses()
                .should().accessTargetWhere(target("Thread.interrupt", "java.lang.Thread", Set.of("interrupt"), true))
                .orShould().accessTargetWhere(named("shutdownNow", "shutdownNow"))
                .orShould().accessTargetWhere(interruptingTask()));
    }

    @Test
    void staticFieldsNeverChange() {
        check(fields().that().areStatic().and().doNotHaveModifier(SYNTHETIC)
                .and().areDeclaredInClassesThat().resideOutsideOfPackage(Stones.GENERATED)
                .should().beFinal().andShould(holdNothingMutable()));
    }

    @Test
    void onlyTheCommandLinePrints() {
        check(noClasses().that().resideOutsideOfPackages("stageline", "stageline.tools..")
                .should().accessTargetWhere(target("the standard streams", "java.lang.System", Set.of("out", "err"), true))
                .orShould().accessTargetWhere(named("printStackTrace", "printStackTrace")));
    }

    @Test
    void onlyTheCommandLineEndsTheProgram() {
        check(noClasses().that().resideOutsideOfPackages("stageline", "stageline.tools..")
                .should().accessTargetWhere(target("System.exit", "java.lang.System", Set.of("exit"), true))
                .orShould().accessTargetWhere(target("Runtime.halt", "java.lang.Runtime", Set.of("exit", "halt"), true)));
    }

    @Test
    void testsDoNotSleep() {
        noClasses()
                .should().accessTargetWhere(named("sleep", "sleep"))
                .check(Stones.tests());
    }

    private static DescribedPredicate<JavaAccess<?>> clockOrChance() {
        return describe("a clock or a source of chance that nobody gave", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getName();
            boolean withoutArgument = access.getTarget().getFullName().endsWith("()");
            return switch (owner) {
                case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
                case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
                case "java.util.UUID" -> name.equals("randomUUID");
                case "java.util.Collections" -> name.equals("shuffle") && !access.getTarget().getFullName().contains("Random");
                case "java.util.Date", "java.util.Random", "java.util.SplittableRandom" -> name.equals("<init>") && withoutArgument;
                case "java.util.Calendar", "java.util.GregorianCalendar" -> true;
                case "java.util.concurrent.ThreadLocalRandom" -> name.equals("current");
                case "java.security.SecureRandom" -> name.equals("<init>") || name.startsWith("getInstance");
                case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
                case "java.time.InstantSource" -> name.equals("system");
                default -> owner.startsWith("java.time.") && name.equals("now") && !access.getTarget().getFullName().contains("Clock");
            };
        });
    }

    private static DescribedPredicate<JavaAccess<?>> interruptingTask() {
        return describe("a cancel that interrupts", access -> access.getName().equals("cancel")
                && (access.getTargetOwner().isAssignableTo("javafx.concurrent.Task")
                        || access.getTargetOwner().isAssignableTo("javafx.concurrent.Service"))
                && access.getTarget().getFullName().endsWith("()"));
    }

    private static DescribedPredicate<JavaAccess<?>> named(String what, String... names) {
        Set<String> forbidden = Set.of(names);
        return describe(what, access -> forbidden.contains(access.getName()));
    }

    /// Accesses to members of `owner` whose name is among `names`, or is not, as `among` says.
    private static DescribedPredicate<JavaAccess<?>> target(String what, String owner, Set<String> names, boolean among) {
        return describe(what, access -> access.getTargetOwner().getName().equals(owner) && names.contains(access.getName()) == among);
    }

    /// A field may be final and its value change all the same; told by the declared type.
    private static ArchCondition<JavaField> holdNothingMutable() {
        return new ArchCondition<>("hold nothing mutable") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                JavaClass type = field.getRawType();
                if (PACKAGES_OF_THE_MUTABLE.contains(type.getPackageName()) || MUTABLE.stream().anyMatch(type::isAssignableTo)) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is static and can change"));
                }
            }
        };
    }

    private static void check(ArchRule law) {
        law.check(Stones.SHIPPED);
    }
}
