package stageline.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.event.Origin;
import stageline.sales.event.Stamp;
import stageline.sales.people.Role;
import stageline.sales.pipeline.DefaultContent;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.DealPartFields;
import stageline.sales.record.DifferentiatorFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.LetterheadFields;
import stageline.sales.record.Member;
import stageline.sales.record.PaperFields;
import stageline.sales.record.Relation;
import stageline.sales.record.ServiceChangeFields;
import stageline.sales.record.SignatureFields;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.Value;
import stageline.store.EventKind;
import stageline.store.history.HistoryLine;
import stageline.store.record.Named;

/// Who is said to have written an entry.
class HappeningsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final UUID DEVICE = new UUID(9, 9);
    private static final UUID ANA = new UUID(1, 1);
    private static final EntityRef DEAL = EntityRef.deal(new UUID(2, 2));

    @Test
    void aPersonIsCalledByName() {
        HistoryLine line = written(ANA, Map.of(EntityRef.person(ANA), new Named(EntityRef.person(ANA), "Ana Martín", true)));

        assertThat(happenings(Texts.ENGLISH).person(line)).isEqualTo("Ana Martín");
        assertThat(happenings(Texts.ENGLISH).writtenBy(line)).startsWith("Ana Martín · ");
    }

    @Test
    void theOperatorOfAServerIsNobodyOfTheWorkspaceAndNamedAllTheSame() {
        HistoryLine line = written(Origin.OPERATOR, Map.of());

        assertThat(happenings(Texts.ENGLISH).writtenBy(line)).startsWith("Operator of the server · ");
        assertThat(happenings(Texts.SPANISH).person(line)).isEqualTo("Operador del servidor");
    }

    @Test
    void aFileIsSaidToBeAddedWithItsSizeAndToWhat() {
        Event added = new Event.Created(List.of(
                Change.set(AttachmentFields.ON, Value.of(DEAL.text())),
                Change.set(AttachmentFields.NAME, Value.of("contract.pdf")),
                Change.set(AttachmentFields.CONTENT, Value.of("0a".repeat(32))),
                Change.set(AttachmentFields.SIZE, new Value.Whole(1_240_000))), List.of());
        HistoryLine line = line(
                EntityRef.attachment(new UUID(7, 7)), added, EventKind.CREATED, ANA, Map.of(DEAL, new Named(DEAL, "ES Sanitas", true)));

        assertThat(happenings(Texts.ENGLISH).what(line)).containsExactly("Added contract.pdf (1.2 MB) to ES Sanitas");
    }

    @Test
    void aPictureIsSaidToBeOneAndARecordIsCalledByItsName() {
        EntityRef version = EntityRef.template(new UUID(3, 3));
        Map<EntityRef, Named> names = Map.of(version, new Named(version, "T-009-002 v2", true));
        Happenings words = happenings(Texts.ENGLISH);

        assertThat(words.value(EntityType.TEMPLATE, LetterheadFields.LOGO, Value.of("iVBORw0KGgo="), Map.of())).isEqualTo("a picture");
        assertThat(words.value(EntityType.PAPER, PaperFields.ISSUED_TEMPLATE, Value.of(version.text()), names)).isEqualTo("T-009-002 v2");
    }

    @Test
    void whatHappensToAFileNamesIt() {
        EntityRef file = EntityRef.attachment(new UUID(7, 7));
        HistoryLine line = line(
                file, new Event.Removed(1), EventKind.REMOVED, ANA, Map.of(file, new Named(file, "contract.pdf", false)));

        assertThat(happenings(Texts.ENGLISH).what(line)).containsExactly("contract.pdf: Removed");
    }

    @Test
    void whatADealHasSeveralOfIsNamedByWhatItIsAndAClauseByItsWords() {
        Event agreed = new Event.Edited(
                List.of(Change.set(DealPartFields.of(ANA, DealPartFields.Part.PURPOSE), Value.of("Set-up"))),
                List.of(DealPartFields.Kind.INSTALMENT.member(ANA), DealPartFields.Kind.MILESTONE.member(ANA),
                        Member.of(Relation.CLAUSES, Value.of("data-protection"))),
                List.of());

        assertThat(happenings(Texts.ENGLISH).what(line(DEAL, agreed, EventKind.EDITED, ANA, Map.of()))).containsExactly(
                "Purpose of an instalment: Set-up", "+ an instalment", "+ a milestone", "+ clause: Data protection");
    }

    @Test
    void aRequirementOfAnOfferingIsNamedByWhatItIs() {
        Event compared = new Event.Edited(
                List.of(Change.set(DifferentiatorFields.of(ANA, DifferentiatorFields.Part.REQUIREMENT_FRENCH), Value.of("Précision"))),
                List.of(DifferentiatorFields.member(ANA)),
                List.of());

        assertThat(happenings(Texts.ENGLISH).what(line(EntityRef.offering(ANA), compared, EventKind.EDITED, ANA, Map.of())))
                .containsExactly("Requirement in French: Précision", "+ a requirement for comparison");
    }

    @Test
    void thePartsOfAPaperAreCalledByTheirNames() {
        Value parts = Value.of("items totals unheard-of");

        assertThat(happenings(Texts.SPANISH).value(EntityType.TEMPLATE, TemplateFields.SECTIONS, parts, Map.of()))
                .isEqualTo("Partidas, Totales, unheard-of");
    }

    @Test
    void whetherAnIncidentDidHarmIsSaidInWords() {
        assertThat(happenings(Texts.ENGLISH).value(EntityType.ACTIVITY, ActivityFields.HARM, Value.of("yes"), Map.of()))
                .isEqualTo("Somebody came to harm");
        assertThat(happenings(Texts.SPANISH).value(EntityType.ACTIVITY, ActivityFields.KIND, Value.of("incident"), Map.of()))
                .isEqualTo("Incidente");
    }

    @Test
    void whatBecameOfAChangeAfterServiceBeganIsSaidInWords() {
        Happenings words = happenings(Texts.ENGLISH);

        assertThat(words.value(EntityType.SERVICE_CHANGE, ServiceChangeFields.FEASIBLE, Value.of("not-possible"), Map.of()))
                .isEqualTo("not possible");
        assertThat(words.value(EntityType.SERVICE_CHANGE, ServiceChangeFields.DECISION, Value.of("end"), Map.of()))
                .isEqualTo("the service ends");
        assertThat(happenings(Texts.SPANISH).value(EntityType.SIGNATURE, SignatureFields.MEANING, Value.of("decided"), Map.of()))
                .isEqualTo("decidido");
    }

    private static Happenings happenings(Locale language) {
        Texts texts = Texts.in(language);
        return new Happenings(
                texts, new Formats(texts, Clock.fixed(NOW, ZoneOffset.UTC)), new Phrases(texts), DefaultContent.content());
    }

    private static HistoryLine written(UUID person, Map<EntityRef, Named> names) {
        return line(DEAL, new Event.Removed(1), EventKind.REMOVED, person, names);
    }

    private static HistoryLine line(EntityRef entity, Event event, EventKind kind, UUID person, Map<EntityRef, Named> names) {
        Origin origin = new Origin(person, Role.NONE, NOW, ZoneOffset.UTC, Optional.empty(), Optional.empty(), false, true);
        Fact fact = new Fact(new Stamp(1, DEVICE, 1), new OperationId(DEVICE, 1), entity, event, origin);
        return new HistoryLine(1, fact, kind, HistoryLine.Standing.STANDS, OptionalLong.empty(), List.of(), names);
    }
}
