package stageline.store.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.Origin;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Value;
import stageline.store.Projector;
import stageline.store.Scribe;
import stageline.store.Store;

/// Whatever people write without having seen each other: each value that lost, and that nobody has seen since, is in an inbox.
class InboxQueriesTest {

    private static final List<Field> FIELDS = List.of(CompanyFields.COUNTRY, CompanyFields.WEBSITE, CompanyFields.NEXT_STEP);
    private static final List<EntityRef> COMPANIES = List.of(EntityRef.company(Scribe.id(3, 1)), EntityRef.company(Scribe.id(3, 2)));
    private static final int PEOPLE = 3;

    private record Place(EntityRef company, Field field) {}

    @Property(tries = 30)
    void everyValueThatLostIsInSomebodysInboxOrWasSeenByWhoeverWroteOverIt(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int length) {
        Concurrent concurrent = new Concurrent(new Random(seed));
        for (int i = 0; i < length; i++) {
            concurrent.step();
        }
        try (Store store = Store.inMemory()) {
            concurrent.applyTo(new Projector(store));
            Set<String> found = new HashSet<>();
            for (int person = 0; person < PEOPLE; person++) {
                found.addAll(lost(new InboxQueries(store, Concurrent.person(person), Scribe.id(9, person))));
            }
            assertThat(found).isEqualTo(concurrent.lostUnseen());
        }
    }

    private static Set<String> lost(InboxQueries inbox) {
        return inbox.open(OptionalLong.empty()).matters().stream()
                .flatMap(matter -> ((Matter.Overlap) matter).others().stream())
                .flatMap(other -> other.value().stream())
                .map(value -> ((Value.Text) value).text())
                .collect(Collectors.toSet());
    }

    /// People who write by turns and see now and then what the others wrote.
    private static final class Concurrent {

        private final Random random;
        private final List<Fact> facts = new ArrayList<>();
        private final List<Scribe> devices = new ArrayList<>();
        private final List<Map<Place, Value>> seen = new ArrayList<>();
        private final Map<Place, Value> standing = new HashMap<>();
        private final Set<String> written = new HashSet<>();
        private final Set<String> overwritten = new HashSet<>();
        private int values;

        Concurrent(Random random) {
            this.random = random;
            for (int person = 0; person < PEOPLE; person++) {
                devices.add(new Scribe(person + 1));
                seen.add(new HashMap<>());
            }
            COMPANIES.forEach(company -> facts.add(by(0, devices.getFirst().created(
                    company, Change.set(CompanyFields.NAME, Value.of("Sanitas"))))));
        }

        static UUID person(int person) {
            return Scribe.id(1, 50 + person);
        }

        private static Fact by(int person, Fact fact) {
            Origin o = fact.origin();
            Origin origin = new Origin(
                    person(person), o.role(), o.at(), o.zone(), o.happened(), o.reason(), o.override(), o.online());
            return new Fact(fact.stamp(), fact.operation(), fact.entity(), fact.event(), origin);
        }

        /// Somebody writes what nobody wrote before, or sees what stands.
        void step() {
            int person = random.nextInt(PEOPLE);
            if (random.nextInt(3) == 0) {
                seen.get(person).putAll(standing);
                return;
            }
            Place place = new Place(COMPANIES.get(random.nextInt(COMPANIES.size())), FIELDS.get(random.nextInt(FIELDS.size())));
            String text = "value " + values++;
            @Nullable Value before = seen.get(person).get(place);
            Scribe device = devices.get(person);
            device.at(facts.getLast().origin().at());
            Change change = new Change(place.field(), before, Value.of(text));
            facts.add(by(person, device.alone(place.company(), Event.Edited.fields(List.of(change)))));
            if (before instanceof Value.Text(String saw)) {
                overwritten.add(saw);
            }
            written.add(text);
            seen.get(person).put(place, Value.of(text));
            standing.put(place, Value.of(text));
        }

        Set<String> lostUnseen() {
            Set<String> lost = new HashSet<>(written);
            lost.removeAll(overwritten);
            standing.values().forEach(value -> lost.remove(((Value.Text) value).text()));
            return lost;
        }

        void applyTo(Projector projector) {
            List<Fact> arriving = new ArrayList<>(facts.subList(COMPANIES.size(), facts.size()));
            Collections.shuffle(arriving, random);
            arriving.addAll(0, facts.subList(0, COMPANIES.size()));
            assertThat(projector.apply(devices.getFirst().arrived(1, arriving)).entities()).isNotEmpty();
        }
    }
}
