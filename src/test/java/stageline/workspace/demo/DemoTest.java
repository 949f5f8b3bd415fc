package stageline.workspace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.sales.fold.RecordState;
import stageline.sales.offering.PriceList;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PaperLanguage;
import stageline.store.board.BoardQuery;
import stageline.store.board.ColumnTotals;
import stageline.store.offering.OfferingLine;
import stageline.store.record.PersonLine;
import stageline.store.task.TaskLine;
import stageline.workspace.Environment;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;

class DemoTest {

    private static final Instant END = Instant.parse("2026-11-20T17:00:00Z");

    @TempDir
    static Path folder;

    private static Workspace demo;

    @BeforeAll
    static void open() {
        Path place = folder.resolve("demo");
        Demo.create(place, "demo".toCharArray(), 120, END, new SecureRandom(), Progress.UNWATCHED);
        demo = Workspace.open(place, "demo".toCharArray(), Environment.ofThisComputer());
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void theDemoObeysTheRulesAndHasDealsInEveryStage() {
        assertThat(demo.board().totals(BoardQuery.ALL))
                .filteredOn(column -> column.count() > 0)
                .extracting(ColumnTotals::stage)
                .containsExactlyInAnyOrder(Stage.values());
    }

    @Test
    void colleaguesWhoShareOneDeviceDoNotContradictEachOther() {
        assertThat(Stage.values())
                .flatExtracting(stage -> demo.board().page(BoardQuery.ALL, stage, "", 0, 1_000))
                .filteredOn(card -> card.attention() > 0)
                .isEmpty();
    }

    @Test
    void mostOfTheWorkIsOnDeals() {
        long leads = count(stage -> stage == Stage.LEAD);
        assertThat(leads).isBetween(1L, count(stage -> stage != Stage.LEAD) / 2);
    }

    @Test
    void whoeverLooksAroundFindsSomethingToDoAndSomethingDone() {
        LocalDate today = LocalDate.ofInstant(END, ZoneOffset.UTC);
        List<TaskLine> mine = demo.tasks().open(demo.identity().person());
        assertThat(mine).anyMatch(task -> task.role().isPresent()).anyMatch(task -> task.overdue(today));
        assertThat(demo.tasks().open()).hasSizeGreaterThan(mine.size())
                .allMatch(task -> task.due().orElseThrow().isAfter(today.minusDays(10)));
        assertThat(Stage.values())
                .flatExtracting(stage -> demo.board().page(BoardQuery.ALL, stage, "", 0, 1_000))
                .anyMatch(card -> !demo.tasks().done(card.entity(), 1).isEmpty());
    }

    @Test
    void theCatalogueIsOfferedInEveryLanguageAndSold() {
        List<OfferingLine> catalogue = demo.offerings().all();
        assertThat(catalogue).hasSize(8).filteredOn(OfferingLine::retired).hasSize(1);
        assertThat(catalogue).filteredOn(line -> !line.retired()).allSatisfy(line -> {
            assertThat(line.deals()).as(line.name()).isPositive();
            assertThat(line.price()).isPresent();
            RecordState state = demo.record(line.entity()).orElseThrow();
            for (PaperLanguage language : PaperLanguage.values()) {
                assertThat(state.text(OfferingFields.title(language))).isPresent();
                assertThat(state.text(OfferingFields.text(language))).isPresent();
            }
            assertThat(PriceList.of(state).rising()).isEmpty();
        });
    }

    @Test
    void whatWasSignedIsPaidByPartsAndEnds() {
        LocalDate today = LocalDate.ofInstant(END, ZoneOffset.UTC);
        assertThat(Stream.concat(
                        demo.records().people().stream().map(PersonLine::id), Stream.of(demo.identity().person()))
                .distinct()
                .flatMap(person -> demo.contracts().overdue(today, person).stream())).isNotEmpty();
        assertThat(demo.contracts().toRenew(today)).isEmpty();
        assertThat(demo.contracts().toRenew(today.plusYears(2))).isNotEmpty().allMatch(contract -> contract.renewBy().isAfter(today));
    }

    private static long count(Predicate<Stage> in) {
        return demo.board().totals(BoardQuery.ALL).stream()
                .filter(column -> in.test(column.stage()))
                .mapToLong(ColumnTotals::count)
                .sum();
    }
}
