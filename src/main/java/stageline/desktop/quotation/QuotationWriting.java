package stageline.desktop.quotation;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import stageline.papers.quotation.HouseTemplates;
import stageline.papers.quotation.HouseTemplates.HouseTemplate;
import stageline.papers.quotation.PaperTemplate;
import stageline.papers.quotation.PaperTemplate.Texts;
import stageline.sales.command.LineEdits;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.offering.PriceList;
import stageline.sales.quotation.QuotationContent;
import stageline.sales.quotation.QuotationLine;
import stageline.sales.quotation.TaxProposal;
import stageline.sales.quotation.TaxTreatment;
import stageline.sales.record.Field;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.QuotationLineFields;
import stageline.sales.record.QuotationLineFields.Part;
import stageline.sales.record.QuotationLineFields.Place;
import stageline.sales.record.TemplateText;
import stageline.sales.record.Value;

/// What is written along with a field of a draft: what was filled in for somebody follows what it was filled in from, and what they typed
/// themselves stays.
///
/// @param quotation the draft as it is
/// @param offerings those that its lines are taken from
/// @param templates the templates of papers
/// @param house     the country of the house that sells
/// @param own       the house's currency
record QuotationWriting(
        RecordState quotation, Map<UUID, RecordState> offerings, HouseTemplates templates, String house, Currency own) {

    /// The change of a field with those that go with it.
    List<Change> with(Field field, Optional<Value> before, Optional<Value> after) {
        Optional<Place> place = QuotationLineFields.place(field.code());
        if (place.filter(of -> of.part() == Part.QUANTITY).isPresent()) {
            UUID line = place.get().line();
            return new LineEdits(quotation).quantity(line, before, after, prices(line));
        }
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(field, before.orElse(null), after.orElse(null)));
        if (after.isPresent()) {
            changes.addAll(following(field, after.get()));
        }
        return changes;
    }

    /// What goes with what somebody types and has not written yet, in fields that they do not type into themselves.
    Map<Field, Optional<Value>> following(Map<Field, Optional<Value>> typed) {
        Map<Field, Optional<Value>> following = new HashMap<>();
        typed.forEach((field, value) -> with(field, quotation.value(field), value).forEach(change ->
                following.put(change.field(), change.written())));
        following.keySet().removeAll(typed.keySet());
        return following;
    }

    private List<Change> following(Field field, Value value) {
        if (field.equals(QuotationFields.DISCOUNT_PERCENT)) {
            return emptied(QuotationFields.DISCOUNT_AMOUNT);
        }
        if (field.equals(QuotationFields.DISCOUNT_AMOUNT)) {
            return emptied(QuotationFields.DISCOUNT_PERCENT);
        }
        if (field.equals(QuotationFields.CURRENCY)) {
            return Stream.of(QuotationFields.RATE, QuotationFields.RATE_INTO, QuotationFields.RATE_ON)
                    .flatMap(rate -> emptied(rate).stream())
                    .toList();
        }
        if (field.equals(QuotationFields.RATE)) {
            Value into = Value.of(own.getCurrencyCode());
            return quotation.value(QuotationFields.RATE_INTO).equals(Optional.of(into))
                    ? List.of()
                    : List.of(change(QuotationFields.RATE_INTO, into));
        }
        if (field.equals(QuotationFields.TAX) && value.equals(Value.of(TaxTreatment.ADDED.code()))) {
            return taxed();
        }
        if (field.equals(QuotationFields.TAX_COUNTRY) && value instanceof Value.Text(String country)) {
            return TaxProposal.standardRate(country).map(rate -> change(QuotationFields.TAX_RATE, Value.of(rate))).stream().toList();
        }
        if (field.equals(QuotationFields.TEMPLATE) && value instanceof Value.Text(String template)) {
            return templates.find(template).flatMap(HouseTemplate::current).map(chosen -> anew(chosen, language())).orElse(List.of());
        }
        if (field.equals(QuotationFields.LANGUAGE) && value instanceof Value.Text(String code)) {
            return PaperLanguage.ofCode(code).map(this::translated).orElse(List.of());
        }
        return List.of();
    }

    private List<Change> emptied(Field field) {
        return quotation.value(field).map(there -> List.of(new Change(field, there, null))).orElse(List.of());
    }

    private List<Change> taxed() {
        if (quotation.value(QuotationFields.TAX_RATE).isPresent()) {
            return List.of();
        }
        String country = quotation.text(QuotationFields.TAX_COUNTRY).orElse(house);
        List<Change> changes = new ArrayList<>();
        changes.add(change(QuotationFields.TAX_COUNTRY, Value.of(country)));
        TaxProposal.standardRate(country).ifPresent(rate -> changes.add(change(QuotationFields.TAX_RATE, Value.of(rate))));
        return changes;
    }

    private List<Change> translated(PaperLanguage language) {
        List<Change> changes = new ArrayList<>(anew(templates.paper(QuotationContent.of(quotation)), language));
        for (QuotationLine line : QuotationContent.of(quotation).lines()) {
            Optional<RecordState> offering = line.offering().map(offerings::get).filter(Objects::nonNull);
            offering.ifPresent(of -> {
                translate(QuotationLineFields.of(line.id(), Part.TITLE), of, OfferingFields::title, language, changes);
                translate(QuotationLineFields.of(line.id(), Part.TEXT), of, OfferingFields::text, language, changes);
            });
        }
        return changes;
    }

    private void translate(
            Field field, RecordState offering, Function<PaperLanguage, Field> said, PaperLanguage language, List<Change> changes) {
        Optional<Value> ours = offering.value(said.apply(language()));
        if (ours.equals(quotation.value(field))) {
            offering.value(said.apply(language)).ifPresent(text -> changes.add(change(field, text)));
        }
    }

    /// What makes a quotation one of the version of its template that was issued last; empty where it is.
    List<Change> renewed() {
        QuotationContent content = QuotationContent.of(quotation);
        return templates.find(content.template())
                .flatMap(HouseTemplate::current)
                .filter(current -> current.version() != content.templateVersion())
                .map(current -> anew(current, content.language()))
                .orElse(List.of());
    }

    /// The texts that every draft has, where nobody wrote others.
    private List<Change> anew(PaperTemplate template, PaperLanguage language) {
        List<Change> changes = new ArrayList<>();
        Value version = new Value.Whole(template.version());
        if (!quotation.value(QuotationFields.TEMPLATE_VERSION).equals(Optional.of(version))) {
            changes.add(change(QuotationFields.TEMPLATE_VERSION, version));
        }
        Texts before = templates.paper(QuotationContent.of(quotation)).in(language());
        Texts after = template.in(language);
        replace(QuotationFields.PRODUCT, before.get(TemplateText.PRODUCT), after.get(TemplateText.PRODUCT), changes);
        replace(QuotationFields.REGULATION, before.get(TemplateText.REGULATION), after.get(TemplateText.REGULATION), changes);
        replace(QuotationFields.CONDITIONS, before.get(TemplateText.TERMS), after.get(TemplateText.TERMS), changes);
        return changes;
    }

    private void replace(Field field, String before, String after, List<Change> changes) {
        if (quotation.text(field).orElse("").equals(before) && !before.equals(after)) {
            changes.add(new Change(field, quotation.value(field).orElse(null), after.isEmpty() ? null : Value.of(after)));
        }
    }

    private Change change(Field field, Value value) {
        return new Change(field, quotation.value(field).orElse(null), value);
    }

    private PaperLanguage language() {
        return QuotationContent.of(quotation).language();
    }

    /// The prices of what a line is taken from, where they are in the quotation's currency.
    private Optional<PriceList> prices(UUID line) {
        return quotation.ref(QuotationLineFields.of(line, Part.OFFERING))
                .flatMap(id -> Optional.ofNullable(offerings.get(id)))
                .filter(offering -> offering.text(OfferingFields.CURRENCY).equals(quotation.text(QuotationFields.CURRENCY)))
                .map(PriceList::of);
    }
}
