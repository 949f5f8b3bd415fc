package stageline.workspace.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import stageline.sales.command.Command;
import stageline.sales.command.Command.ImportedMove;
import stageline.sales.command.Command.TakeOver;
import stageline.sales.command.Decision;
import stageline.sales.event.Change;
import stageline.sales.pipeline.Choice;
import stageline.sales.pipeline.DealClass;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.ContactRole;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.workspace.Progress;
import stageline.workspace.Undertaking;
import stageline.workspace.Workspace;

/// Invented data to measure with: companies, their contacts, and deals that took their way through the stages, taken over as an import is.
/// The same seed says the same, identities included; only what the ledger adds of its own (salts, times of writing) differs.
public final class BenchData {

    /// The day on which the invented past ends.
    private static final LocalDate END = LocalDate.of(2026, 6, 30);
    private static final int PAST_DAYS = 900;
    private static final long FIRST_IDENTITY = END.minusDays(PAST_DAYS).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    private static final int CHUNK = 250;
    private static final int DEALS_A_COMPANY = 4;
    private static final int CONTACTS_A_COMPANY = 3;
    private static final Currency CURRENCY = Currency.getInstance("EUR");

    private static final List<String> KINDS = List.of(
            "Hospital", "Clínica", "Centro Médico", "Klinikum", "Centre Hospitalier", "Policlínica", "Instituto Dermatológico", "Ospedale",
            "Grupo Sanitario", "Fundación", "Laboratorios", "Krankenhaus");
    private static final List<String> SAINTS = List.of(
            "San Rafael", "Santa Engracia", "Saint-Étienne", "São Tomé", "Sankt Ägidius", "La Peña", "El Roble", "Los Álamos", "Nordfeld",
            "Bellavista", "Quirón del Sur", "Montañés", "Río Verde", "Sainte-Odile", "Vall d’Or", "Kärntner Tor");
    private static final List<String> PLACES = List.of(
            "Bilbao", "Zaragoza", "Lyon", "Orléans", "Porto", "Braga", "München", "Köln", "Torino", "Gdańsk", "Göteborg", "Galway",
                    "Sevilla",
            "A Coruña", "Besançon", "Setúbal", "Málaga", "Nîmes");
    private static final List<String> COUNTRIES = List.of("ES", "ES", "ES", "FR", "FR", "PT", "DE", "DE", "IT", "PL", "SE", "IE");
    private static final List<String> FIRST_NAMES = List.of(
            "Ana", "José", "María", "Chloé", "Jürgen", "Inês", "Łukasz", "Siobhán", "Åsa", "Giulia", "Martín", "Noémie", "Iker", "Beatriz");
    private static final List<String> LAST_NAMES = List.of(
            "García", "Núñez", "Lefèvre", "Müller", "Conceição", "Wiśniewski", "Ó Briain", "Sjöström", "Rossi", "Etxeberria", "Dubois",
                    "Weiß");
    private static final List<String> TITLES = List.of("Head of Dermatology", "Purchasing", "Medical director", "IT manager",
            "General manager");
    private static final List<String> BRIEFS = List.of(
            "Teledermatology", "Proof of Concept", "Triage in primary care", "Melanoma screening", "Acne follow-up",
                    "Clinical trial readout",
            "Integration with records", "Pilot for three centres", "Psoriasis severity");

    private final Workspace workspace;
    private final Random random;
    private final List<UUID> owners = new ArrayList<>();
    private final List<Firm> firms = new ArrayList<>();
    private long identities;

    /// @param workspace where to
    /// @param seed      decides everything that chance decides
    public BenchData(Workspace workspace, long seed) {
        this.workspace = workspace;
        this.random = new Random(seed);
    }

    /// How much was made.
    public record Amounts(long deals, long companies, long contacts) {}

    private record Firm(UUID id, String country, List<UUID> contacts) {}

    /// Makes the data as one operation. Blocking.
    ///
    /// @throws IllegalStateException if the rules refuse a part of it
    public Amounts make(int deals, Progress progress) {
        Undertaking undertaking = workspace.undertake();
        List<Command> chunk = new ArrayList<>();
        hire(chunk);
        int companies = Math.max(1, deals / DEALS_A_COMPANY);
        for (int i = 0; i < companies; i++) {
            found(i, chunk);
            flush(undertaking, chunk, CHUNK);
        }
        for (int i = 0; i < deals && !progress.cancelled(); i++) {
            chunk.add(deal());
            if (flush(undertaking, chunk, CHUNK)) {
                progress.done(i, deals);
            }
        }
        flush(undertaking, chunk, 1);
        progress.done(deals, deals);
        return new Amounts(deals, companies, (long) companies * CONTACTS_A_COMPANY);
    }

    private boolean flush(Undertaking undertaking, List<Command> chunk, int atLeast) {
        if (chunk.size() < atLeast) {
            return false;
        }
        List<Decision> decisions = undertaking.perform(chunk);
        for (int i = 0; i < decisions.size(); i++) {
            if (!(decisions.get(i) instanceof Decision.Accepted accepted) || !accepted.leftOut().isEmpty()) {
                throw new IllegalStateException("the rules refuse invented data: " + decisions.get(i) + " at " + chunk.get(i));
            }
        }
        chunk.clear();
        return true;
    }

    private void hire(List<Command> chunk) {
        owners.add(workspace.identity().person());
        for (int i = 0; i < 7; i++) {
            UUID id = identity();
            owners.add(id);
            List<Change> fields = List.of(
                    Change.set(PersonFields.NAME, Value.of(of(FIRST_NAMES) + " " + of(LAST_NAMES) + " " + (i + 1))),
                    Change.set(PersonFields.ACTIVE, Value.of(true)));
            chunk.add(new Command.Create(EntityRef.person(id), fields, List.of()));
        }
    }

    private void found(int number, List<Command> chunk) {
        UUID id = identity();
        String country = of(COUNTRIES);
        Instant met = day(random.nextInt(PAST_DAYS));
        String name = "%s %s %s %d".formatted(of(KINDS), of(SAINTS), of(PLACES), number + 1);
        List<Change> fields = new ArrayList<>();
        fields.add(Change.set(CompanyFields.NAME, Value.of(name)));
        fields.add(Change.set(CompanyFields.COUNTRY, Value.of(country)));
        fields.add(Change.set(CompanyFields.WEBSITE, Value.of("www.example-" + (number + 1) + ".com")));
        fields.add(Change.set(CompanyFields.OWNER, Value.of(of(owners))));
        fields.add(Change.set(CompanyFields.EXTERNAL, Value.of("bench:company:" + number)));
        chunk.add(new TakeOver(EntityRef.company(id), fields, List.of(), List.of(), Optional.of(met)));
        List<UUID> contacts = new ArrayList<>();
        for (int i = 0; i < CONTACTS_A_COMPANY; i++) {
            contacts.add(contact(id, number, i, country, met, chunk));
        }
        firms.add(new Firm(id, country, contacts));
    }

    private UUID contact(UUID company, int number, int place, String country, Instant met, List<Command> chunk) {
        UUID id = identity();
        List<Change> fields = List.of(
                Change.set(ContactFields.FIRST_NAME, Value.of(of(FIRST_NAMES))),
                Change.set(ContactFields.LAST_NAME, Value.of(of(LAST_NAMES))),
                Change.set(ContactFields.EMAIL, Value.of("contact%d@example-%d.com".formatted(place + 1, number + 1))),
                Change.set(ContactFields.JOB_TITLE, Value.of(of(TITLES))),
                Change.set(ContactFields.COUNTRY, Value.of(country)));
        List<Member> companies = List.of(Member.of(Relation.COMPANIES, Value.of(company)));
        chunk.add(new TakeOver(EntityRef.contact(id), fields, companies, List.of(), Optional.of(met)));
        return id;
    }

    private Command deal() {
        Firm firm = of(firms);
        int began = 30 + random.nextInt(PAST_DAYS - 30);
        List<ImportedMove> moves = way(began);
        List<Change> fields = new ArrayList<>();
        fields.add(Change.set(DealFields.COUNTRY, Value.of(firm.country())));
        fields.add(Change.set(DealFields.COMPANY, Value.of(firm.id())));
        fields.add(Change.set(DealFields.BRIEF, Value.of(of(BRIEFS) + " " + (1 + random.nextInt(9_999)))));
        fields.add(Change.set(DealFields.DEAL_CLASS, Value.of(of(workspace.content().classes().stream().map(DealClass::code).toList()))));
        fields.add(Change.set(DealFields.OWNER, Value.of(of(owners))));
        fields.add(Change.set(DealFields.AMOUNT, Value.of(new Money((5 + random.nextInt(2_000)) * 10_000L, CURRENCY))));
        fields.add(Change.set(DealFields.CLOSE_DATE, Value.of(END.plusDays(random.nextInt(240) - 60L))));
        fields.add(Change.set(DealFields.ORIGINATING_ACTION, Value.of("Inbound e-mail")));
        if (random.nextInt(3) > 0) {
            fields.add(Change.set(DealFields.NEXT_STEP, Value.of("Call " + of(FIRST_NAMES))));
        }
        Stage stage = moves.getLast().to();
        if (stage == Stage.LOST) {
            List<String> reasons = workspace.content().lostReasons().stream().map(Choice::code).toList();
            fields.add(Change.set(DealFields.LOST_REASON, Value.of(of(reasons))));
            fields.add(Change.set(DealFields.LOST_WORDS, Value.of("Chose to wait another year")));
        }
        if (stage != Stage.PROSPECTED) {
            DealFields.BANT.subList(0, 2 + random.nextInt(3)).forEach(field -> fields.add(Change.set(field,
                    Value.of("Asked and answered"))));
        }
        List<Member> people = List.of(new Member(Relation.PEOPLE, Value.of(of(firm.contacts())), ContactRole.DECISION_MAKER.code()));
        return new TakeOver(EntityRef.deal(identity()), fields, people, moves, Optional.of(day(began)));
    }

    /// A way through the stages, in days before the end; two thirds of all deals are still open at its end.
    private List<ImportedMove> way(int began) {
        int steps = 1 + Math.min(random.nextInt(Stage.PATH.size()), random.nextInt(Stage.PATH.size()));
        List<ImportedMove> moves = new ArrayList<>();
        int days = began;
        for (int i = 0; i < steps; i++) {
            moves.add(new ImportedMove(Stage.PATH.get(i), Optional.of(day(days).plus(Duration.ofMinutes(i)))));
            days = Math.max(0, days - 1 - random.nextInt(45));
        }
        if (steps < Stage.PATH.size() - 1 && random.nextInt(5) == 0) {
            moves.add(new ImportedMove(Stage.LOST, Optional.of(day(days).plus(Duration.ofMinutes(steps)))));
        }
        return moves;
    }

    private static Instant day(int before) {
        return END.minusDays(before).atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    /// An identity (RFC 9562, version 7) from the seed, later than the one before as those of real records are: the database keeps records
    /// in this order.
    private UUID identity() {
        long high = (FIRST_IDENTITY + identities++) << 16 | 0x7000L | random.nextInt(0x1000);
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
