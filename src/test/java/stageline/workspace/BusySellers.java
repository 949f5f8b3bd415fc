package stageline.workspace;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Money;
import stageline.sales.record.Value;

/// A program that opens a workspace and changes it with several threads for as long as it lives: companies and deals are made, edited,
/// moved, lost, undone and redone. It prints `started` before it opens, then a [Claim] for each change it was told had happened.
///
/// Arguments: the workspace's folder, its password, a seed.
public final class BusySellers {

    private static final int SELLERS = 3;
    private static final Currency EURO = Currency.getInstance("EUR");

    private final Workspace workspace;
    private final FileOutputStream claims;

    private BusySellers(Workspace workspace, FileOutputStream claims) {
        this.workspace = workspace;
        this.claims = claims;
    }

    public static void main(String[] arguments) throws Exception {
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        out.write("started\n".getBytes(StandardCharsets.UTF_8));
        Workspace workspace =
                Workspace.open(Path.of(arguments[0]), arguments[1].toCharArray(), Environment.ofThisComputer());
        BusySellers sellers = new BusySellers(workspace, out);
        Thread[] threads = new Thread[SELLERS];
        for (int i = 0; i < SELLERS; i++) {
            Random random = new Random(Long.parseLong(arguments[2]) + i);
            threads[i] = Thread.ofPlatform().start(() -> sellers.sell(random));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /// Never ends: it works on one deal after the other.
    private void sell(Random random) {
        for (int i = 0; i >= 0; i++) {
            String name = "Klinik %08x".formatted(random.nextInt());
            EntityRef company = EntityRef.company(workspace.newId());
            perform(
                    new Command.Create(
                            company,
                            List.of(Change.set(CompanyFields.NAME, Value.of(name)), Change.set(CompanyFields.COUNTRY, Value.of("DE"))),
                            List.of()),
                    n -> Claim.wrote(n, company, Value.of(name)));
            workOn(newDeal(company.id(), random), random);
        }
    }

    private EntityRef newDeal(UUID company, Random random) {
        EntityRef deal = EntityRef.deal(workspace.newId());
        String action = "Visit %08x".formatted(random.nextInt());
        perform(
                new Command.StartDeal(
                        deal.id(),
                        List.of(
                                Change.set(DealFields.COUNTRY, Value.of("DE")),
                                Change.set(DealFields.COMPANY, Value.of(company)),
                                Change.set(DealFields.BRIEF, Value.of("Pilot")),
                                Change.set(DealFields.DEAL_CLASS, Value.of("insurance")),
                                Change.set(DealFields.OWNER, Value.of(workspace.identity().person())),
                                Change.set(DealFields.AMOUNT, Value.of(new Money(1_000_00, EURO))),
                                Change.set(DealFields.CLOSE_DATE, Value.of(LocalDate.of(2027, 9, 1))),
                                Change.set(DealFields.ORIGINATING_ACTION, Value.of(action))),
                        List.of(),
                        Optional.empty()),
                n -> Claim.wrote(n, deal, Value.of(action)));
        return deal;
    }

    private void workOn(EntityRef deal, Random random) {
        int steps = 5 + random.nextInt(30);
        for (int step = 0; step < steps; step++) {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> edit(deal, DealFields.NEXT_STEP, "Call %08x".formatted(random.nextInt()));
                case 3, 4, 5 -> move(deal, Stage.PATH.get(random.nextInt(Stage.PATH.size())));
                case 6 -> claim(workspace.undo(), Claim::revoked);
                default -> claim(random.nextBoolean() ? workspace.redo() : workspace.undo(), Claim::revoked);
            }
        }
        if (random.nextInt(4) == 0) {
            move(deal, Stage.LOST);
        }
    }

    private void edit(EntityRef deal, Field field, String text) {
        Value before = workspace.record(deal).flatMap(state -> state.value(field)).orElse(null);
        perform(
                Command.Edit.fields(deal, List.of(new Change(field, before, Value.of(text)))),
                n -> Claim.wrote(n, deal, Value.of(text)));
    }

    /// Does nothing where the other sellers have undone everything of the deal meanwhile.
    private void move(EntityRef deal, Stage to) {
        workspace.record(deal).ifPresent(state -> move(deal, state.stage(), to));
    }

    private void move(EntityRef deal, Stage from, Stage to) {
        List<Change> supplied = to == Stage.LOST ? List.of(Change.set(DealFields.LOST_REASON, Value.of("price"))) : List.of();
        Optional<String> reason = Optional.of("Tried without the papers");
        perform(
                new Command.MoveDeal(deal.id(), from, to, supplied, List.of(), reason, true),
                n -> Claim.moved(n, deal, from.code(), to.code()));
    }

    private interface Claiming {
        Claim of(long operation);
    }

    private void perform(Command command, Claiming claiming) {
        claim(workspace.perform(command), claiming);
    }

    /// Only what was acknowledged and changed something is claimed; the rules refuse some of what is tried here.
    private void claim(Outcome outcome, Claiming claiming) {
        if (outcome instanceof Outcome.Done(var operation) && operation.isPresent()) {
            String line = claiming.of(operation.get().first()).line();
            try {
                claims.write(line.getBytes(StandardCharsets.UTF_8));
            } catch (IOException closed) {
                throw new UncheckedIOException(closed);
            }
        }
    }
}
