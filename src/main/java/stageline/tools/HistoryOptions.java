package stageline.tools;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.EventKind;
import stageline.workspace.Workspace;
import stageline.workspace.exchange.HistoryWanted;

/// Which part of the history a command is asked for.
final class HistoryOptions {

    @Option(names = "--deal", paramLabel = "DEAL", description = "Only of this deal, by its identity or name.")
    @Nullable String deal;

    @Option(names = "--company", paramLabel = "COMPANY", description = "Only of this company, by its identity or name.")
    @Nullable String company;

    @Option(names = "--contact", paramLabel = "CONTACT", description = "Only of this contact, by its identity, name or address.")
    @Nullable String contact;

    @Option(names = "--person", paramLabel = "PERSON", description = "Only by this person, by identity, name or address.")
    @Nullable String person;

    @Option(names = "--kind", paramLabel = "KIND", split = ",", description = "Only what was created, edited, moved, removed, restored, "
            + "merged, revoked or erased.")
    Set<EventKind> kinds = Set.of();

    @Option(names = "--from", paramLabel = "INSTANT", description = "Only from then on, such as 2026-03-04T17:05:00Z or 2026-03-04.")
    @Nullable String from;

    @Option(names = "--to", paramLabel = "INSTANT", description = "Only before then.")
    @Nullable String to;

    @Option(names = "--overrides", description = "Only what moved past a missing requirement.")
    boolean overrides;

    @Option(names = "--device", paramLabel = "DEVICE", description = "Only what was written on this device, by the identity the history "
            + "shows.")
    @Nullable UUID device;

    /// What is asked for, with names looked up.
    HistoryWanted wanted(Workspace workspace) {
        Lookup lookup = new Lookup(workspace);
        return new HistoryWanted(
                Optional.ofNullable(deal).map(typed -> EntityRef.deal(lookup.record(EntityType.DEAL, typed)))
                        .or(() -> Optional.ofNullable(company).map(typed -> EntityRef.company(lookup.record(EntityType.COMPANY, typed))))
                        .or(() -> Optional.ofNullable(contact).map(typed -> EntityRef.contact(lookup.record(EntityType.CONTACT, typed)))),
                Optional.ofNullable(person).map(typed -> lookup.record(EntityType.PERSON, typed)),
                kinds,
                Optional.ofNullable(from).map(Lookup::moment),
                Optional.ofNullable(to).map(Lookup::moment),
                overrides,
                Optional.ofNullable(device).map(Set::of).orElse(Set.of()));
    }
}
