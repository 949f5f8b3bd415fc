package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import stageline.sales.command.Command;
import stageline.sales.command.Command.ReturnQuotation.Request;
import stageline.sales.command.Decision;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.PersonFields;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.Relation;
import stageline.sales.record.TaskFields;
import stageline.sales.record.TaskFields.TaskKind;
import stageline.sales.record.Value;
import stageline.store.task.TaskLine;
import stageline.workspace.Workspace;

/// Who may not send a quotation asks for it, takes that back, and gets it back with comments, by real gestures.
@ExtendWith(HandsExtension.class)
class SendRequestsTest {

    private static final Member SALES_MANAGER = Member.of(Relation.ROLES, Value.of(Role.SALES_MANAGER.code()));

    @TempDir
    private Path folder;

    private OpenWorkspace open;
    private UUID berta;
    private EntityRef quotation;

    @Start
    void show(Stage stage) {
        open = new OpenWorkspace(stage, folder, Set.of(Role.BUSINESS_DEVELOPMENT, Role.TECHNOLOGY_MANAGER));
        berta = open.workspace().newId();
        perform(new Command.Create(EntityRef.person(berta), List.of(text(PersonFields.NAME, "Berta Gil")), List.of(SALES_MANAGER)));
        UUID deal = open.workspace().newId();
        perform(new Command.StartDeal(deal, List.of(
                text(DealFields.COUNTRY, "ES"),
                Change.set(DealFields.COMPANY, Value.of(company())),
                text(DealFields.BRIEF, "Pilot"),
                text(DealFields.DEAL_CLASS, "care-provider-inpatient-private"),
                Change.set(DealFields.OWNER, Value.of(open.workspace().identity().person())),
                Change.set(DealFields.AMOUNT, Value.of(new Money(5_000_000, Currency.getInstance("EUR")))),
                Change.set(DealFields.CLOSE_DATE, Value.of(LocalDate.now().plusDays(90))),
                text(DealFields.ORIGINATING_ACTION, "Congress")), List.of(), Optional.empty()));
        quotation = EntityRef.quotation(open.workspace().newId());
        perform(new Command.Create(quotation, List.of(
                Change.set(QuotationFields.DEAL, Value.of(deal)),
                text(QuotationFields.NUMBER, "2026-A7-0001"),
                Change.set(QuotationFields.REVISION, new Value.Whole(1))), List.of()));
        open.show();
    }

    private UUID company() {
        UUID company = open.workspace().newId();
        perform(new Command.Create(
                EntityRef.company(company), List.of(text(CompanyFields.NAME, "Sanitas Hospitales")), List.of()));
        return company;
    }

    @AfterEach
    void close() throws InterruptedException {
        open.close();
    }

    @Test
    void whoMayNotSendAsksTakesItBackAndAsksAgainWhenItCameBack(FxRobot robot) throws Exception {
        openQuotation(robot);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#ask"));
        robot.clickOn("#ask");
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, "#banner").startsWith("Waiting for the sales manager"));
        assertThat(OpenWorkspace.shows(robot, "#ask")).isFalse();
        assertThat(of(TaskKind.SEND_QUOTATION)).hasSize(1);

        robot.clickOn("#takeBack");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#ask"));
        assertThat(of(TaskKind.SEND_QUOTATION)).isEmpty();

        robot.clickOn("#ask");
        OpenWorkspace.waitFor(() -> of(TaskKind.SEND_QUOTATION).size() == 1);
        perform(berta, new Command.ReturnQuotation(quotation.id(),
                List.of(new Request(of(TaskKind.SEND_QUOTATION).getFirst().id(), open.workspace().newId())),
                "Revise quotation 2026-A7-0001 R1", "Say what the price is for."));
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, "#returned").equals("Returned by Berta Gil: “Say what the price is for.”"));
        assertThat(robot.lookup("#ask").queryAs(Labeled.class).getText()).isEqualTo("Ask again…");
        open.draw(robot, "quotation-returned");

        // Its task in the inbox leads to it.
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        OpenWorkspace.waitFor(() -> robot.lookup("Revise quotation 2026-A7-0001 R1").tryQuery().isPresent());
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#inbox-open"));
        robot.push(KeyCode.O);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#returned"));

        robot.clickOn("#ask");
        OpenWorkspace.awaitSheet(robot, "#act");
        robot.write("It is for each patient now.").clickOn(".modal-sheet #act");
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, "#banner").startsWith("Waiting for the sales manager"));
        assertThat(OpenWorkspace.shows(robot, "#returned")).isFalse();
        assertThat(of(TaskKind.REVISE_QUOTATION)).isEmpty();
        assertThat(of(TaskKind.SEND_QUOTATION)).extracting(TaskLine::details).containsExactly("It is for each patient now.");

        robot.interact(() -> robot.lookup("#back").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#returned"));
        assertThat(of(TaskKind.SEND_QUOTATION)).isEmpty();
    }

    @Test
    void whoMaySendSeesWhoAskedAndReturnsItWithAComment(FxRobot robot) throws Exception {
        perform(new Command.Create(EntityRef.task(open.workspace().newId()), List.of(
                text(TaskFields.WHAT, "Send quotation 2026-A7-0001 R1"),
                text(TaskFields.KIND, TaskKind.SEND_QUOTATION.code()),
                text(TaskFields.ROLE, Role.SALES_MANAGER.code()),
                Change.set(TaskFields.QUOTATION, Value.of(quotation.id()))), List.of()));
        perform(new Command.Edit(EntityRef.person(open.workspace().identity().person()), List.of(), List.of(SALES_MANAGER), List.of(),
                Optional.empty()));
        openQuotation(robot);
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, "#banner").startsWith("Ana Martín asks you to send this quotation"));
        open.draw(robot, "quotation-wanted");
        robot.clickOn("#giveBack");
        OpenWorkspace.awaitSheet(robot, "#act");
        robot.clickOn(".modal-sheet #act");
        OpenWorkspace.waitFor(() -> robot.lookup("Say why.").tryQuery().isPresent());
        open.draw(robot, "quotation-return");
        robot.clickOn(".modal-sheet #field-reason").write("Prices are missing.").clickOn(".modal-sheet #act");
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, "#returned").equals("Returned by Ana Martín: “Prices are missing.”"));

        assertThat(of(TaskKind.SEND_QUOTATION)).isEmpty();
        assertThat(of(TaskKind.REVISE_QUOTATION)).extracting(TaskLine::details).containsExactly("Prices are missing.");
    }

    private void openQuotation(FxRobot robot) throws TimeoutException {
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#head-qualified"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#quotations-table"));
        robot.write("a7-0001").push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, "#title").endsWith("R1"));
    }

    private List<TaskLine> of(TaskKind kind) {
        return open.workspace().tasks().about(quotation.id()).stream().filter(task -> task.kind().equals(kind.code())).toList();
    }

    private void perform(Command command) {
        assertThat(open.workspace().perform(command).done()).isTrue();
    }

    private void perform(UUID person, Command command) {
        Workspace workspace = open.workspace();
        assertThat(workspace.performEach(List.of(new Workspace.Wish(workspace.actor(person), command))))
                .allMatch(decision -> decision instanceof Decision.Accepted);
    }

    private static Change text(Field field, String text) {
        return Change.set(field, Value.of(text));
    }
}
