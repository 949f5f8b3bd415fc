package stageline.sales.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import stageline.sales.Office;
import stageline.sales.admission.Wishes.Kind;
import stageline.sales.command.Actor;
import stageline.sales.command.Command;
import stageline.sales.command.Decision;
import stageline.sales.event.Fact;
import stageline.sales.people.Role;

/// The rules that let people do something and the admission of what they did agree.
class AdmissionPropertiesTest {

    private static final List<Actor> ACTORS = Stream.concat(
                    Stream.of(Office.ANA, Office.BEN, Office.QUIM),
                    Stream.of(Role.values()).map(role -> new Actor(Office.id(role.code()), Set.of(role))))
            .toList();

    private static final String ACCEPTED = "accepted";

    private final Admission admission = new Admission();

    /// What somebody wants.
    ///
    /// @param kind    what
    /// @param actor   who
    /// @param choice  which record, stage or operation
    /// @param minutes how long after the one before
    record Step(Kind kind, int actor, int choice, int minutes) {}

    @Property(tries = 400)
    void whateverTheRulesAcceptIsAdmitted(@ForAll("steps") List<Step> steps) {
        Office office = new Office();
        Wishes wishes = new Wishes(office, ACTORS);
        for (Step step : steps) {
            office.pass(Duration.ofMinutes(step.minutes()));
            Actor actor = ACTORS.get(step.actor() % ACTORS.size());
            Command command = wishes.of(step.kind(), actor, step.choice());
            if (office.decide(actor, command) instanceof Decision.Accepted accepted && !accepted.drafts().isEmpty()) {
                List<Fact> facts = office.facts(actor, accepted.drafts());
                for (Fact fact : facts) {
                    Writer writer = new Writer(actor.person(), actor.roles(), true, false);
                    assertThat(admission.objection(fact, writer, office)).as("%s by %s", fact.event(), actor).isEmpty();
                    office.take(fact);
                }
                wishes.note(facts.getFirst().operation());
                Statistics.label(ACCEPTED).collect(step.kind());
            }
        }
        Statistics.label(ACCEPTED).coverage(coverage -> Stream.of(Kind.values())
                .forEach(kind -> coverage.check(kind).count(count -> count > 0)));
    }

    /// Sales managers act more often than others, so that much is done.
    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> actor = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(0, 1)),
                Tuple.of(2, uniform(ACTORS.size())));
        return Combinators.combine(Arbitraries.of(Kind.values()), actor, uniform(1_000), Arbitraries.of(0, 0, 1, 6))
                .as(Step::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(40);
    }

    private static Arbitrary<Integer> uniform(int size) {
        return Arbitraries.integers().between(0, size - 1).withDistribution(RandomDistribution.uniform()).withoutEdgeCases();
    }
}
