package stageline.store.projection;

import static stageline.store.schema.Tables.TEMPLATE;

import java.util.List;
import stageline.sales.fold.RecordState;
import stageline.sales.record.LetterheadFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.TemplateKind;
import stageline.sales.record.TemplateText;

/// The rows of templates.
final class TemplateRows {

    static final List<TableRows> TABLES = List.of(TableRows.always(Shapes.TEMPLATES, TemplateRows::template));

    private TemplateRows() {}

    private static List<Row> template(RecordState state, Context context) {
        return List.of(Shapes.TEMPLATES.row()
                .set(TEMPLATE.ID, state.entity().id())
                .set(TEMPLATE.LIVE, state.exists())
                .set(TEMPLATE.ISSUED, TemplateFields.issued(state))
                .set(TEMPLATE.NUMBER, Cells.text(state, TemplateFields.NUMBER))
                .set(TEMPLATE.CALLED, called(state))
                .set(TEMPLATE.VERSION, Cells.clamped(state.whole(TemplateFields.VERSION).orElse(0L)))
                .set(TEMPLATE.RETIRED, state.flag(TemplateFields.RETIRED))
                .set(TEMPLATE.ATTENTION, state.overlapping().size())
                .set(TEMPLATE.CREATED, Cells.created(state)));
    }

    private static String called(RecordState state) {
        String number = Cells.text(state, TemplateFields.NUMBER);
        String name = name(state, number);
        return TemplateFields.issued(state) ? name + " v" + state.whole(TemplateFields.VERSION).orElse(0L) : name;
    }

    private static String name(RecordState state, String number) {
        if (number.equals(TemplateFields.LETTERHEAD)) {
            return Cells.text(state, LetterheadFields.NAME);
        }
        return TemplateKind.ofNumber(number).numbered() ? number : Cells.text(state, TemplateText.NAME.in(PaperLanguage.ENGLISH));
    }
}
