package stageline.sales.quotation;

import java.time.LocalDate;
import java.util.Optional;
import stageline.sales.fold.RecordState;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.PaperFields;

/// What stands on a quotation's paper besides what the quotation says: with both the same paper can be made again, whatever is called
/// otherwise since.
///
/// @param dated    the day that stands on it
/// @param house    what the house that sells is called
/// @param preparer what whoever wrote it is called, blank where nobody is named
/// @param position where the ledger was
/// @param head     and its last hash, in hexadecimal digits
/// @param issued   which versions that were issued here it is made with
public record Imprint(LocalDate dated, String house, String preparer, long position, String head, Issued issued) {

    /// Versions that were issued here; empty for those that ship.
    ///
    /// @param template   the template's
    /// @param letterhead the letterhead's
    public record Issued(Optional<EntityRef> template, Optional<EntityRef> letterhead) {

        /// None.
        public static final Issued NONE = new Issued(Optional.empty(), Optional.empty());
    }


    /// What stands on a paper that went out; empty where its record is not whole.
    public static Optional<Imprint> of(RecordState paper) {
        return paper.day(PaperFields.DATED).map(dated -> new Imprint(
                dated,
                paper.text(PaperFields.HOUSE).orElse(""),
                paper.text(PaperFields.PREPARER).orElse(""),
                paper.whole(PaperFields.POSITION).orElse(0L),
                paper.text(PaperFields.HEAD).orElse(""),
                new Issued(issued(paper, PaperFields.ISSUED_TEMPLATE), issued(paper, PaperFields.ISSUED_LETTERHEAD))));
    }

    private static Optional<EntityRef> issued(RecordState paper, Field field) {
        return paper.text(field).flatMap(EntityRef::ofText);
    }
}
