package stageline.sales.command;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Gates;
import stageline.sales.quotation.Accent;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.LetterheadFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.TemplateText;
import stageline.sales.record.Value;

/// Editing templates, and issuing versions of them.
///
/// A version that was issued is a record of its own, made whole, which nobody changes or removes; what is edited says of no version.
final class TemplateRules {

    /// What only an issued version has.
    private static final Set<Field> OF_VERSION = Set.of(TemplateFields.ISSUED, TemplateFields.VERSION, TemplateFields.NOTE);
    private static final List<Field> NEEDED = List.of(
            TemplateText.NAME.in(PaperLanguage.ENGLISH), TemplateText.TITLE.in(PaperLanguage.ENGLISH), TemplateFields.SECTIONS);

    private TemplateRules() {}

    /// Why a new record may not begin as it is, empty where it is no template or may.
    static List<Refusal> refusalsOfNew(RecordState template) {
        if (template.entity().type() != EntityType.TEMPLATE) {
            return List.of();
        }
        List<Refusal> refusals = new ArrayList<>();
        if (!TemplateFields.issued(template)) {
            OF_VERSION.stream()
                    .filter(field -> template.value(field).isPresent())
                    .forEach(field -> refusals.add(Refusal.at(field, Code.INVALID)));
            return refusals;
        }
        if (template.whole(TemplateFields.VERSION).filter(version -> version > 0).isEmpty()) {
            refusals.add(Refusal.at(TemplateFields.VERSION, Code.INVALID));
        }
        if (!Gates.filled(template.value(TemplateFields.NOTE))) {
            refusals.add(Refusal.at(TemplateFields.NOTE, Code.REASON_NEEDED));
        }
        needed(template).stream()
                .filter(field -> !Gates.filled(template.value(field)))
                .forEach(field -> refusals.add(Refusal.at(field, Code.REQUIRED)));
        return refusals;
    }

    private static List<Field> needed(RecordState template) {
        boolean letterhead = template.text(TemplateFields.NUMBER).filter(TemplateFields.LETTERHEAD::equals).isPresent();
        return letterhead ? List.of(LetterheadFields.NAME) : NEEDED;
    }

    /// Why a template may not be edited so, empty where it may: its number stays, and what is edited is no version.
    static List<Refusal> refusalsOfEdit(RecordState template, Command.Edit edit) {
        return edit.changes().stream()
                .map(Change::field)
                .filter(field -> OF_VERSION.contains(field)
                        || (field.equals(TemplateFields.NUMBER) && !template.overlapping().contains(field)))
                .map(field -> Refusal.at(field, Code.INVALID))
                .toList();
    }

    /// Why a text can't be one of a template's, empty where it can: papers are white, so their colour must be dark enough to be read, and a
    /// logo is kept as letters.
    static Optional<Refusal> refusalOfValue(Field field, Value value) {
        if (!(value instanceof Value.Text(String text))) {
            return Optional.empty();
        }
        if (field.equals(LetterheadFields.ACCENT)) {
            return Accent.of(text)
                    .map(accent -> accent.legible()
                            ? Optional.<Refusal>empty()
                            : Optional.of(Refusal.at(field, Code.TOO_LIGHT, accent.legibleShade().hex())))
                    .orElseGet(() -> Optional.of(Refusal.at(field, Code.INVALID)));
        }
        return field.equals(LetterheadFields.LOGO) && !isBase64(text) ? Optional.of(Refusal.at(field, Code.INVALID)) : Optional.empty();
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getDecoder().decode(text).length > 0;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }
}
