package stageline.workspace.demo;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import stageline.ledger.Uuid7;
import stageline.sales.command.Command;
import stageline.sales.command.Decision;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Role;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.workspace.Environment;
import stageline.workspace.Founding;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;
import stageline.workspace.Workspace.Wish;

/// Makes the demo workspace.
public final class Demo {

    /// How many deals it tells of.
    public static final int DEALS = 420;

    private static final long SEED = 20_260;
    private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
    private static final int CHUNK = 1_000;

    private Demo() {}

    /// Writes the whole story into a new workspace. It ends as a day begins (UTC), so that it is the same at whatever time of that day it
    /// is written, and nothing in it is still to come.
    ///
    /// @param path     a folder that does not exist yet or is empty
    /// @param password opens the workspace afterwards
    /// @param deals    about how many deals
    /// @param day      the day before which it ends
    /// @param progress is told how far it is, and can stop it; then a part of the story stands there
    /// @throws stageline.workspace.WorkspaceException if something is in the folder
    /// @throws IllegalStateException                  if the rules refuse a part of the story
    public static void create(Path path, char[] password, int deals, LocalDate day, SecureRandom secrets, Progress progress) {
        Instant end = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        StoryClock clock = new StoryClock(end.minus(DemoStory.LENGTH).minusSeconds(3_600));
        Environment environment = new Environment(clock, () -> ZONE, secrets);
        Founding founding = new Founding("Demo", "Ana Martín", Set.of(Role.SALES_MANAGER, Role.GENERAL_MANAGER),
                Currency.getInstance("EUR"));
        try (Workspace workspace = Workspace.create(path, founding, password, environment)) {
            Uuid7 identities = new Uuid7(clock, new Random(SEED));
            Team team = hire(workspace, identities, new Uuid7(clock, new Random(SEED + 3)));
            Range range = offer(workspace, new Uuid7(clock, new Random(SEED + 1)));
            House house = new House(workspace, new Uuid7(clock, new Random(SEED + 2))::next, day);
            List<Act> acts = new DemoStory(SEED, identities::next, workspace.content(), team, range, house, end).tell(deals);
            try (ExecutorService printer = Executors.newSingleThreadExecutor()) {
                house.print(printer, acts);
                try {
                    ServiceStory service = new ServiceStory(workspace, clock, team, range, new Uuid7(clock, new Random(SEED + 4))::next);
                    Instant morning = end.minus(ServiceStory.BEFORE_THE_END);
                    int until = (int) acts.stream().takeWhile(act -> act.at().isBefore(morning)).count();
                    play(workspace, clock, house, acts.subList(0, until), progress);
                    if (!progress.cancelled()) {
                        service.tell(morning);
                    }
                    play(workspace, clock, house, acts.subList(until, acts.size()), progress);
                } finally {
                    house.printNoMore();
                }
            }
        }
    }

    /// @param identities of those who sell, the house's others have identities of their own
    private static Team hire(Workspace workspace, Uuid7 identities, Uuid7 furtherIdentities) {
        List<Team.Colleague> others = Team.CASTING.stream().map(colleague -> colleague.as(identities.next())).toList();
        Team.Colleague maker = Team.MAKER.as(furtherIdentities.next());
        List<Wish> wishes = Stream.concat(others.stream(), Stream.of(maker)).map(colleague -> {
            List<Member> roles =
                    colleague.roles().stream().sorted().map(r -> Member.of(Relation.ROLES, Value.of(r.code()))).toList();
            List<Change> fields =
                    List.of(Change.set(PersonFields.NAME, Value.of(colleague.name())), Change.set(PersonFields.ACTIVE, Value.of(true)));
            return new Wish(workspace.actor(), new Command.Create(EntityRef.person(colleague.id()), fields, roles));
        }).toList();
        requireAccepted(workspace.performEach(wishes), wishes);
        return new Team(workspace.identity().person(), others, maker);
    }

    private static Range offer(Workspace workspace, Uuid7 identities) {
        Range range = new Range(identities::next);
        List<Wish> wishes = range.made().stream().map(command -> new Wish(workspace.actor(), command)).toList();
        requireAccepted(workspace.performEach(wishes), wishes);
        for (EntityRef compared : range.compared()) {
            RecordState offering = workspace.record(compared).orElseThrow();
            List<Wish> comparison = List.of(new Wish(workspace.actor(), range.comparison(offering, identities::next)));
            requireAccepted(workspace.performEach(comparison), comparison);
        }
        return range;
    }

    private static void play(Workspace workspace, StoryClock clock, House house, List<Act> acts, Progress progress) {
        for (int from = 0; from < acts.size() && !progress.cancelled(); from += CHUNK) {
            play(workspace, clock, house, acts.subList(from, Math.min(acts.size(), from + CHUNK)));
            progress.done(from, acts.size());
        }
    }

    /// Each act is wanted at its own time: the clock is set when its turn comes. The records that are made are asked for before, all at
    /// once, since the rules ask whether each is there already.
    private static void play(Workspace workspace, StoryClock clock, House house, List<Act> acts) {
        workspace.states(acts.stream().flatMap(act -> made(act.command())).toList());
        Iterable<Wish> wishes = () -> acts.stream().map(act -> wish(workspace, clock, house, act)).iterator();
        requireAccepted(workspace.performEach(wishes), acts);
    }

    private static Stream<EntityRef> made(Command command) {
        return switch (command) {
            case Command.StartDeal start -> Stream.of(EntityRef.deal(start.deal()));
            case Command.Create create -> Stream.of(create.entity());
            case Command.SendQuotation send -> Stream.of(EntityRef.paper(send.paper()));
            default -> Stream.empty();
        };
    }

    private static Wish wish(Workspace workspace, StoryClock clock, House house, Act act) {
        clock.set(act.at());
        Command command = act.command() instanceof Command.SendQuotation send
                ? house.withPaper(send)
                : act.command();
        return new Wish(workspace.actor(act.person()), command);
    }

    /// @throws IllegalStateException if the rules refuse something
    static void requireAccepted(List<Decision> decisions, List<?> wanted) {
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i) instanceof Decision.Refused refused) {
                throw new IllegalStateException("the story breaks a rule: " + refused + " at " + wanted.get(i));
            }
        }
    }
}
