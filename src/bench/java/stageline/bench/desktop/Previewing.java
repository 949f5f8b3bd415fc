package stageline.bench.desktop;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import stageline.bench.Benchmark;
import stageline.bench.Report;
import stageline.bench.Times;
import stageline.bench.workspace.Workspaces;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.QuotationLineFields;
import stageline.sales.record.QuotationLineFields.Part;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.workspace.Outcome;
import stageline.workspace.Workspace;

/// Typing in a quotation, from a key to the second frame that shows its paper anew: the change is written, forced to disk and projected
/// meanwhile, and the paper laid out and drawn.
public final class Previewing implements Benchmark {

    private static final int WARM_UP = 60;
    private static final int LETTERS = 240;
    private static final int LINES = 8;
    private static final double MOST_MILLIS = 200;
    private static final String FIELD = "#field-customer-entity";

    @Override
    public void run(Path folder, Report report) throws Exception {
        Workspace workspace = Workspaces.create(folder.resolve("measured"));
        draft(workspace);
        Times times = new Times();
        try (OpenBoard window = OpenBoard.of(workspace, folder.resolve("settings"))) {
            window.await(scene -> scene.lookup("#column-prospected .board-card") != null);
            window.keys(KeyCode.CONTROL, KeyCode.DIGIT8);
            window.await(scene -> scene.lookup("#quotations-table") instanceof TableView<?> table && !table.getItems().isEmpty());
            window.does(scene -> {
                TableView<?> table = (TableView<?>) scene.lookup("#quotations-table");
                table.requestFocus();
                table.getSelectionModel().select(0);
            });
            window.keys(KeyCode.ENTER);
            window.await(scene -> scene.lookup(FIELD) instanceof TextInputControl && page(scene).isPresent());
            window.does(scene -> scene.lookup(FIELD).requestFocus());
            for (int letter = 0; letter < WARM_UP + LETTERS; letter++) {
                if (letter == WARM_UP) {
                    times.forget();
                }
                List<Image> before = new ArrayList<>();
                window.does(scene -> page(scene).ifPresent(before::add));
                KeyCode key = letter % 2 == 0 ? KeyCode.A : KeyCode.BACK_SPACE;
                times.take(() -> {
                    window.keys(key);
                    window.await(another(before));
                });
            }
        }
        report.note("from a key to the paper with it, median %.0f ms", times.micros(0.5) / 1e3);
        report.figure("from a key to the paper with it, p95", "ms", times.micros(0.95) / 1e3, MOST_MILLIS);
    }

    private static Predicate<Scene> another(List<Image> before) {
        return scene -> page(scene).filter(now -> !before.contains(now)).isPresent();
    }

    private static Optional<Image> page(Scene scene) {
        return scene.lookup(".paper-page .image-view") instanceof ImageView view ? Optional.of(view.getImage()) : Optional.empty();
    }

    private static void draft(Workspace workspace) {
        UUID company = workspace.newId();
        UUID deal = workspace.newId();
        done(workspace.perform(new Command.Create(EntityRef.company(company), List.of(
                Change.set(CompanyFields.NAME, Value.of("Sanitas Hospitales")), Change.set(CompanyFields.COUNTRY, Value.of("ES"))),
                List.of())));
        done(workspace.perform(new Command.StartDeal(deal, List.of(
                Change.set(DealFields.COUNTRY, Value.of("ES")),
                Change.set(DealFields.COMPANY, Value.of(company)),
                Change.set(DealFields.BRIEF, Value.of("Pilot")),
                Change.set(DealFields.DEAL_CLASS, Value.of("insurance")),
                Change.set(DealFields.OWNER, Value.of(workspace.identity().person())),
                Change.set(DealFields.AMOUNT, Value.of(new Money(1_000_00, Currency.getInstance("EUR")))),
                Change.set(DealFields.CLOSE_DATE, Value.of(LocalDate.of(2030, 1, 1))),
                Change.set(DealFields.ORIGINATING_ACTION, Value.of("Visit"))),
                List.of(), Optional.empty())));
        List<Change> fields = new ArrayList<>(List.of(
                Change.set(QuotationFields.DEAL, Value.of(deal)),
                Change.set(QuotationFields.NUMBER, Value.of("2026-A7-0001")),
                Change.set(QuotationFields.REVISION, new Value.Whole(1)),
                Change.set(QuotationFields.LANGUAGE, Value.of("en")),
                Change.set(QuotationFields.TEMPLATE, Value.of("T-009-002")),
                Change.set(QuotationFields.CURRENCY, Value.of("EUR"))));
        List<Member> lines = new ArrayList<>();
        for (int line = 0; line < LINES; line++) {
            UUID id = workspace.newId();
            lines.add(Member.of(Relation.LINES, Value.of(id.toString())));
            fields.add(Change.set(QuotationLineFields.of(id, Part.POSITION), Value.of(BigDecimal.valueOf(line))));
            fields.add(Change.set(QuotationLineFields.of(id, Part.TITLE), Value.of("Severity scoring by diagnostic report, part " + line)));
            fields.add(Change.set(QuotationLineFields.of(id, Part.QUANTITY), Value.of(BigDecimal.valueOf(1_200L * line + 1))));
            fields.add(Change.set(QuotationLineFields.of(id, Part.PRICE), Value.of(new BigDecimal("4.20"))));
        }
        done(workspace.perform(new Command.Create(EntityRef.quotation(workspace.newId()), fields, lines)));
    }

    private static void done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException(outcome.toString());
        }
    }
}
