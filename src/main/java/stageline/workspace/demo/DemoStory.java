package stageline.workspace.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import stageline.sales.pipeline.Content;
import stageline.workspace.demo.World.Idea;

/// The whole story: who was met when, and every deal of eighteen months, in the order of time.
final class DemoStory {

    static final Duration LENGTH = Duration.ofDays(548);
    private static final Duration FIRST_WORD = Duration.ofHours(20);
    private static final int DEALS_PER_LEAD = 8;

    private final Random random;
    private final Supplier<UUID> identities;
    private final Content content;
    private final Team team;
    private final Range range;
    private final House house;
    private final Instant end;

    /// @param seed       decides everything that chance decides
    /// @param identities makes identities of records
    /// @param end        the moment before which all of it happens
    DemoStory(long seed, Supplier<UUID> identities, Content content, Team team, Range range, House house,
            Instant end) {
        this.random = new Random(seed);
        this.identities = identities;
        this.content = content;
        this.team = team;
        this.range = range;
        this.house = house;
        this.end = end;
    }

    /// Tells it.
    ///
    /// @param deals about how many deals
    List<Act> tell(int deals) {
        World world = new World(random, identities);
        List<Idea> ideas = new ArrayList<>(world.ideas());
        Collections.shuffle(ideas, random);
        List<Act> acts = new ArrayList<>();
        int leads = Math.min(ideas.size() / 2, 1 + deals / DEALS_PER_LEAD);
        for (Idea idea : ideas.subList(0, leads)) {
            world.meet(idea, moment(0.75, 1), owner(), random.nextInt(4), random.nextInt(4) == 0, acts);
        }
        List<Customer> customers = new ArrayList<>();
        for (Idea idea : ideas.subList(leads, Math.min(ideas.size(), leads + Math.max(1, deals * 2 / 3)))) {
            UUID owner = owner();
            Instant met = moment(0, 0.9);
            CompanyStory company = world.meet(idea, met, owner, 1 + random.nextInt(3), random.nextInt(12) == 0, acts);
            customers.add(new Customer(company, owner, met));
        }
        for (int told = 0, turn = 0; told < deals; turn++) {
            Customer customer = customers.get(turn < customers.size() ? turn : random.nextInt(customers.size()));
            Instant begin = turn < customers.size() ? customer.met().plus(FIRST_WORD) : later(customer.met());
            told += undertaking(customer.company(), customer.owner(), begin, acts);
        }
        acts.addAll(range.changes(team.founder(), end.minus(LENGTH)));
        acts.removeIf(act -> !act.at().isBefore(end));
        acts.sort(Comparator.comparing(Act::at));
        List<Act> contracts = new ContractStory(random, identities, content.clauses(), team.founder(), end).tell(acts);
        List<Act> quotations = new QuotationStory(random, identities, house, range, team.founder()).tell(acts);
        acts.addAll(new TaskStory(random, identities, team, end).tell(acts));
        acts.addAll(contracts);
        acts.addAll(quotations);
        acts.sort(Comparator.comparing(Act::at));
        return acts;
    }

    /// A company that buys.
    private record Customer(CompanyStory company, UUID owner, Instant met) {}

    /// What a company buys: mostly one deal, now and then two phases, or a new deal from a lost one.
    private int undertaking(CompanyStory company, UUID owner, Instant begin, List<Act> acts) {
        boolean phased = random.nextInt(9) == 0;
        DealStory first = story(company, owner, begin);
        acts.addAll(first.tell(phased ? Optional.of(new DealStory.Phase(1, 2, Optional.empty())) : Optional.empty(), Optional.empty()));
        if (phased) {
            DealStory second = story(company, owner, begin.plus(Duration.ofDays(40)));
            acts.addAll(second.tell(Optional.of(new DealStory.Phase(2, 2, Optional.of(first.deal()))), Optional.empty()));
            return 2;
        }
        if (first.lost() && random.nextInt(4) == 0) {
            DealStory again = story(company, owner, first.ended().plus(Duration.ofDays(35)));
            acts.addAll(again.tell(Optional.empty(), Optional.of(first)));
            return 2;
        }
        return 1;
    }

    private DealStory story(CompanyStory company, UUID owner, Instant begin) {
        return new DealStory(random, identities, content, range, owner, team.founder(), company, begin, end);
    }

    private UUID owner() {
        int who = random.nextInt(team.others().size());
        return who == team.others().size() - 1 ? team.founder() : team.others().get(who).id();
    }

    private Instant later(Instant met) {
        long left = Duration.between(met.plus(FIRST_WORD), end).toSeconds();
        return met.plus(FIRST_WORD).plusSeconds((long) (left * Math.sqrt(random.nextDouble())));
    }

    /// A moment of the story's length between two fractions of it, later ones more likely.
    private Instant moment(double from, double to) {
        double fraction = from + (to - from) * Math.sqrt(random.nextDouble());
        return end.minus(LENGTH).plusSeconds((long) (LENGTH.toSeconds() * fraction));
    }
}
