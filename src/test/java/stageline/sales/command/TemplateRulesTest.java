package stageline.sales.command;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.ANA;
import static stageline.sales.Office.BEN;
import static stageline.sales.Office.id;
import static stageline.sales.Office.text;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import stageline.sales.Office;
import stageline.sales.command.Command.Create;
import stageline.sales.command.Command.Edit;
import stageline.sales.command.Command.Remove;
import stageline.sales.command.Command.Revoke;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.event.OperationId;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.LetterheadFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.TemplateText;
import stageline.sales.record.Value;

/// What people can do with templates.
class TemplateRulesTest {

    private static final EntityRef EDITED = EntityRef.template(id("edited"));
    private static final EntityRef ISSUED = EntityRef.template(id("issued"));
    private static final Field TITLE = TemplateText.TITLE.in(PaperLanguage.ENGLISH);
    private static final Field TERMS = TemplateText.TERMS.in(PaperLanguage.SPANISH);

    private final Office office = new Office();

    @Nested
    class Editing {

        @Test
        void whoAdministersEditsTemplatesAndNobodyElse() {
            assertThat(office.refusals(BEN, begin())).containsExactly(Code.NOT_PERMITTED);
            office.done(ANA, begin());
            office.done(ANA, edit(EDITED, TERMS, "Pago a 60 días."));

            assertThat(office.state(EDITED).text(TERMS)).contains("Pago a 60 días.");
            assertThat(office.refusals(BEN, edit(EDITED, TERMS, "Pago al contado."))).containsExactly(Code.NOT_PERMITTED);
        }

        @Test
        void aTemplateHasANumberThatStays() {
            assertThat(office.refusals(ANA, new Create(EDITED, List.of(text(TITLE, "Quotation")), List.of())))
                    .containsExactly(Code.REQUIRED);
            office.done(ANA, begin());

            assertThat(office.refusals(ANA, edit(EDITED, TemplateFields.NUMBER, "T-009-005"))).containsExactly(Code.INVALID);
        }

        @Test
        void whatIsEditedIsNoVersion() {
            Stream<Change> fields = Stream.concat(said().stream(), Stream.of(text(TemplateFields.NOTE, "New")));
            assertThat(office.refusals(ANA, new Create(EDITED, fields.toList(), List.of()))).containsExactly(Code.INVALID);
            office.done(ANA, begin());

            assertThat(office.refusals(ANA, Edit.fields(EDITED, List.of(Change.set(TemplateFields.VERSION, new Value.Whole(2))))))
                    .containsExactly(Code.INVALID);
            assertThat(office.refusals(ANA, Edit.fields(EDITED, List.of(Change.set(TemplateFields.ISSUED, Value.of(true))))))
                    .containsExactly(Code.INVALID);
        }

        @Test
        void theColourOfTheHouseCanBeReadOnWhite() {
            office.done(ANA, begin());

            Decision light = office.decide(ANA, edit(EDITED, LetterheadFields.ACCENT, "ffd400"));
            assertThat(light).isInstanceOfSatisfying(Decision.Refused.class, refused -> assertThat(refused.refusals())
                    .containsExactly(Refusal.at(LetterheadFields.ACCENT, Code.TOO_LIGHT, "8a7300")));
            assertThat(office.refusals(ANA, edit(EDITED, LetterheadFields.ACCENT, "petrol"))).containsExactly(Code.INVALID);
            office.done(ANA, edit(EDITED, LetterheadFields.ACCENT, "0f6b5c"));
        }

        @Test
        void theLogoIsWrittenInLetters() {
            office.done(ANA, begin());

            assertThat(office.refusals(ANA, edit(EDITED, LetterheadFields.LOGO, "logo.png"))).containsExactly(Code.INVALID);
            assertThat(office.refusals(ANA, edit(EDITED, LetterheadFields.LOGO, "A".repeat(100_004)))).containsExactly(Code.TOO_LONG);
            office.done(ANA, edit(EDITED, LetterheadFields.LOGO, "iVBORw0KGgo="));
        }
    }

    @Nested
    class Issuing {

        @Test
        void aVersionSaysWhatTheTemplateSaidWhenItWasIssued() {
            office.done(ANA, begin());
            office.done(ANA, issue("Payment within 60 days."));
            office.done(ANA, edit(EDITED, TERMS, "Pago al contado."));

            assertThat(office.state(ISSUED).text(TERMS)).contains("Pago a 30 días.");
            assertThat(office.state(ISSUED).whole(TemplateFields.VERSION)).contains(2L);
            assertThat(office.state(ISSUED).text(TemplateFields.NOTE)).contains("Payment within 60 days.");
        }

        @Test
        void nobodyChangesRemovesOrUndoesAVersion() {
            office.done(ANA, begin());
            OperationId issuing = office.done(ANA, issue("New terms."));

            assertThat(office.refusals(ANA, edit(ISSUED, TERMS, "Pago al contado."))).containsExactly(Code.INVALID);
            assertThat(office.refusals(ANA, new Remove(ISSUED, "a slip"))).containsExactly(Code.INVALID);
            assertThat(office.refusals(ANA, new Revoke(issuing))).containsExactly(Code.SETTLED);
        }

        @Test
        void whoIssuesAVersionSaysWhy() {
            office.done(ANA, begin());

            assertThat(office.refusals(ANA, issue(" "))).containsExactly(Code.REASON_NEEDED);
            assertThat(office.refusals(BEN, issue("New terms."))).containsExactly(Code.NOT_PERMITTED);
        }

        @Test
        void aVersionHasWhatEnglishPapersNeed() {
            office.done(ANA, begin());
            office.done(ANA, Edit.fields(EDITED, List.of(new Change(TITLE, Value.of("Quotation"), null))));

            assertThat(office.refusals(ANA, issue("New terms."))).containsExactly(Code.REQUIRED);
        }

        @Test
        void aLetterheadNamesTheHouse() {
            List<Change> nameless = List.of(
                    text(TemplateFields.NUMBER, TemplateFields.LETTERHEAD), text(LetterheadFields.CITY, "Bilbao"));
            office.done(ANA, new Create(EDITED, nameless, List.of()));

            assertThat(office.refusals(ANA, issue("First."))).containsExactly(Code.REQUIRED);
            office.done(ANA, edit(EDITED, LetterheadFields.NAME, "Legit Health S.L."));
            office.done(ANA, issue("First."));
        }
    }

    private Create issue(String note) {
        return IssueVersion.of(office.state(EDITED), ISSUED.id(), 2, note);
    }

    private static Create begin() {
        return new Create(EDITED, said(), List.of());
    }

    private static List<Change> said() {
        return List.of(
                text(TemplateFields.NUMBER, "T-009-002"),
                text(TemplateFields.SECTIONS, "customer items totals"),
                text(TemplateText.NAME.in(PaperLanguage.ENGLISH), "Quotation for API"),
                text(TITLE, "Quotation"),
                text(TERMS, "Pago a 30 días."));
    }

    private Edit edit(EntityRef template, Field field, String text) {
        Value before = office.find(template).flatMap(record -> record.value(field)).orElse(null);
        return Edit.fields(template, List.of(new Change(field, before, Value.of(text))));
    }
}
