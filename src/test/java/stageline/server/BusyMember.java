package stageline.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.event.OperationId;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Money;
import stageline.sales.record.Value;
import stageline.workspace.Environment;
import stageline.workspace.Outcome;
import stageline.workspace.Workspace;
import stageline.workspace.shared.SharedWorkspace;

/// A program that opens a shared workspace, keeps it in step and changes it for as long as it lives: what it made itself and what others
/// made. It prints `started`, then the operation of each change that it was told had happened.
///
/// Arguments: the workspace's folder, its password, a seed.
public final class BusyMember {

    private static final int MOST_PAUSE_MILLIS = 30;
    private static final Currency EURO = Currency.getInstance("EUR");

    private final Workspace workspace;
    private final Random random;
    private final FileOutputStream out;
    private final List<EntityRef> deals = new ArrayList<>();

    private BusyMember(Workspace workspace, Random random, FileOutputStream out) {
        this.workspace = workspace;
        this.random = random;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        out.write("started\n".getBytes(StandardCharsets.UTF_8));
        Environment environment = Environment.ofThisComputer();
        Workspace workspace = Workspace.open(Path.of(arguments[0]), arguments[1].toCharArray(), environment);
        BusyMember member = new BusyMember(workspace, new Random(Long.parseLong(arguments[2])), out);
        workspace.listen(changed -> member.meet(changed.entities()));
        SharedWorkspace.begin(workspace, environment, "1.0.0", status -> {});
        member.work();
    }

    private synchronized void meet(Iterable<EntityRef> changed) {
        changed.forEach(entity -> {
            if (entity.type() == EntityType.DEAL && !deals.contains(entity)) {
                deals.add(entity);
            }
        });
    }

    private synchronized Optional<EntityRef> anyDeal() {
        return deals.isEmpty() ? Optional.empty() : Optional.of(deals.get(random.nextInt(deals.size())));
    }

    /// Never ends.
    private void work() throws IOException {
        for (int i = 0; i >= 0; i++) {
            Optional<EntityRef> known = anyDeal();
            if (known.isEmpty() || random.nextInt(6) == 0) {
                begin();
            } else {
                change(known.get());
            }
            LockSupport.parkNanos(random.nextInt(MOST_PAUSE_MILLIS) * 1_000_000L);
        }
    }

    private void begin() throws IOException {
        EntityRef company = EntityRef.company(workspace.newId());
        claim(workspace.perform(new Command.Create(
                company,
                List.of(
                        Change.set(CompanyFields.NAME, Value.of("Clinic %08x".formatted(random.nextInt()))),
                        Change.set(CompanyFields.COUNTRY, Value.of("ES"))),
                List.of())));
        claim(workspace.perform(new Command.StartDeal(
                workspace.newId(),
                List.of(
                        Change.set(DealFields.COUNTRY, Value.of("ES")),
                        Change.set(DealFields.COMPANY, Value.of(company.id())),
                        Change.set(DealFields.BRIEF, Value.of("Pilot")),
                        Change.set(DealFields.DEAL_CLASS, Value.of("insurance")),
                        Change.set(DealFields.OWNER, Value.of(workspace.identity().person())),
                        Change.set(DealFields.AMOUNT, Value.of(new Money(1_000_00, EURO))),
                        Change.set(DealFields.CLOSE_DATE, Value.of(LocalDate.of(2027, 9, 1))),
                        Change.set(DealFields.ORIGINATING_ACTION, Value.of("Visit"))),
                List.of(),
                Optional.empty())));
    }

    private void change(EntityRef deal) throws IOException {
        switch (random.nextInt(5)) {
            case 0, 1 -> edit(deal, DealFields.NEXT_STEP);
            case 2 -> edit(deal, DealFields.BRIEF);
            case 3 -> move(deal, Stage.PATH.get(random.nextInt(Stage.PATH.size())));
            default -> claim(workspace.undo());
        }
    }

    private void edit(EntityRef deal, Field field) throws IOException {
        Value before = workspace.record(deal).flatMap(state -> state.value(field)).orElse(null);
        Change change = new Change(field, before, Value.of("Call %08x".formatted(random.nextInt())));
        claim(workspace.perform(Command.Edit.fields(deal, List.of(change))));
    }

    private void move(EntityRef deal, Stage to) throws IOException {
        Optional<Stage> from = workspace.record(deal).map(state -> state.stage());
        if (from.isPresent()) {
            claim(workspace.perform(new Command.MoveDeal(
                    deal.id(), from.get(), to, List.of(), List.of(), Optional.of("Tried without the papers"), true)));
        }
    }

    /// Only what was acknowledged and changed something counts; the rules refuse some of what is tried here.
    private void claim(Outcome outcome) throws IOException {
        if (outcome instanceof Outcome.Done(var operation) && operation.isPresent()) {
            OperationId done = operation.get();
            out.write((done.device() + " " + done.first() + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
