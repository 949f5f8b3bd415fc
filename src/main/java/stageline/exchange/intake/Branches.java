package stageline.exchange.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stageline.exchange.Reason.Code;
import stageline.exchange.layout.Layout;
import stageline.sales.command.Command;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;

/// Companies that a file calls branches of others: once all companies are there, each is merged into its global company.
final class Branches {

    private final Known known;
    private final Links links;
    private final Outbox outbox;
    private final Remarks remarks;
    private final Map<UUID, Branch> found = new LinkedHashMap<>();

    private record Branch(String of, String file, long line) {}

    Branches(Known known, Links links, Outbox outbox, Remarks remarks) {
        this.known = known;
        this.links = links;
        this.outbox = outbox;
        this.remarks = remarks;
    }

    void note(UUID company, String of, Layout layout, long line) {
        found.put(company, new Branch(of, layout.file().name(), line));
    }

    void merge() {
        found.forEach((id, branch) -> {
            Optional<UUID> into = links.named(EntityType.COMPANY, branch.of)
                    .or(() -> known.companyNamed(branch.of).map(Known.Match::id))
                    .filter(company -> !company.equals(id));
            boolean merged = known.company(id).map(Known.Sketch::merged).orElse(false);
            if (into.isEmpty()) {
                remarks.add(branch.file, branch.line, Code.LINK_NOT_FOUND, "", branch.of);
            } else if (!merged) {
                String reason = "Branch of " + branch.of + " in " + branch.file;
                outbox.addBeside(new Command.MergeCompany(id, into.get(), reason), EntityRef.company(id), branch.file, branch.line);
            }
        });
        found.clear();
    }
}
