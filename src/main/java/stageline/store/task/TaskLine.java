package stageline.store.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import stageline.sales.record.EntityRef;
import stageline.store.record.Named;

/// A task in a list.
///
/// @param id        the task
/// @param what      what is to be done
/// @param details   blank where there are none
/// @param kind      a task kind's code; blank where somebody wrote it by hand
/// @param person    who is to do it; empty where it is for a role
/// @param role      the code of the role whose holders are to do it; empty where it is for a person
/// @param due       until when; empty where it does not matter
/// @param done      when it was done; empty while it is open
/// @param outcome   what came of it, blank where nothing was said
/// @param deal      the deal it is about
/// @param company   the company it is about, after all merges
/// @param contacts  the contacts it is about
/// @param quotation the quotation it is about
/// @param on        the record on which it is done, where that is another one
/// @param maker     who asked for it
/// @param made      when they did
/// @param attention how many of its fields two people wrote without having seen each other
public record TaskLine(
        UUID id,
        String what,
        String details,
        String kind,
        Optional<Named> person,
        Optional<String> role,
        Optional<LocalDate> due,
        Optional<Instant> done,
        String outcome,
        Optional<Named> deal,
        Optional<Named> company,
        List<Named> contacts,
        Optional<Named> quotation,
        Optional<Named> on,
        Optional<Named> maker,
        Instant made,
        int attention) {

    public TaskLine {
        contacts = List.copyOf(contacts);
    }

    /// The task itself.
    public EntityRef entity() {
        return EntityRef.task(id);
    }

    /// Whether it is still to be done.
    public boolean open() {
        return done.isEmpty();
    }

    /// Whether it should have been done before a day.
    public boolean overdue(LocalDate today) {
        return open() && due.filter(day -> day.isBefore(today)).isPresent();
    }

    /// The records it is about, the one that leads to it first: its deal, else its company, else its contacts. Those that are not there any
    /// more are left out.
    public List<Named> about() {
        return Stream.of(deal.stream(), company.stream(), contacts.stream())
                .flatMap(each -> each)
                .filter(Named::live)
                .toList();
    }

    /// The record on which it is done: the one that it names for that, else the quotation it is about, else the first that
    /// [it is about][#about()].
    public Optional<Named> place() {
        return on.filter(Named::live).or(() -> quotation.filter(Named::live)).or(() -> about().stream().findFirst());
    }
}
