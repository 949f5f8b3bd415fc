package stageline.sales.command;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.offering.PriceList;
import stageline.sales.quotation.QuotationNumber;
import stageline.sales.quotation.TaxProposal;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.QuotationLineFields;
import stageline.sales.record.QuotationLineFields.Part;
import stageline.sales.record.Value;

/// The first draft of a quotation: what is known of its deal stands in it already.
public final class FirstDraft {

    private static final int VALID_DAYS = 30;
    private static final Currency EURO = Currency.getInstance("EUR");

    private FirstDraft() {}

    /// What a draft is made from.
    ///
    /// @param house      the country of the house that sells
    /// @param deal       the deal it is for
    /// @param company    the deal's company
    /// @param offerings  what the deal sells of the catalogue
    /// @param others     what it sells besides, in words
    /// @param attention  whose attention is asked for, blank for nobody's
    /// @param template   the number of its template, and which version of that
    /// @param texts      what stands in it unless somebody writes otherwise
    public record Known(
            String house,
            RecordState deal,
            Optional<RecordState> company,
            List<RecordState> offerings,
            List<String> others,
            String attention,
            String template,
            long templateVersion,
            Texts texts) {
        public Known {
            offerings = List.copyOf(offerings);
            others = List.copyOf(others);
        }
    }

    /// What stands in every draft of a template, in its paper's language.
    ///
    /// @param product    what the product is
    /// @param regulation the regulation it falls under
    /// @param conditions all else that holds
    public record Texts(String product, String regulation, String conditions) {}

    /// In which language a customer in that country is written to.
    public static PaperLanguage language(RecordState deal, Optional<RecordState> company) {
        return PaperLanguage.ofCountry(country(deal, company));
    }

    /// Begins a quotation.
    ///
    /// @param preparedBy who writes it
    /// @param currency   what prices are in unless the deal's amount says otherwise
    /// @param ids        identities, that of the quotation first
    public static Command.Create of(
            Known known, QuotationNumber number, LocalDate today, UUID preparedBy, Optional<Currency> currency, Supplier<UUID> ids) {
        EntityRef quotation = EntityRef.quotation(ids.get());
        Writing writing = new Writing(known, new ArrayList<>(), new ArrayList<>(), ids,
                known.deal.money(DealFields.AMOUNT).map(Money::currency).or(() -> currency).orElse(EURO));
        writing.identity(number, today, preparedBy);
        writing.customer();
        writing.tax();
        writing.lines();
        return new Command.Create(quotation, writing.fields, writing.members);
    }

    private static String country(RecordState deal, Optional<RecordState> company) {
        return company.flatMap(of -> of.text(CompanyFields.COUNTRY)).or(() -> deal.text(DealFields.COUNTRY)).orElse("");
    }

    private record Writing(Known known, List<Change> fields, List<Member> members, Supplier<UUID> ids, Currency currency) {

        void identity(QuotationNumber number, LocalDate today, UUID preparedBy) {
            set(QuotationFields.DEAL, Value.of(known.deal.entity().id()));
            set(QuotationFields.NUMBER, Value.of(number.text()));
            set(QuotationFields.REVISION, new Value.Whole(1));
            set(QuotationFields.TEMPLATE, Value.of(known.template));
            set(QuotationFields.TEMPLATE_VERSION, new Value.Whole(known.templateVersion));
            set(QuotationFields.LANGUAGE, Value.of(paperLanguage().code()));
            set(QuotationFields.CURRENCY, Value.of(currency.getCurrencyCode()));
            set(QuotationFields.VALID_UNTIL, Value.of(today.plusDays(VALID_DAYS)));
            set(QuotationFields.PREPARED_BY, Value.of(preparedBy));
            text(QuotationFields.PRODUCT, known.texts.product);
            text(QuotationFields.REGULATION, known.texts.regulation);
            text(QuotationFields.CONDITIONS, known.texts.conditions);
        }

        void customer() {
            text(QuotationFields.ATTENTION, known.attention);
            text(QuotationFields.COUNTRY, country(known.deal, known.company));
            known.company.ifPresent(company -> {
                text(QuotationFields.LEGAL_ENTITY,
                        company.text(CompanyFields.LEGAL_NAME).or(() -> company.text(CompanyFields.NAME)).orElse(""));
                text(QuotationFields.STREET, company.text(CompanyFields.STREET).orElse(""));
                text(QuotationFields.POSTAL_CODE, company.text(CompanyFields.POSTAL_CODE).orElse(""));
                text(QuotationFields.CITY, company.text(CompanyFields.CITY).orElse(""));
                text(QuotationFields.REGION, company.text(CompanyFields.REGION).orElse(""));
            });
        }

        void tax() {
            String country = country(known.deal, known.company);
            if (!country.isEmpty()) {
                TaxProposal proposal = TaxProposal.of(known.house, country);
                set(QuotationFields.TAX, Value.of(proposal.treatment().code()));
                proposal.country().ifPresent(of -> set(QuotationFields.TAX_COUNTRY, Value.of(of)));
                proposal.rate().ifPresent(rate -> set(QuotationFields.TAX_RATE, Value.of(rate)));
            }
        }

        void lines() {
            for (RecordState offering : known.offerings) {
                UUID line = line();
                fields.addAll(ofOffering(line, offering, paperLanguage(), currency));
            }
            for (String words : known.others) {
                UUID line = line();
                text(QuotationLineFields.of(line, Part.TITLE), words);
                set(QuotationLineFields.of(line, Part.QUANTITY), Value.of(BigDecimal.ONE));
            }
        }

        private UUID line() {
            UUID line = ids.get();
            members.add(QuotationLineFields.member(line));
            set(QuotationLineFields.of(line, Part.POSITION), Value.of(BigDecimal.valueOf(members.size())));
            return line;
        }

        private PaperLanguage paperLanguage() {
            return language(known.deal, known.company);
        }

        private void text(Field field, String text) {
            if (!text.isBlank()) {
                set(field, Value.of(text));
            }
        }

        private void set(Field field, Value value) {
            fields.add(Change.set(field, value));
        }
    }

    /// What stands in a new line that is taken from an offering: its title and text in the paper's language, and the price of one. An
    /// offering in another currency gives no price.
    static List<Change> ofOffering(UUID line, RecordState offering, PaperLanguage language, Currency currency) {
        List<Change> fields = new ArrayList<>();
        fields.add(Change.set(QuotationLineFields.of(line, Part.OFFERING), Value.of(offering.entity().id())));
        offering.text(OfferingFields.title(language)).or(() -> offering.text(OfferingFields.NAME))
                .ifPresent(title -> fields.add(Change.set(QuotationLineFields.of(line, Part.TITLE), Value.of(title))));
        offering.text(OfferingFields.text(language))
                .ifPresent(text -> fields.add(Change.set(QuotationLineFields.of(line, Part.TEXT), Value.of(text))));
        offering.text(OfferingFields.BASIS)
                .ifPresent(basis -> fields.add(Change.set(QuotationLineFields.of(line, Part.BASIS), Value.of(basis))));
        fields.add(Change.set(QuotationLineFields.of(line, Part.QUANTITY), Value.of(BigDecimal.ONE)));
        if (offering.text(OfferingFields.CURRENCY).filter(currency.getCurrencyCode()::equals).isPresent()) {
            PriceList.of(offering).at(1)
                    .ifPresent(price -> fields.add(Change.set(QuotationLineFields.of(line, Part.PRICE), Value.of(price))));
        }
        return fields;
    }
}
