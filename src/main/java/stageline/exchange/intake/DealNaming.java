package stageline.exchange.intake;

import java.util.Optional;
import java.util.UUID;
import stageline.exchange.Reason.Code;
import stageline.exchange.layout.Layout;
import stageline.sales.naming.DealName;
import stageline.sales.naming.DealNameParser;
import stageline.sales.naming.TextFolding;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityType;
import stageline.sales.record.Value;

/// Gives an imported deal its name: in parts where the name follows the rule, whole where it does not.
final class DealNaming {

    private final Known known;
    private final Links links;
    private final Remarks remarks;
    private final DealNameParser parser;

    DealNaming(Known known, Links links, Remarks remarks) {
        this.known = known;
        this.links = links;
        this.remarks = remarks;
        this.parser = new DealNameParser(words -> company(words).flatMap(this::nameOf));
    }

    /// Fills country, brief and phase, or the whole name; also the company, where only the name tells it.
    void name(Draft draft, Layout layout, Optional<UUID> company) {
        if (draft.wholeName == null) {
            nameFromParts(draft, company);
            return;
        }
        Optional<String> companyName = company.flatMap(this::nameOf);
        var parsed = companyName.isPresent() ? parser.parse(draft.wholeName, companyName.get()) : parser.parse(draft.wholeName);
        switch (parsed) {
            case DealNameParser.Parted(DealName name, _) when agrees(name, companyName) -> {
                draft.fill(DealFields.COUNTRY, Value.of(name.country().alpha2()));
                draft.fill(DealFields.BRIEF, Value.of(name.brief()));
                name.phase().ifPresent(phase -> {
                    draft.fill(DealFields.PHASE_NUMBER, new Value.Whole(phase.part()));
                    draft.fill(DealFields.PHASE_COUNT, new Value.Whole(phase.of()));
                });
                if (company.isEmpty()) {
                    company(name.company()).ifPresent(id -> draft.fill(DealFields.COMPANY, Value.of(id)));
                }
            }
            case DealNameParser.Parted _, DealNameParser.Whole _ -> {
                draft.fill(DealFields.WHOLE_NAME, Value.of(draft.wholeName));
                remarks.add(layout.file().name(), draft.line, Code.NAME_KEPT_WHOLE, draft.wholeName);
            }
        }
    }

    /// A file that has a brief but no name: without a company the brief is all there is to call the deal by.
    private static void nameFromParts(Draft draft, Optional<UUID> company) {
        String brief = draft.text(DealFields.BRIEF);
        if (company.isEmpty() && brief != null) {
            draft.fill(DealFields.WHOLE_NAME, Value.of(brief));
        }
    }

    private static boolean agrees(DealName name, Optional<String> company) {
        return company.map(known -> TextFolding.compact(known).equals(TextFolding.compact(name.company()))).orElse(true);
    }

    private Optional<UUID> company(String name) {
        return links.named(EntityType.COMPANY, name).or(() -> known.companyNamed(name).map(Known.Match::id));
    }

    private Optional<String> nameOf(UUID company) {
        return links.companyName(company).or(() -> known.company(company).map(Known.Sketch::name));
    }
}
