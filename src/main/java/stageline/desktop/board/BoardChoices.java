package stageline.desktop.board;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.desktop.common.Person;
import stageline.sales.pipeline.Content;

/// What the board's cards, filters and forms offer to choose from, whatever the deals are.
///
/// @param me       whose board it is
/// @param people   everybody who owns or can own deals, by name
/// @param content  the workspace's classes, reasons and lists
/// @param currency what new amounts are proposed in
public record BoardChoices(UUID me, List<Person> people, Content content, Currency currency) {
    public BoardChoices {
        people = List.copyOf(people);
    }

    /// The person with that identity.
    public Optional<Person> person(UUID id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }
}
