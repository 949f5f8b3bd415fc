package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;
import stageline.desktop.common.Theme;
import stageline.ledger.Hash;
import stageline.sales.Office;
import stageline.sales.command.Command;
import stageline.sales.contract.Milestone;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Stage;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.PaperFields;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.Value;
import stageline.server.TestServer;
import stageline.store.quotation.ListedQuotation;
import stageline.workspace.Founding;
import stageline.workspace.Progress;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;

/// One sale from the draft to the agreed plan, before the windows of a sales manager and of the designee who is at the customer's without
/// a network.
@ExtendWith(HandsExtension.class)
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class SaleTest {

    private static final String BEN = "Ben Soto";
    private static final String DEAL = "Pilot";
    private static final LocalDate TODAY = LocalDate.now();

    @TempDir
    private Path folder;

    private TestServer server;
    private Seat ana;
    private Seat ben;
    private EntityRef deal;

    @Start
    void prepare(javafx.stage.Stage stage) {
        Theme.loadFonts();
        Platform.setImplicitExit(false);
        server = new TestServer();
        ana = new Seat(stage, folder.resolve("ana"), server.port());
        ben = new Seat(new javafx.stage.Stage(), folder.resolve("ben"), server.port());
    }

    @AfterEach
    void end() throws InterruptedException {
        ana.leave();
        ben.leave();
        server.close();
    }

    @Test
    void aQuotationIsDraftedOfflineSentByADesigneeRevisedAcceptedContractedPaidAndPlanned() throws Exception {
        anaNamesBenHerDesignee();
        benDraftsWithoutANetwork();
        benSends("sale-first");
        take("Move to Offer Sent");
        theCustomerWantsLess();
        theCustomerAccepts();
        take("Move to Offer Approved");
        theNetworkComesBack();
        anaSignsTheContract();
        theCustomerPays();
        thePlanIsAgreed();
        bothTakeTheSameHome();
    }

    private void anaNamesBenHerDesignee() throws Exception {
        ana.enter(found());
        ana.sit();
        ana.waitFor(() -> ana.stands(DEAL, "prospected"));
        Welcome.publish(ana, server);
        ana.click(BEN);
        ana.click("#person-edit");
        ana.fill("#field-designee-until", TODAY.plusDays(14).toString());
        ana.draw("sale-designee");
        ana.click("#act");
        ana.waitFor(() -> ana.says("#person", "Sends quotations until"));
        Welcome.join(ben, Welcome.invite(ana, BEN));
        ben.waitFor(() -> ben.stands(DEAL, "prospected") && ben.pill().equals("In step"));
    }

    private void benDraftsWithoutANetwork() throws Exception {
        ben.sit();
        ben.network().down();
        ben.waitFor(() -> ben.pill().startsWith("Offline since"));
        ben.open(DEAL);
        ben.use("#new-quotation");
        ben.awaitShown("#quotation-total");
        ben.use("#add-line");
        ben.awaitShown(".quotation-line");
        ben.write("Severity scoring by diagnostic report");
        ben.press(KeyCode.TAB);
        ben.press(KeyCode.TAB);
        type("12000");
        type("4.20");
        ben.waitFor(() -> ben.text("#quotation-net").contains("50,400.00") && ben.shows(".paper-page"));
        ben.draw("sale-draft");
    }

    private void benSends(String picture) throws Exception {
        ben.use("#send");
        ben.awaitShown("#act");
        ben.draw(picture);
        ben.use("#act");
        ben.waitFor(() -> ben.text("#status").equals("Sent"));
    }

    /// Takes what a toast offers.
    private void take(String offer) throws Exception {
        ben.waitFor(() -> ben.lookup(offer).tryQuery().isPresent());
        ben.choose(offer);
        ben.waitFor(() -> ben.lookup(offer).tryQuery().isEmpty());
    }

    private void theCustomerWantsLess() throws Exception {
        ben.use("#next");
        ben.waitFor(() -> ben.text("#title").endsWith("R2") && ben.shows(".quotation-line"));
        ben.focus(".quotation-line .text-field");
        ben.press(KeyCode.TAB);
        ben.press(KeyCode.TAB);
        type("10000");
        ben.waitFor(() -> ben.text("#quotation-net").contains("42,000.00"));
        ben.use("#compare");
        ben.waitFor(() -> ben.says("#modal", "10,000"));
        ben.draw("sale-compared");
        ben.press(KeyCode.ESCAPE);
        ben.waitFor(() -> !ben.shows("#act"));
        benSends("sale-second");
    }

    private void theCustomerAccepts() throws Exception {
        ben.use("#accept");
        ben.awaitShown("#field-concluded-on");
        ben.use("#act");
        ben.waitFor(() -> ben.text("#status").equals("Accepted"));
    }

    private void theNetworkComesBack() throws Exception {
        ben.network().up();
        ben.press(KeyCode.CONTROL, KeyCode.DIGIT6);
        ben.click("#exchange");
        ben.waitFor(() -> ben.pill().equals("In step"));
        ana.sit();
        ana.press(KeyCode.CONTROL, KeyCode.DIGIT8);
        ana.waitFor(() -> ana.shows("#quotations-table")
                && ana.lookup("#quotations-table").<TableView<?>>query().getItems().size() == 2);
        ana.draw("sale-arrived");
    }

    private void anaSignsTheContract() throws Exception {
        ana.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        ana.waitFor(() -> ana.stands(DEAL, "offer-approved"));
        ana.focus("#column-offer-approved");
        ana.press(KeyCode.DOWN);
        ana.press(KeyCode.ENTER);
        ana.use("#deal-tab-contract");
        ana.fill("#field-contract-signatories", "M. Ruiz");
        ana.fill("#field-contract-declaration", "annex 2");
        ana.fill("#field-contract-date", TODAY.toString());
        ana.waitFor(() -> ana.says("#section-contract", "signed on"));
        ana.draw("sale-contract");
        moveOn("offer-approved", "contract-signed");
    }

    private void moveOn(String from, String to) throws Exception {
        ana.focus("#column-" + from);
        ana.press(KeyCode.DOWN);
        ana.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
        ana.waitFor(() -> ana.stands(DEAL, to));
    }

    private void theCustomerPays() throws Exception {
        ana.use("#fold-contract");
        ana.use("#fold-payments");
        ana.use("#pay-in-parts");
        ana.waitFor(() -> ana.lookup(".receive").queryAll().size() == 2);
        for (String reference : List.of("bank 1", "bank 2")) {
            ana.use(".receive");
            ana.awaitShown(".receive-form");
            ana.write(reference);
            ana.press(KeyCode.ENTER);
            ana.waitFor(() -> ana.says("#section-payments", reference));
        }
        ana.draw("sale-paid");
        moveOn("contract-signed", "payment-done");
    }

    private void thePlanIsAgreed() throws Exception {
        ana.use("#fold-payments");
        ana.use("#fold-plan");
        ana.fill("#field-plan-lead", "Dr Ruiz");
        ana.fill("#field-plan-review", TODAY.plusDays(180).toString());
        ana.focus("#milestone-what");
        ana.write("Go live");
        ana.press(KeyCode.ENTER);
        ana.awaitShown(".milestone .task-check");
        ana.use(".milestone .task-check");
        ana.draw("sale-plan");
        ben.waitFor(() -> ana.pill().equals("In step") && ben.text("#ledger").equals(ana.text("#ledger")));
    }

    private void type(String text) {
        ben.press(KeyCode.CONTROL, KeyCode.A);
        ben.write(text);
        ben.press(KeyCode.TAB);
    }

    private void bothTakeTheSameHome() throws Exception {
        ana.leave();
        ben.leave();
        try (Workspace hers = ana.again("Team"); Workspace his = ben.again("127 0 0 1")) {
            RecordState sold = hers.record(deal).orElseThrow();
            assertThat(his.record(deal)).contains(sold);
            assertThat(sold.stage()).isEqualTo(Stage.PAYMENT_DONE);
            assertThat(sold.money(DealFields.PAYMENT_AMOUNT)).contains(Office.euros(50_820));
            assertThat(Milestone.of(sold).getFirst().done()).isPresent();
            List<ListedQuotation> revisions = hers.quotations().of(deal.id(), TODAY);
            assertThat(revisions).extracting(ListedQuotation::status)
                    .containsExactly(QuotationStatus.ACCEPTED, QuotationStatus.CANCELLED);
            for (ListedQuotation revision : revisions) {
                RecordState paper = hers.record(EntityRef.paper(
                        hers.record(revision.entity()).flatMap(each -> each.ref(QuotationFields.PAPER)).orElseThrow())).orElseThrow();
                Hash bytes = Hash.fromHex(paper.text(PaperFields.PDF).orElseThrow());
                assertThat(hers.contents().has(bytes) && his.contents().has(bytes)).as("what went out is kept on both sides").isTrue();
            }
            assertThat(hers.ledger().verify(Progress.UNWATCHED).flaw()).isEmpty();
            assertThat(his.ledger().verify(Progress.UNWATCHED).flaw()).isEmpty();
        }
    }

    /// Ana's workspace with one deal of Ben's, of which all is known that comes before an offer.
    private Workspace found() {
        Founding founding = new Founding(
                "Team", "Ana Martín", Set.of(Role.SALES_MANAGER, Role.GENERAL_MANAGER), Currency.getInstance("EUR"));
        Workspace workspace = Workspace.create(
                folder.resolve("ana/Team"), founding, Seat.PASSWORD.toCharArray(), TestComputer.environment());
        done(workspace, new Command.Create(EntityRef.company(Office.SANITAS), List.of(
                Office.text(CompanyFields.NAME, "Sanitas Hospitales"),
                Office.text(CompanyFields.LEGAL_NAME, "Sanitas Hospitales, S.A."),
                Office.text(CompanyFields.STREET, "Calle de la Ribera 14"),
                Office.text(CompanyFields.CITY, "Madrid"),
                Office.text(CompanyFields.COUNTRY, "ES")), List.of()));
        done(workspace, Office.contact(Office.MARTA, "Marta", "Ruiz", "marta@sanitas.example", Office.SANITAS));
        UUID rep = SharedPipeline.colleague(workspace, BEN);
        List<Change> known = Stream.of(Stage.PROSPECTED, Stage.QUALIFIED, Stage.DISCOVERED, Stage.IMPLEMENTATION_DEFINED)
                .flatMap(stage -> Office.evidence(stage).stream())
                .filter(change -> !List.of(DealFields.OWNER, DealFields.BRIEF).contains(change.field()))
                .toList();
        deal = EntityRef.deal(workspace.newId());
        done(workspace, new Command.StartDeal(
                deal.id(),
                Stream.concat(known.stream(), Stream.of(
                        Change.set(DealFields.OWNER, Value.of(rep)), Office.text(DealFields.BRIEF, DEAL))).toList(),
                List.of(Office.decisionMaker(Office.MARTA)),
                Optional.empty()));
        return workspace;
    }

    private static void done(Workspace workspace, Command command) {
        assertThat(workspace.perform(command).done()).as(command.toString()).isTrue();
    }
}
