package stageline.sales.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import stageline.sales.command.Refusal.Code;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Permission;
import stageline.sales.people.Role;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Value;

/// What a deal may say of its contract: who signs it for us, and how long it holds.
final class ContractRules {

    /// The longest notice in days: nobody binds themselves for longer than a century.
    private static final long LONGEST_NOTICE = 36_525;

    private ContractRules() {}

    /// Why a field of a deal does not take a value, empty where it does.
    ///
    /// @param imported whether another system says so, which may know people with rights that they have lost since
    static Optional<Refusal> refusalOfValue(Field field, Value written, boolean imported, Sight sight) {
        if (field.equals(DealFields.CONTRACT_SIGNER) && !imported && written instanceof Value.Ref(UUID person)) {
            boolean may = sight.find(EntityRef.person(person))
                    .filter(who -> Permission.SIGN_CONTRACT.grantedTo(Role.heldBy(who)))
                    .isPresent();
            String[] roles = Permission.SIGN_CONTRACT.roles().stream().map(Role::code).toArray(String[]::new);
            return may ? Optional.empty() : Optional.of(Refusal.at(field, Code.NO_SIGNER, roles));
        }
        boolean notice = !field.equals(DealFields.CONTRACT_NOTICE)
                || written instanceof Value.Whole(long days) && days >= 0 && days <= LONGEST_NOTICE;
        return notice ? Optional.empty() : Optional.of(Refusal.at(field, Code.INVALID));
    }

    /// Why a deal cannot be left like this; empty where it can, and for everything that is no deal: no contract ends before it begins.
    ///
    /// @param touched the fields that were written
    static List<Refusal> refusals(RecordState record, Set<Field> touched) {
        boolean asked = touched.contains(DealFields.CONTRACT_STARTS) || touched.contains(DealFields.CONTRACT_ENDS);
        if (record.entity().type() != EntityType.DEAL || !asked) {
            return List.of();
        }
        Optional<LocalDate> starts = record.day(DealFields.CONTRACT_STARTS);
        boolean turned = record.day(DealFields.CONTRACT_ENDS).filter(ends -> starts.filter(ends::isBefore).isPresent()).isPresent();
        return turned ? List.of(Refusal.at(DealFields.CONTRACT_ENDS, Code.INVALID)) : List.of();
    }
}
