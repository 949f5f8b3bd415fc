package stageline.desktop;

import java.util.Optional;
import stageline.desktop.common.PaneSide;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.attachment.Attached;
import stageline.store.record.ActivityLine;
import stageline.store.record.CompanyDetails;
import stageline.store.record.Named;
import stageline.workspace.Workspace;

/// Where what belongs to a record is shown: with that record. All calls block.
record Whereabouts(Workspace workspace) {

    /// A side of a record.
    record Place(EntityRef record, PaneSide side) {}

    /// Where an activity or a file is shown; empty where it belongs to nothing that is there.
    ///
    /// An activity is among those of its deal, else of its company, else of its first contact; a file of a company that was merged is among
    /// those of the one that stands for it.
    Optional<Place> of(EntityRef part) {
        return part.type() == EntityType.ACTIVITY
                ? workspace.records().activities(part, 0, 1).stream().findFirst().flatMap(ActivityLine::about)
                        .map(named -> new Place(named.entity(), PaneSide.ACTIVITY))
                : workspace.attachments().find(part.id()).flatMap(Attached::on).map(on -> new Place(standing(on), PaneSide.FILES));
    }

    private EntityRef standing(EntityRef record) {
        return Optional.of(record)
                .filter(on -> on.type() == EntityType.COMPANY)
                .flatMap(company -> workspace.records().company(company.id()))
                .flatMap(CompanyDetails::standsFor)
                .map(Named::entity)
                .orElse(record);
    }
}
