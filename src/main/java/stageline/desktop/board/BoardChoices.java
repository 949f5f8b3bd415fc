package stageline.desktop.board;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.desktop.common.Person;
import stageline.sales.pipeline.Content;

/// What the board's filters and forms offer to choose from.
///
/// @param me        whose board it is
/// @param people    everybody who owns or can own deals, by name
/// @param content   the workspace's classes, reasons and lists
/// @param countries ISO codes that deals have, in order
/// @param offerings what deals sell, in order
/// @param currency  what new amounts are proposed in
public record BoardChoices(
        UUID me, List<Person> people, Content content, List<String> countries, List<String> offerings, Currency currency) {
    public BoardChoices {
        people = List.copyOf(people);
        countries = List.copyOf(countries);
        offerings = List.copyOf(offerings);
    }

    /// The person with that identity.
    public Optional<Person> person(UUID id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }
}
