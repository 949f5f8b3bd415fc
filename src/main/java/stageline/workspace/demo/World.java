package stageline.workspace.demo;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.workspace.demo.Cast.Country;
import stageline.workspace.demo.Cast.House;
import stageline.workspace.demo.Cast.Kind;

/// The companies and people of the story, as they become known.
final class World {

    private final RandomGenerator random;
    private final Supplier<UUID> identities;
    private final Set<String> taken = new LinkedHashSet<>();

    World(RandomGenerator random, Supplier<UUID> identities) {
        this.random = random;
        this.identities = identities;
    }

    /// A company's name and what it is, each only once; care providers are composed until the places are used up.
    record Idea(Country country, String name, Kind kind) {}

    /// Every company that can be told of, in no particular order.
    List<Idea> ideas() {
        List<Idea> ideas = new ArrayList<>();
        for (Country country : Cast.COUNTRIES) {
            for (House house : country.houses()) {
                add(ideas, new Idea(country, house.name(), house.kind()));
            }
            for (String pattern : country.hospitals()) {
                for (String place : country.places()) {
                    add(ideas, new Idea(country, pattern.formatted(place), Kind.CARE_PROVIDER));
                }
            }
        }
        return ideas;
    }

    private void add(List<Idea> ideas, Idea idea) {
        if (taken.add(idea.name())) {
            ideas.add(idea);
        }
    }

    /// Makes a company known, with some of its people.
    ///
    /// @param acts   where what is done for it is written
    /// @param people how many of its people become known
    CompanyStory meet(Idea idea, Instant at, UUID owner, int people, boolean strategic, List<Act> acts) {
        UUID id = identities.get();
        String host = hostName(idea.name()) + "." + idea.country().domain();
        List<Change> fields = new ArrayList<>(List.of(
                Change.set(CompanyFields.NAME, Value.of(idea.name())),
                Change.set(CompanyFields.COUNTRY, Value.of(idea.country().code())),
                Change.set(CompanyFields.WEBSITE, Value.of("https://www." + host)),
                Change.set(CompanyFields.OWNER, Value.of(owner)),
                Change.set(CompanyFields.CITY, Value.of(pick(idea.country().places())))));
        if (strategic) {
            fields.add(Change.set(CompanyFields.STRATEGIC, Value.of(true)));
        }
        if (idea.kind() == Kind.DISTRIBUTOR) {
            fields.add(Change.set(CompanyFields.DISTRIBUTOR, Value.of(true)));
        }
        acts.add(new Act(at, owner, new Command.Create(EntityRef.company(id), fields, List.of())));
        List<UUID> contacts = new ArrayList<>();
        String decides = "";
        for (int i = 0; i < people; i++) {
            UUID contact = identities.get();
            String first = pick(idea.country().first());
            String last = pick(idea.country().last());
            decides = i == 0 ? first + " " + last : decides;
            contacts.add(contact);
            acts.add(new Act(at.plusSeconds(90L * (i + 1)), owner, person(idea, id, contact, first, last, host, strategic && i > 0)));
        }
        return new CompanyStory(id, idea.name(), idea.country(), idea.kind(), List.copyOf(contacts), decides);
    }

    private Command person(Idea idea, UUID company, UUID contact, String first, String last, String host, boolean withoutEmail) {
        List<Change> fields = new ArrayList<>(List.of(
                Change.set(ContactFields.FIRST_NAME, Value.of(first)),
                Change.set(ContactFields.LAST_NAME, Value.of(last)),
                Change.set(ContactFields.JOB_TITLE, Value.of(pick(Cast.TITLES))),
                Change.set(ContactFields.LANGUAGE, Value.of(idea.country().language()))));
        if (!withoutEmail) {
            String mailbox = hostName(first + " " + last).replace('-', '.');
            fields.add(Change.set(ContactFields.EMAIL, Value.of((mailbox.isEmpty() ? "info" : mailbox) + "@" + host)));
        }
        return new Command.Create(EntityRef.contact(contact), fields, List.of(Member.of(Relation.COMPANIES, Value.of(company))));
    }

    private String hostName(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        String host = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return host.isEmpty() ? "clinic-" + Integer.toUnsignedString(name.hashCode(), 36) : host;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
