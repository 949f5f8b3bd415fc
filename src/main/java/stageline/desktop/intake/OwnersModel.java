package stageline.desktop.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import stageline.desktop.common.Person;

/// Names in the files that nobody here has: each is somebody who is here, or comes in as somebody who no longer works here.
public final class OwnersModel {

    private final List<Person> members;
    private final List<Named> names;

    /// A name and whom it means.
    ///
    /// @param name   as it stands in the files
    /// @param member who is meant; empty to leave it listed
    public record Named(String name, ObjectProperty<Optional<Person>> member) {}

    OwnersModel(List<String> names, List<Person> members) {
        this.members = List.copyOf(members);
        this.names = names.stream().distinct().map(name -> new Named(name, new SimpleObjectProperty<>(Optional.empty()))).toList();
    }

    /// The names.
    public List<Named> names() {
        return names;
    }

    /// Who is here.
    public List<Person> members() {
        return members;
    }

    /// The members that were chosen, by name.
    Map<String, UUID> chosen() {
        Map<String, UUID> chosen = new HashMap<>();
        names.forEach(named -> named.member().get().ifPresent(person -> chosen.put(named.name(), person.id())));
        return chosen;
    }
}
