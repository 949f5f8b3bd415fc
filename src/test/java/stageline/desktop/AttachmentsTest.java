package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.desktop.OpenWorkspace.awaitSheet;
import static stageline.desktop.OpenWorkspace.shows;
import static stageline.desktop.OpenWorkspace.waitFor;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import stageline.ledger.Hash;
import stageline.ledger.files.DiskFolder;
import stageline.ledger.files.LedgerFolder;
import stageline.ledger.files.WatchedFolder;
import stageline.sales.Office;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.Value;
import stageline.store.attachment.Attached;
import stageline.workspace.Outcome;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;

/// What somebody does with the files of a record: adds them, looks at them, saves, renames and removes them.
@ExtendWith(HandsExtension.class)
class AttachmentsTest {

    @TempDir
    private Path folder;

    /// What files that are being kept wait for before they are on disk.
    private final AtomicReference<CountDownLatch> disk = new AtomicReference<>(new CountDownLatch(0));
    private OpenWorkspace window;
    private Workspace workspace;
    private EntityRef deal;

    @Start
    void show(javafx.stage.Stage stage) {
        window = new OpenWorkspace(stage, folder, Set.of(Role.SALES_MANAGER), TestComputer.environment().reaching(this::disk));
        workspace = window.workspace();
        perform(Office.company(Office.SANITAS, "Sanitas Hospitales"));
        perform(Office.contact(Office.MARTA, "Marta", "Ruiz", "marta@sanitas.example", Office.SANITAS));
        deal = EntityRef.deal(workspace.newId());
        List<Change> fields = new ArrayList<>(Office.prospected());
        fields.removeIf(change -> change.field().equals(DealFields.OWNER));
        fields.add(Change.set(DealFields.OWNER, Value.of(workspace.identity().person())));
        perform(new Command.StartDeal(deal.id(), fields, List.of(Office.decisionMaker(Office.MARTA)), Optional.empty()));
        window.show();
    }

    private LedgerFolder disk(Path path) {
        LedgerFolder real = new DiskFolder(path);
        return path.endsWith("contents") ? new WatchedFolder(real, this::await) : real;
    }

    private void await() {
        try {
            assertThat(disk.get().await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException(nobodyDoes);
        }
    }

    @AfterEach
    void close() throws InterruptedException {
        disk.get().countDown();
        window.close();
    }

    @Test
    void filesAreAddedShownSavedRenamedAndRemovedOnADeal(FxRobot robot) throws Exception {
        openDeal(robot);
        robot.clickOn("#deal-tab-files");
        waitFor(() -> robot.lookup("#file-add").tryQuery().isPresent());
        window.draw(robot, "files-none");

        Path contract = pdf("contract.pdf", 2);
        add(robot, contract);
        waitFor(() -> files().size() == 1 && tab(robot).equals("Files 1"));
        assertThat(files().getFirst()).satisfies(file -> {
            assertThat(file.name()).isEqualTo("contract.pdf");
            assertThat(file.mediaType()).isEqualTo("application/pdf");
            assertThat(file.size()).isEqualTo(Files.size(contract));
            assertThat(file.content()).isEqualTo(Hash.sha256(Files.readAllBytes(contract)).hex());
        });
        add(robot, picture("clinic.png"));
        waitFor(() -> tab(robot).equals("Files 2"));
        window.draw(robot, "files");

        robot.clickOn("contract.pdf");
        waitFor(() -> robot.lookup("#file-page").queryAll().size() == 2);
        window.draw(robot, "files-preview");
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !shows(robot, ".modal-sheet"));
        robot.clickOn("clinic.png");
        waitFor(() -> robot.lookup("#file-page").queryAll().size() == 1);

        Path saved = folder.resolve("saved.png");
        robot.clickOn("#preview-save");
        choose(robot, saved);
        waitFor(() -> Files.exists(saved));
        assertThat(saved).hasSameBinaryContentAs(folder.resolve("clinic.png"));

        robot.clickOn(robot.lookup(".file-row").lookup("#file-rename").<Node>query());
        waitFor(() -> robot.lookup("#file-answer").tryQuery().filter(Node::isFocused).isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.A).write("front.png").push(KeyCode.ENTER);
        waitFor(() -> files().stream().anyMatch(file -> file.name().equals("front.png")));

        waitFor(() -> robot.lookup("front.png").tryQuery().isPresent());
        robot.clickOn(robot.lookup(".file-row").lookup("#file-remove").<Node>query());
        waitFor(() -> robot.lookup("#file-answer").tryQuery().filter(Node::isFocused).isPresent());
        robot.write("Blurred").push(KeyCode.ENTER);
        waitFor(() -> tab(robot).equals("Files 1"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> tab(robot).equals("Files 2"));
    }

    @Test
    void whatCanNotBeAddedSaysWhyAndTheRestIsAdded(FxRobot robot) throws Exception {
        openCompany(robot);
        Path large = folder.resolve("film.mp4");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(AttachmentFields.LARGEST + 1);
        }
        add(robot, large);
        waitFor(() -> says(robot, "film.mp4 is larger than 50 MB"));
        add(robot, Files.createDirectories(folder.resolve("plans")));
        waitFor(() -> says(robot, "plans is no file"));
        assertThat(workspace.attachments().of(EntityRef.company(Office.SANITAS))).isEmpty();

        add(robot, Files.writeString(folder.resolve("broken.pdf"), "no PDF at all"));
        waitFor(() -> robot.lookup("broken.pdf").tryQuery().isPresent());
        robot.clickOn("broken.pdf");
        waitFor(() -> says(robot, "This file can’t be shown"));
    }

    @Test
    void whatIsNotOnThisComputerSaysSo(FxRobot robot) throws Exception {
        attach(EntityRef.company(Office.SANITAS), "elsewhere.pdf", "0a");
        openCompany(robot);

        waitFor(() -> robot.lookup("elsewhere.pdf").tryQuery().isPresent());
        assertThat(says(robot, "1.2 MB · Ana Martín")).isTrue();
        window.draw(robot, "files-elsewhere");
        assertThat(robot.lookup("#file-save").tryQuery()).isEmpty();
        assertThat(robot.lookup("Not on this computer. It is in the backups made where it was added.").tryQuery()).isPresent();
    }

    @Test
    void filesAreDroppedOntoADealAndWhatIsNoFileIsNot(FxRobot robot) throws Exception {
        openDeal(robot);
        robot.clickOn("#deal-tab-files");
        waitFor(() -> shows(robot, "#file-add"));
        Node place = robot.lookup(".files").query();
        Path plan = Files.writeString(folder.resolve("plan.txt"), "step by step");

        assertThat(DroppedFiles.on(place, List.of(pdf("contract.pdf", 1), plan))).isTrue();
        waitFor(() -> tab(robot).equals("Files 2"));
        assertThat(files()).extracting(Attached::name).containsExactlyInAnyOrder("contract.pdf", "plan.txt");
        assertThat(files()).extracting(Attached::content).contains(Hash.sha256(Files.readAllBytes(plan)).hex());

        assertThat(DroppedFiles.on(place, List.of())).as("words that are dragged").isFalse();
        assertThat(DroppedFiles.on(robot.lookup("#deal-tab-files").query(), List.of(plan))).as("beside the files").isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> tab(robot).equals("Files"));
    }

    @Test
    void aLargeFileThatIsBeingAddedIsGivenUpByTheCancelButton(FxRobot robot) throws Exception {
        openDeal(robot);
        robot.clickOn("#deal-tab-files");
        waitFor(() -> shows(robot, "#file-add"));
        Path film = Files.write(folder.resolve("film.mp4"), new byte[8 << 20]);
        CountDownLatch slow = new CountDownLatch(1);
        disk.set(slow);
        assertThat(DroppedFiles.on(robot.lookup(".files").query(), List.of(film))).isTrue();
        waitFor(() -> shows(robot, "#file-work") && says(robot, "Adding film.mp4"));
        window.draw(robot, "files-adding");
        assertThat(robot.lookup("#file-add").<Node>query().isDisabled()).isTrue();
        assertThat(DroppedFiles.on(robot.lookup(".files").query(), List.of(film))).as("one after the other").isFalse();

        robot.clickOn("#file-stop");
        slow.countDown();

        waitFor(() -> !shows(robot, "#file-work") && !robot.lookup("#file-add").<Node>query().isDisabled());
        assertThat(files()).isEmpty();
        assertThat(tab(robot)).isEqualTo("Files");
        // It can be added all the same.
        assertThat(DroppedFiles.on(robot.lookup(".files").query(), List.of(film))).isTrue();
        waitFor(() -> tab(robot).equals("Files 1"));
    }

    @Test
    void aQuotationHasFilesOfItsOwn(FxRobot robot) throws Exception {
        EntityRef quotation = EntityRef.quotation(workspace.newId());
        perform(new Command.Create(quotation, List.of(
                Change.set(QuotationFields.DEAL, Value.of(deal.id())),
                Change.set(QuotationFields.NUMBER, Value.of("2026-A7-0001")),
                Change.set(QuotationFields.REVISION, new Value.Whole(1))), List.of()));
        waitFor(() -> shows(robot, "#head-qualified"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
        waitFor(() -> shows(robot, "#quotations-table"));
        robot.write("a7-0001").push(KeyCode.ENTER);
        waitFor(() -> OpenWorkspace.text(robot, "#title").endsWith("R1") && shows(robot, "#file-add"));
        robot.interact(() -> robot.lookup("#file-add").query().requestFocus());
        robot.push(KeyCode.SPACE);
        choose(robot, pdf("their terms.pdf", 1));

        waitFor(() -> workspace.attachments().of(quotation).size() == 1);
        waitFor(() -> shows(robot, ".file-row") && robot.lookup("their terms.pdf").tryQuery().isPresent());
        window.draw(robot, "files-quotation");
        assertThat(files()).as("they are not the deal’s").isEmpty();
    }

    @Test
    void aFileIsFoundByItsNameAndShownAmongThoseOfItsRecord(FxRobot robot) throws Exception {
        attach(deal, "offer_2026-final.pdf", "0a");
        attach(EntityRef.contact(Office.MARTA), "badge.png", "0b");
        waitFor(() -> shows(robot, "#head-qualified"));
        robot.push(KeyCode.CONTROL, KeyCode.K).write("final.pdf");
        waitFor(() -> found(robot, "ES Sanitas Hospitales Proof of Concept"));
        window.draw(robot, "files-found");
        robot.push(KeyCode.ENTER);
        waitFor(() -> shows(robot, "#deal-tab-files") && robot.lookup("#deal-tab-files").queryAs(ToggleButton.class).isSelected());
        waitFor(() -> shows(robot, ".file-row"));
        assertThat(robot.lookup("offer_2026-final.pdf").tryQuery()).isPresent();

        robot.push(KeyCode.CONTROL, KeyCode.K).write("badge");
        waitFor(() -> found(robot, "Marta Ruiz"));
        robot.push(KeyCode.ENTER);
        waitFor(() -> shows(robot, "#record-tab-files") && robot.lookup("#record-tab-files").queryAs(ToggleButton.class).isSelected());
        waitFor(() -> robot.lookup(".file-row").tryQuery().isPresent() && robot.lookup("badge.png").tryQuery().isPresent());
    }

    /// Whether the first hit says how large the file is, since when it is there and to what it belongs.
    private static boolean found(FxRobot robot, String record) {
        return robot.lookup(".found").lookup((Node node) -> node instanceof Label label
                && label.getText().matches("1.2 MB · today \\d\\d:\\d\\d · " + record)).tryQuery().isPresent();
    }

    private void attach(EntityRef record, String name, String content) {
        perform(new Command.Create(
                EntityRef.attachment(workspace.newId()),
                List.of(
                        Change.set(AttachmentFields.ON, Value.of(record.text())),
                        Change.set(AttachmentFields.NAME, Value.of(name)),
                        Change.set(AttachmentFields.CONTENT, Value.of(content.repeat(32))),
                        Change.set(AttachmentFields.SIZE, new Value.Whole(1_240_000))),
                List.of()));
    }

    private List<Attached> files() {
        return workspace.attachments().of(deal);
    }

    private void openDeal(FxRobot robot) throws Exception {
        waitFor(() -> robot.lookup("#column-prospected").lookup(".board-card").tryQuery().isPresent());
        robot.doubleClickOn(robot.lookup("#column-prospected").lookup(".board-card").<Node>query());
        waitFor(() -> shows(robot, "#deal-tab-files"));
    }

    private void openCompany(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        waitFor(() -> robot.lookup("Sanitas Hospitales").tryQuery().isPresent());
        robot.clickOn("Sanitas Hospitales").push(KeyCode.ENTER);
        waitFor(() -> shows(robot, "#record-tab-files"));
        robot.clickOn("#record-tab-files");
        waitFor(() -> shows(robot, "#file-add"));
    }

    private static void add(FxRobot robot, Path file) throws Exception {
        waitFor(() -> !robot.lookup("#file-add").query().isDisabled());
        robot.clickOn("#file-add");
        choose(robot, file);
    }

    private static void choose(FxRobot robot, Path file) throws Exception {
        awaitSheet(robot, "#path");
        robot.interact(() -> robot.lookup(".modal-sheet #path").queryAs(TextField.class).setText(file.toString()));
        robot.clickOn("#path").push(KeyCode.ENTER);
        waitFor(() -> !shows(robot, ".modal-sheet"));
    }

    private static boolean says(FxRobot robot, String beginning) {
        return robot.lookup((Node node) -> node instanceof Label label && label.getText().startsWith(beginning))
                .tryQuery()
                .isPresent();
    }

    private static String tab(FxRobot robot) {
        return robot.lookup("#deal-tab-files").tryQueryAs(ToggleButton.class).map(each -> each.getText()).orElse("");
    }

    private Path pdf(String name, int pages) throws IOException {
        Path file = folder.resolve(name);
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                PDPage added = new PDPage();
                document.addPage(added);
                try (PDPageContentStream content = new PDPageContentStream(document, added)) {
                    content.addRect(72, 600, 300, 80);
                    content.fill();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    private Path picture(String name) throws IOException {
        Path file = folder.resolve(name);
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 400; x++) {
            for (int y = 0; y < 300; y++) {
                image.setRGB(x, y, x * 256 + y);
            }
        }
        assertThat(ImageIO.write(image, "png", file.toFile())).isTrue();
        return file;
    }

    private void perform(Command command) {
        assertThat(workspace.perform(command)).isInstanceOf(Outcome.Done.class);
    }
}
