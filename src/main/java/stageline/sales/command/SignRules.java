package stageline.sales.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.fold.RecordState;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.PersonFields;
import stageline.sales.record.SignatureFields;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.record.Value;
import stageline.sales.signature.SignedVersion;

/// Putting one's name to a record.
final class SignRules {

    /// What is no document that anybody signs.
    private static final Set<EntityType> UNSIGNED =
            Set.of(EntityType.WORKSPACE, EntityType.PERSON, EntityType.DEVICE, EntityType.SAVED_VIEW, EntityType.SIGNATURE);

    private SignRules() {}

    static Decision sign(Command.Sign sign, Setting setting) {
        Optional<RecordState> found = setting.existing(sign.of());
        if (found.isEmpty()) {
            return Decision.refused(Refusal.of(Code.NOT_FOUND));
        }
        if (UNSIGNED.contains(sign.of().type())) {
            return Decision.refused(Refusal.at(SignatureFields.OF, Code.INVALID));
        }
        if (!sign.seen().equals(SignedVersion.of(found.get(), sign.meaning()))) {
            return Decision.refused(Refusal.of(Code.CHANGED_MEANWHILE));
        }
        return put(sign.signature(), found.get(), sign.meaning(), setting);
    }

    /// The signature of whoever acts under a record as it is.
    ///
    /// @param signature its identity
    static Decision put(UUID signature, RecordState record, Meaning meaning, Setting setting) {
        EntityRef entity = EntityRef.signature(signature);
        Optional<String> name = setting.sight().find(EntityRef.person(setting.actor().person()))
                .flatMap(person -> person.text(PersonFields.NAME))
                .filter(words -> !words.isBlank());
        Draft draft = Draft.plain(entity, new Event.Created(List.of(
                Change.set(SignatureFields.OF, Value.of(record.entity().text())),
                Change.set(SignatureFields.VERSION, Value.of(SignedVersion.of(record, meaning))),
                Change.set(SignatureFields.MEANING, Value.of(meaning.code())),
                Change.set(SignatureFields.NAME, Value.of(name.orElse("")))), List.of()));
        return setting.refusal(draft)
                .or(() -> setting.sight().find(entity).map(there -> Refusal.of(Code.EXISTS)))
                .or(() -> name.isEmpty() ? Optional.of(Refusal.at(SignatureFields.NAME, Code.REQUIRED)) : Optional.empty())
                .map(Decision::refused)
                .orElseGet(() -> Decision.of(List.of(draft)));
    }
}
