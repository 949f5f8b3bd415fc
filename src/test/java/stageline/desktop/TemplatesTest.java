package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import stageline.papers.quotation.HouseTemplates.HouseTemplate;
import stageline.papers.quotation.PaperTemplate;
import stageline.papers.quotation.Section;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.LetterheadFields;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.Relation;
import stageline.sales.record.TemplateText;
import stageline.sales.record.Value;
import stageline.workspace.Outcome;

/// The letterhead and the templates are edited and issued in the settings, by real gestures.
@ExtendWith(HandsExtension.class)
class TemplatesTest {

    @TempDir
    private Path folder;

    private OpenWorkspace open;

    @Start
    void show(Stage stage) {
        open = new OpenWorkspace(stage, folder);
        open.show();
    }

    @AfterEach
    void close() throws InterruptedException {
        open.close();
    }

    @Test
    void theHouseIsDescribedAndItsLetterheadIssued(FxRobot robot) throws Exception {
        openPapers(robot);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#field-house-name"));
        assertThat(typed(robot, "#field-house-name").getText()).isEqualTo("Team");
        fill(robot, "#field-house-name", "Peau S.A.R.L.");
        fill(robot, "#field-house-tax", "FR12345678901");
        fill(robot, "#field-house-street", "12 rue de la Paix");
        fill(robot, "#field-house-postalcode", "75002");
        fill(robot, "#field-house-city", "Paris");
        fill(robot, "#field-house-country", "FR");
        fill(robot, "#field-house-contact", "+33 1 23 45 67 89\nsales@peau.example");
        fill(robot, "#field-house-accent", "#ffd400");
        robot.clickOn("#field-house-foot");
        OpenWorkspace.waitFor(() -> robot.lookup(node -> node instanceof Label label
                && label.getText().startsWith("This colour is too light")).tryQuery().isPresent());
        fill(robot, "#field-house-accent", "#0F6B5C");
        chooseLogo(robot);
        OpenWorkspace.waitFor(() -> edited(LetterheadFields.LOGO).isPresent()
                && edited(LetterheadFields.ACCENT).equals(Optional.of(Value.of("0f6b5c"))));
        OpenWorkspace.waitFor(() -> edited(LetterheadFields.TAX_NUMBER).equals(Optional.of(Value.of("FR12345678901"))));
        OpenWorkspace.waitFor(() -> robot.lookup(".paper-page .image-view").tryQueryAs(ImageView.class).isPresent());
        open.draw(robot, "letterhead");

        assertThat(open.workspace().templates().houseName("Team")).isEqualTo("Team");
        issue(robot, "First letterhead");
        OpenWorkspace.waitFor(() -> letterhead().version() == 1);
        OpenWorkspace.waitFor(() -> robot.lookup("Version 1 is issued").tryQuery().isPresent());
        assertThat(open.workspace().templates().houseName("Team")).isEqualTo("Peau S.A.R.L.");
        assertThat(open.workspace().templates().houseCountry("ES")).isEqualTo("FR");
        OpenWorkspace.waitFor(() -> !OpenWorkspace.shows(robot, "#issue"));
    }

    @Test
    void aTemplateIsEditedOrderedAndIssuedAndADraftTakesIt(FxRobot robot) throws Exception {
        EntityRef quotation = draft();
        openPapers(robot);
        choose(robot, "T-009-002");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#field-title-en"));
        fill(robot, "#field-terms-en", "Payment within 60 days.");
        robot.clickOn("#template-language-es");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#field-title-es"));
        fill(robot, "#field-title-es", "Oferta");
        robot.clickOn("#template-tab-parts");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#part-signatures"));
        robot.clickOn("#part-introduction");
        OpenWorkspace.waitFor(() -> !sections().contains(Section.INTRODUCTION));
        robot.interact(() -> robot.lookup("#part-totals").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.UP);
        OpenWorkspace.waitFor(() -> sections().indexOf(Section.TOTALS) < sections().indexOf(Section.ITEMS));
        OpenWorkspace.waitFor(() -> robot.lookup("#part-totals").query().isFocused());
        robot.clickOn("#part-up-totals");
        OpenWorkspace.waitFor(() -> sections().indexOf(Section.TOTALS) < sections().indexOf(Section.REGULATION));
        open.draw(robot, "template-parts");

        issue(robot, "Sixty days");
        OpenWorkspace.waitFor(() -> template().version() == 2);
        PaperTemplate issued = template().current().orElseThrow();
        assertThat(issued.in(PaperLanguage.ENGLISH).get(TemplateText.TERMS)).isEqualTo("Payment within 60 days.");
        assertThat(issued.in(PaperLanguage.SPANISH).get(TemplateText.TITLE)).isEqualTo("Oferta");
        robot.clickOn("#template-tab-versions");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#look-2"));
        robot.clickOn("#look-2");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#sample-back"));
        open.draw(robot, "template-versions");

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#quotations-table"));
        robot.write("pilot").push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#useNewer"));
        assertThat(OpenWorkspace.text(robot, "#newerWords"))
                .isEqualTo("Version 2 of T-009-002 was issued since; this draft has version 1.");
        open.draw(robot, "quotation-newer");
        robot.clickOn("#useNewer");
        OpenWorkspace.waitFor(() -> open.workspace().record(quotation).orElseThrow().whole(QuotationFields.TEMPLATE_VERSION)
                .equals(Optional.of(2L)));
        OpenWorkspace.waitFor(() -> !OpenWorkspace.shows(robot, "#useNewer"));
    }

    @Test
    void anotherTemplateIsMadeOfOneAndRetired(FxRobot robot) throws Exception {
        openPapers(robot);
        choose(robot, "T-009-004");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#copy"));
        open.draw(robot, "template");
        robot.clickOn("#copy");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#copy-number"));
        robot.interact(() -> typed(robot, "#copy-number").setText("T-009-002"));
        robot.interact(() -> typed(robot, "#copy-name").setText("For investigators"));
        robot.clickOn("#act");
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, "#sheet-problem").startsWith("There is a template with the number"));
        robot.interact(() -> typed(robot, "#copy-number").setText("T-009-007"));
        robot.clickOn("#act");
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, "#template-editor #title").equals("T-009-007 · For investigators"));
        issue(robot, "For trials that investigators lead");
        OpenWorkspace.waitFor(() -> numbers().contains("T-009-007"));
        robot.clickOn("#retire");
        OpenWorkspace.waitFor(() -> !numbers().contains("T-009-007"));
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, "#template-editor #banner").startsWith("Retired"));
    }

    @Test
    void anAgreementIsWordedAndIssuedAndWrittenSo(FxRobot robot) throws Exception {
        perform(new Command.Create(EntityRef.company(open.workspace().newId()), List.of(
                Change.set(CompanyFields.NAME, Value.of("Distribuidora Norte")),
                Change.set(CompanyFields.DISTRIBUTOR, Value.of(true))), List.of()));
        openPapers(robot);
        choose(robot, "T-006-001");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#field-handling-en"));
        OpenWorkspace.waitFor(() -> robot.lookup(".paper-page .image-view").tryQueryAs(ImageView.class).isPresent());
        open.draw(robot, "template-report");
        choose(robot, "Traceability agreement");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#field-incidents-en"));
        assertThat(OpenWorkspace.shows(robot, "#copy")).isFalse();
        assertThat(OpenWorkspace.shows(robot, "#retire")).isFalse();
        fill(robot, "#field-incidents-en", "The distributor calls us within an hour.");
        fill(robot, "#field-further-heading-en", "Training");
        fill(robot, "#field-further-en", "The distributor trains each user.");
        OpenWorkspace.waitFor(() -> robot.lookup(".paper-page .image-view").tryQueryAs(ImageView.class).isPresent());
        robot.clickOn("#template-tab-parts");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#part-further"));
        robot.clickOn("#part-up-further");
        open.draw(robot, "template-agreement-parts");
        robot.clickOn("#template-tab-texts");
        open.draw(robot, "template-agreement");
        issue(robot, "Calls within an hour");
        OpenWorkspace.waitFor(() -> open.workspace().templates().find("traceability").orElseThrow().version() == 2);

        Path file = agreement(robot);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Traceability agreement v2", "The distributor calls us within an hour.",
                    "5. Training", "6. Corrections in the field").doesNotContain("It does not wait until a cause is known");
        }
    }

    @Test
    void aClauseIsAddedWordedOtherwiseAndRetired(FxRobot robot) throws Exception {
        openPapers(robot);
        choose(robot, "Contract clauses");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#clause-words"));
        robot.interact(() -> typed(robot, "#clause-words").requestFocus());
        robot.write("Escrow").push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> open.workspace().clauses().find("escrow").isPresent());
        OpenWorkspace.waitFor(() -> robot.lookup("#field-clause-escrow-es").tryQuery().isPresent());
        fill(robot, "#field-clause-escrow-es", "Depósito del código");
        OpenWorkspace.waitFor(() -> name("escrow", "es").equals("Depósito del código"));
        fill(robot, "#field-clause-service-en", "Service, price and credits");
        OpenWorkspace.waitFor(() -> name("service", "en").equals("Service, price and credits"));
        robot.interact(() -> robot.lookup("#clause-retire-data-protection").queryButton().fire());
        OpenWorkspace.waitFor(() -> open.workspace().clauses().find("data-protection").orElseThrow().retired());
        OpenWorkspace.waitFor(() -> robot.lookup("#clause-retire-data-protection").queryButton().getText().equals("Offer again"));
        open.draw(robot, "clauses");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        OpenWorkspace.waitFor(() -> !open.workspace().clauses().find("data-protection").orElseThrow().retired());
        OpenWorkspace.waitFor(() -> robot.lookup("#clause-retire-data-protection").queryButton().getText().equals("Retire"));
    }

    @Test
    void whoMayNotChangeThemReadsThem(FxRobot robot) throws Exception {
        perform(new Command.Edit(EntityRef.person(open.workspace().identity().person()), List.of(),
                List.of(Member.of(Relation.ROLES, Value.of(Role.BUSINESS_DEVELOPMENT.code()))),
                List.of(Member.of(Relation.ROLES, Value.of(Role.SALES_MANAGER.code()))), Optional.empty()));
        openPapers(robot);
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, "#template-editor #banner").startsWith("You can read this."));

        assertThat(robot.lookup("#field-house-name").<Node>query().isDisabled()).isTrue();
        assertThat(OpenWorkspace.shows(robot, "#issue")).isFalse();
        open.draw(robot, "letterhead-read");
        choose(robot, "T-009-002");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#template-language-es"));
        robot.clickOn("#template-language-es");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#field-title-es"));
        assertThat(robot.lookup("#field-title-es").<Node>query().isDisabled()).isTrue();
    }

    @Test
    void whatWasEditedFirstIsUndoneAndEditedAgain(FxRobot robot) throws Exception {
        openPapers(robot);
        choose(robot, "T-009-002");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#field-terms-en"));
        fill(robot, "#field-terms-en", "Payment within 60 days.");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#issue"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        OpenWorkspace.waitFor(() -> typed(robot, "#field-terms-en").getText().startsWith("Payment within 30 days"));
        OpenWorkspace.waitFor(() -> !OpenWorkspace.shows(robot, "#issue"));
        fill(robot, "#field-terms-en", "Payment at once.");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#issue"));

        assertThat(template().draft().orElseThrow().in(PaperLanguage.ENGLISH).get(TemplateText.TERMS)).isEqualTo("Payment at once.");
        assertThat(template().edited().orElseThrow().overlapping()).isEmpty();
    }

    /// Writes the agreement with the only company into a file.
    private Path agreement(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#records-table"));
        robot.clickOn("#words").write("norte").push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#record-pane #more"));
        MenuButton more = robot.lookup("#record-pane #more").queryAs(MenuButton.class);
        OpenWorkspace.openAt(robot, more, 1);
        robot.push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#traceability-export"));
        OpenWorkspace.waitFor(() -> robot.lookup(".modal-sheet").lookup(Node::isFocused).tryQuery().isPresent());
        MenuButton export = robot.lookup("#traceability-export").queryAs(MenuButton.class);
        OpenWorkspace.openAt(robot, export, 0);
        robot.push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, ".modal-sheet #path"));
        Path file = folder.resolve("agreement.pdf");
        robot.interact(() -> robot.lookup(".modal-sheet #path").queryAs(TextField.class).setText(file.toString()));
        robot.push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> robot.lookup("Written: " + file).tryQuery().isPresent());
        return file;
    }

    private EntityRef draft() {
        EntityRef deal = EntityRef.deal(open.workspace().newId());
        EntityRef company = EntityRef.company(open.workspace().newId());
        perform(new Command.Create(company, List.of(Change.set(CompanyFields.NAME, Value.of("Sanitas"))), List.of()));
        perform(new Command.StartDeal(deal.id(), List.of(
                Change.set(DealFields.COUNTRY, Value.of("IE")),
                Change.set(DealFields.COMPANY, Value.of(company.id())),
                Change.set(DealFields.BRIEF, Value.of("Pilot")),
                Change.set(DealFields.DEAL_CLASS, Value.of("care-provider-inpatient-private")),
                Change.set(DealFields.OWNER, Value.of(open.workspace().identity().person())),
                Change.set(DealFields.AMOUNT, Value.of(new Money(5_000_000, Currency.getInstance("EUR")))),
                Change.set(DealFields.CLOSE_DATE, Value.of(LocalDate.now().plusDays(90))),
                Change.set(DealFields.ORIGINATING_ACTION, Value.of("Congress"))), List.of(), Optional.empty()));
        EntityRef quotation = EntityRef.quotation(open.workspace().newId());
        perform(new Command.Create(quotation, List.of(
                Change.set(QuotationFields.DEAL, Value.of(deal.id())),
                Change.set(QuotationFields.NUMBER, Value.of("2026-A7-0001")),
                Change.set(QuotationFields.REVISION, new Value.Whole(1)),
                Change.set(QuotationFields.TEMPLATE, Value.of("T-009-002")),
                Change.set(QuotationFields.TEMPLATE_VERSION, new Value.Whole(1))), List.of()));
        return quotation;
    }

    private static void openPapers(FxRobot robot) throws TimeoutException {
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#head-qualified"));
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#page-papers"));
        robot.clickOn("#page-papers");
        OpenWorkspace.waitFor(() -> robot.lookup("#template-editor").tryQuery().isPresent());
    }

    private static void choose(FxRobot robot, String number) {
        robot.clickOn(robot.lookup(node -> node instanceof Label label && label.getText().startsWith(number))
                .<Node>query());
        assertThat(robot.lookup("#list").queryAs(ListView.class).getSelectionModel().getSelectedIndex()).isPositive();
    }

    private static void issue(FxRobot robot, String note) throws TimeoutException {
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#issue"));
        robot.clickOn("#issue");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#issue-note"));
        robot.interact(() -> typed(robot, "#issue-note").setText(note));
        robot.clickOn("#act");
        OpenWorkspace.waitFor(() -> !OpenWorkspace.shows(robot, "#issue-note"));
    }

    private static void fill(FxRobot robot, String field, String text) {
        robot.interact(() -> typed(robot, field).requestFocus());
        robot.interact(() -> typed(robot, field).setText(text));
        robot.interact(() -> robot.lookup("#list").query().requestFocus());
    }

    private static TextInputControl typed(FxRobot robot, String field) {
        return robot.lookup(field).queryAs(TextInputControl.class);
    }

    private void chooseLogo(FxRobot robot) throws Exception {
        BufferedImage picture = new BufferedImage(1_200, 240, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(new Color(0x0F6B5C));
        graphics.fillOval(0, 0, 240, 240);
        graphics.fillRect(300, 80, 800, 80);
        graphics.dispose();
        Path file = folder.resolve("logo.png");
        assertThat(ImageIO.write(picture, "png", file.toFile())).isTrue();
        robot.clickOn("#choose-logo");
        OpenWorkspace.awaitSheet(robot, "#path");
        robot.interact(() -> robot.lookup(".modal-sheet #path").queryAs(TextField.class).setText(file.toString()));
        robot.interact(() -> robot.lookup(".modal-sheet #act").queryButton().fire());
    }

    private Optional<Value> edited(Field field) {
        return letterhead().edited().flatMap(record -> record.value(field));
    }

    private String name(String clause, String language) {
        return open.workspace().clauses().find(clause).orElseThrow().choice().name(language);
    }

    private HouseTemplate letterhead() {
        return open.workspace().templates().letterhead().orElseGet(() ->
                new HouseTemplate("letterhead", Optional.empty(), Optional.empty(), List.of()));
    }

    private HouseTemplate template() {
        return open.workspace().templates().find("T-009-002").orElseThrow();
    }

    private List<Section> sections() {
        return template().draft().orElseThrow().sections();
    }

    private List<String> numbers() {
        return open.workspace().templates().offered().stream().map(HouseTemplate::number).toList();
    }

    private void perform(Command command) {
        assertThat(open.workspace().perform(command)).isInstanceOf(Outcome.Done.class);
    }
}
