package stageline.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Option;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.record.ContactRole;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// What a command about a deal is given beside the deal: values of fields, contacts with roles.
final class Supplied {

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description = "A field's value, such as amount=\"1200.50 EUR\", close=2026-03-04 or company=\"Clínica "
                    + "Miralba\". May be repeated.")
    Map<String, String> fields = new LinkedHashMap<>();

    @Option(
            names = "--contact",
            paramLabel = "CONTACT=ROLE",
            description = "A contact of the deal, by identity, name or address, and the role there, such as "
                    + "decision-maker. May be repeated.")
    Map<String, String> contacts = new LinkedHashMap<>();

    /// The fields' changes against what the deal says now.
    List<Change> changes(Lookup lookup, Optional<RecordState> deal) {
        List<Change> changes = new ArrayList<>();
        fields.forEach((code, typed) -> {
            Field field = Lookup.dealField(code);
            Value before = deal.flatMap(state -> state.value(field)).orElse(null);
            changes.add(new Change(field, before, lookup.value(field, typed)));
        });
        return changes;
    }

    /// The contacts.
    List<Member> members(Lookup lookup) {
        List<Member> members = new ArrayList<>();
        contacts.forEach((typed, role) -> {
            UUID contact = lookup.record(EntityType.CONTACT, typed);
            for (ContactRole known : ContactRole.values()) {
                if (known.code().equals(role)) {
                    members.add(new Member(Relation.PEOPLE, Value.of(contact), role));
                    return;
                }
            }
            throw Stop.wrongUse(("A contact has no role \"%s\" in a deal; write decision-maker, influencer, user, "
                    + "purchasing, champion or other.")
                    .formatted(role));
        });
        return members;
    }
}
