package stageline.desktop.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stageline.desktop.common.Texts;
import stageline.sales.naming.CompanyLikeness;
import stageline.sales.naming.CompanyNameIndex;
import stageline.sales.naming.ContactKey;
import stageline.sales.record.EntityRef;
import stageline.store.record.Named;
import stageline.workspace.Workspace;

/// Finds records that are like one that is typed or there. Every method blocks.
final class Likeness {

    private static final int MOST = 4;
    private static final int MOST_BRANCHES = 50;

    private final KnownNames known;
    private final Workspace workspace;
    private final Texts texts;

    Likeness(KnownNames known, Workspace workspace, Texts texts) {
        this.known = known;
        this.workspace = workspace;
        this.texts = texts;
    }

    /// Companies like a typed name, the global one of which it is a branch first.
    List<Likely> companies(String typed) {
        if (typed.isBlank()) {
            return List.of();
        }
        CompanyNameIndex<UUID> index = known.companies();
        List<Likely> found = new ArrayList<>();
        index.globalCompanyOf(typed).ifPresent(proposal -> found.add(new Likely(
                EntityRef.company(proposal.id()), proposal.branch().company(), texts.get("record.like.branch_of_existing"), true)));
        index.likelyDuplicates(typed, MOST).stream()
                .filter(likely -> found.stream().noneMatch(each -> each.entity().id().equals(likely.id())))
                .map(likely -> new Likely(EntityRef.company(likely.id()), likely.name(), why(likely.likeness().kind()), false))
                .forEach(found::add);
        return found;
    }

    /// Contacts like a typed one.
    List<Likely> contacts(String email, String name) {
        if (email.isBlank() && name.isBlank()) {
            return List.of();
        }
        var likely = known.contacts().likelyDuplicates(ContactKey.of(email, name), MOST);
        Map<EntityRef, Named> names =
                workspace.records().names(likely.stream().map(each -> EntityRef.contact(each.id())).toList());
        return likely.stream()
                .map(each -> new Likely(
                        EntityRef.contact(each.id()),
                        Optional.ofNullable(names.get(EntityRef.contact(each.id()))).map(Named::name).orElse(each.key().name()),
                        why(each.likeness().kind()),
                        false))
                .toList();
    }

    /// The branches of a company that are companies of their own.
    List<Named> branchesOf(UUID company, String name) {
        return known.companies().without(company).likelyDuplicates(name, MOST_BRANCHES).stream()
                .filter(likely -> likely.likeness().kind() == CompanyLikeness.Kind.EXISTING_IS_BRANCH)
                .map(likely -> new Named(EntityRef.company(likely.id()), likely.name(), true))
                .toList();
    }

    /// The global company of which a company is a branch.
    Optional<Named> globalOf(UUID company, String name) {
        return known.companies().without(company).globalCompanyOf(name)
                .map(proposal -> new Named(EntityRef.company(proposal.id()), proposal.branch().company(), true));
    }

    private String why(Enum<?> kind) {
        return texts.get("record.like." + kind.name().toLowerCase(Locale.ROOT));
    }
}
