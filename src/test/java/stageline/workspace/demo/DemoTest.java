package stageline.workspace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import stageline.ledger.Hash;
import stageline.sales.fold.RecordState;
import stageline.sales.offering.Differentiator;
import stageline.sales.offering.PriceList;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Stage;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.DealFields;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.record.TaskFields.TaskKind;
import stageline.sales.service.ServiceChangeStanding;
import stageline.store.attachment.Attached;
import stageline.store.board.BoardQuery;
import stageline.store.board.ColumnTotals;
import stageline.store.contract.OverdueInstalment;
import stageline.store.offering.OfferingLine;
import stageline.store.quotation.ListedQuotation;
import stageline.store.record.PersonLine;
import stageline.store.service.ListedChange;
import stageline.store.signature.Signature;
import stageline.store.task.TaskLine;
import stageline.workspace.Environment;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;
import stageline.workspace.paper.PaperPrinting;

@Execution(ExecutionMode.CONCURRENT)
class DemoTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @TempDir
    static Path folder;

    private static Workspace demo;

    @BeforeAll
    static void open() {
        Path place = folder.resolve("demo");
        Demo.create(place, "demo".toCharArray(), 180, TODAY, new SecureRandom(), Progress.UNWATCHED);
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
        List<TaskLine> mine = demo.tasks().open(demo.identity().person());
        assertThat(mine).anyMatch(task -> task.role().isPresent()).anyMatch(task -> task.overdue(TODAY));
        assertThat(demo.tasks().open()).hasSizeGreaterThan(mine.size())
                .allMatch(task -> task.due().filter(due -> !due.isAfter(TODAY.minusDays(10))).isEmpty());
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
        assertThat(Stream.concat(
                        demo.records().people().stream().map(PersonLine::id), Stream.of(demo.identity().person()))
                .distinct()
                .flatMap(person -> demo.contracts().overdue(TODAY, person).stream())).isNotEmpty();
        assertThat(demo.contracts().toRenew(TODAY)).isEmpty();
        assertThat(demo.contracts().toRenew(TODAY.plusYears(2))).isNotEmpty().allMatch(contract -> contract.renewBy().isAfter(TODAY));
    }

    @Test
    void whatWasOfferedWentOutOnTheHousesPaperAndWasAnswered() throws IOException {
        List<ListedQuotation> quotations = demo.quotations().all(TODAY, 1_000);
        assertThat(quotations).extracting(ListedQuotation::status)
                .contains(QuotationStatus.SENT, QuotationStatus.ACCEPTED, QuotationStatus.REJECTED, QuotationStatus.EXPIRED)
                .doesNotContain(QuotationStatus.DRAFT);
        assertThat(quotations).extracting(ListedQuotation::revision).contains(1, 2);
        assertThat(quotations).allSatisfy(quotation -> assertThat(quotation.sent().orElseThrow()).isBefore(TODAY));
        assertThat(demo.nextQuotationNumber(TODAY).sequence()).isEqualTo(1 + quotations.size());
        RecordState latest = demo.record(quotations.getFirst().entity()).orElseThrow();
        PaperPrinting.Exported paper = new PaperPrinting(demo, Optional::empty).exported(latest, TODAY).orElseThrow();
        assertThat(paper.another()).isFalse();
        try (PDDocument printed = Loader.loadPDF(paper.bytes())) {
            assertThat(new PDFTextStripper().getText(printed))
                    .contains("Demo Dermatology, S.L.", latest.text(QuotationFields.NUMBER).orElseThrow());
        }
    }

    @Test
    void dealsGoOnByTheirQuotations() {
        assertThat(Stream.of(Stage.OFFER_SENT, Stage.OFFER_APPROVED, Stage.CONTRACT_SIGNED, Stage.PAYMENT_DONE)
                        .flatMap(stage -> demo.board().page(BoardQuery.ALL, stage, "", 0, 1_000).stream()))
                .isNotEmpty()
                .allSatisfy(card -> {
                    List<ListedQuotation> quotations = demo.quotations().of(card.entity().id(), TODAY);
                    assertThat(quotations).extracting(ListedQuotation::number).isNotEmpty();
                    assertThat(demo.record(card.entity()).orElseThrow().text(DealFields.OFFER_REFERENCE).orElseThrow())
                            .startsWith(quotations.getFirst().number());
                });
    }

    @Test
    void whoIsServedAsksForAChangeThatIsStillToBeDecided() {
        List<ListedChange> open = demo.serviceChanges().open();
        assertThat(open).hasSize(1).allSatisfy(change -> assertThat(change.standing()).isEqualTo(ServiceChangeStanding.POSSIBLE));
        assertThat(demo.tasks().open(demo.identity().person())).extracting(TaskLine::kind).contains(TaskKind.DECIDE_CHANGE.code());
    }

    @Test
    void theLeaderOfTheSaleSeesAPlanThatIsSignedFilesAndAPaymentThatIsLate() {
        UUID self = demo.identity().person();
        List<OverdueInstalment> late = demo.contracts().overdue(TODAY, self);
        assertThat(late).isNotEmpty();
        List<Attached> files = demo.attachments().of(late.getFirst().deal().entity());
        assertThat(files).extracting(Attached::mediaType).containsExactlyInAnyOrder("application/pdf", "image/png");
        assertThat(files).allSatisfy(file -> assertThat(demo.contents().has(Hash.fromHex(file.content()))).isTrue());
        assertThat(files).flatExtracting(file -> demo.signatures().of(file.entity()))
                .extracting(Signature::meaning).containsExactly(Optional.of(Meaning.SIGNED));
    }

    @Test
    void incidentsAreHandledByTheQualityManager() {
        assertThat(demo.tasks().open()).filteredOn(task -> task.kind().equals(TaskKind.HANDLE_INCIDENT.code()))
                .hasSize(1)
                .allSatisfy(task -> assertThat(task.role()).contains(Role.QUALITY_MANAGER.code()));
    }

    @Test
    void whatCustomersCompareIsAnswered() {
        assertThat(demo.offerings().all()).map(line -> Differentiator.of(demo.record(line.entity()).orElseThrow()))
                .filteredOn(compared -> !compared.isEmpty())
                .hasSize(2)
                .allSatisfy(compared -> assertThat(compared).hasSize(4).allSatisfy(each -> {
                    assertThat(each.written(PaperLanguage.ENGLISH)).isTrue();
                    assertThat(each.written(PaperLanguage.SPANISH)).isTrue();
                }));
    }

    private static long count(Predicate<Stage> in) {
        return demo.board().totals(BoardQuery.ALL).stream()
                .filter(column -> in.test(column.stage()))
                .mapToLong(ColumnTotals::count)
                .sum();
    }
}
