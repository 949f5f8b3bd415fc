package stageline.sales.record;

import java.util.List;
import java.util.stream.Stream;

/// The fields of a paper that went out: what a quotation said when it was sent, under the quotation's own [fields][QuotationFields], and
/// which bytes it went out in. Nothing of it changes, ever.
public final class PaperFields {

    /// The quotation that it is.
    public static final Field QUOTATION = new Field("paper.quotation", FieldType.QUOTATION);
    /// The SHA-256 of the PDF that was sent, in hexadecimal digits.
    public static final Field PDF = new Field("paper.pdf", FieldType.TEXT);
    /// The day that stands on it.
    public static final Field DATED = new Field("paper.dated", FieldType.DAY);
    /// What the house that sells and whoever wrote it were called, as it is printed on the paper.
    public static final Field HOUSE = new Field("paper.house", FieldType.TEXT);
    public static final Field PREPARER = new Field("paper.preparer", FieldType.TEXT);
    /// Where the sender's ledger was, as it is printed on the paper: its position and the hash of the sender's last entry.
    public static final Field POSITION = new Field("paper.position", FieldType.WHOLE);
    public static final Field HEAD = new Field("paper.head", FieldType.TEXT);

    /// Which versions that were issued here it was made with; empty for those that ship.
    public static final Field ISSUED_TEMPLATE = new Field("paper.template", FieldType.RECORD);
    public static final Field ISSUED_LETTERHEAD = new Field("paper.letterhead", FieldType.RECORD);

    /// Every fixed field, in the order in which screens and exports show them.
    public static final List<Field> ALL = Stream.concat(
                    Stream.of(QUOTATION, PDF, DATED, HOUSE, PREPARER, POSITION, HEAD, ISSUED_TEMPLATE, ISSUED_LETTERHEAD),
                    QuotationFields.ALL.stream())
            .toList();

    private PaperFields() {}
}
