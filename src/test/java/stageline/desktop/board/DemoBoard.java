package stageline.desktop.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import stageline.desktop.common.Person;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.ContactRole;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// A small fictional pipeline, the same every time.
public final class DemoBoard {

    /// When it is.
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneId.of("Europe/Madrid"));
    /// Who sits before the board.
    public static final Person ANA = new Person(new UUID(1, 0), "Ana Martín");
    private static final Person JAE = new Person(new UUID(1, 1), "Jae Lee");
    private static final Person SARA = new Person(new UUID(1, 2), "Sara Ruiz");
    private static final List<Person> PEOPLE = List.of(ANA, JAE, SARA);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final MemoryBoard board;
    private int counter;
    private int made;

    private DemoBoard(Role role) {
        board = new MemoryBoard(CLOCK, PEOPLE, role);
    }

    /// The pipeline, with Ana in a role.
    public static MemoryBoard with(Role role) {
        DemoBoard demo = new DemoBoard(role);
        demo.leads();
        demo.deals();
        return demo.board;
    }

    /// A pipeline of nothing but people.
    public static MemoryBoard empty() {
        return new MemoryBoard(CLOCK, PEOPLE, Role.SALES_MANAGER);
    }

    /// A deal's identity by the order in which it was made, the first being 0.
    public static UUID deal(int index) {
        return new UUID(3, index);
    }

    private void leads() {
        lead("ES", "Clínicas Miralba", true, 0, 2, "Connect with head of dermatology", "miralba.example");
        lead("PT", "Hospitais do Tejo", false, 1, 1, "Website researched", "tejo.example");
        lead("DE", "Klinikum Havelsund", false, 2, 3, "Send connection request", "havelsund.example");
        lead("FR", "Groupe Sainte-Aure", false, 0, 1, "Call Thursday", "sainte-aure.example");
        lead("IE", "St Brigid Hospitals", false, 1, 0, "Add a contact", "");
        lead("ES", "Grupo Alcántara", false, 2, 2, "Email sent", "alcantara.example");
    }

    private void deals() {
        deal("ES", "Hospitales Monteluz", "Proof of Concept", Stage.PROSPECTED, 18_000, 3, 0, "Demo meeting, Tue 10:00", 40, 0);
        deal("FR", "Laboratoires Verne", "Beauty expert with AI for severity scoring", Stage.PROSPECTED, 60_000, 9, 1, "Send use case", 70,
                0);
        deal("IT", "Ospedali Riuniti Adda", "Triage pilot", Stage.PROSPECTED, 12_000, 41, 2, "", 20, 0);
        deal("ES", "Hospital de Peñarrubia", "Pilot", Stage.PROSPECTED, 9_500, 5, 0, "Decision maker?", 33, 0);
        deal("GB", "Thornfield Health", "Teledermatology", Stage.PROSPECTED, 44_000, 7, 1, "Call back Friday", 60, 0);
        deal("ES", "Rheinwald Pharma", "GPPGA calculator", Stage.QUALIFIED, 85_000, 6, 0, "Discovery meeting today 16:00", 24, 3);
        deal("DE", "Odenwald", "Sponsor the use in Spanish care providers", Stage.QUALIFIED, 120_000, 12, 2, "Ask for budget holder", 50,
                1);
        deal("ES", "Serradell", "Clinical trial for hidradenitis suppurativa", Stage.QUALIFIED, 96_000, 4, 1, "Send question list", 80, 2);
        deal("FR", "Assurances Valois", "Triage in member app", Stage.QUALIFIED, 70_000, 19, 0, "Waiting for legal", -3, 1);
        deal("ES", "Mutua Levantina", "Triage and treatment screening", Stage.DISCOVERED, 35_000, 11, 1, "Choose iframe or API", 35, 4);
        deal("ES", "Serradell & Trialix", "Clinical trial for GPP", Stage.DISCOVERED, 140_000, 8, 2, "Metrics agreed", 44, 4);
        deal("PT", "Casa da Saúde", "Inpatient screening", Stage.DISCOVERED, 52_000, 33, 0, "Timeline missing", 12, 3);
        deal("ES", "Servicio Norte", "Referral triage", Stage.IMPLEMENTATION_DEFINED, 88_000, 2, 0, "Quotation draft R1", 30, 4);
        deal("DE", "Hansa Kranken", "Member triage", Stage.IMPLEMENTATION_DEFINED, 64_000, 5, 1, "Quotation draft R1", 45, 4);
        deal("AT", "Wienerfeld Kliniken", "Severity scoring in five departments", Stage.OFFER_SENT, 210_000, 9, 2, "Ask for answer", 28, 4);
        deal("ES", "Salud Bierzo", "Pilot in primary care", Stage.OFFER_SENT, 24_500, 14, 0, "Board meets on Monday", 14, 4);
        deal("NL", "Zorggroep Lindehof", "Triage", Stage.OFFER_APPROVED, 75_000, 3, 1, "Contract at legal", 18, 4);
        deal("ES", "Hospital Sierra Alta", "Roll-out", Stage.CONTRACT_SIGNED, 130_000, 20, 2, "Kick-off", -20, 4);
        deal("FR", "Clinique des Trois Rives", "Severity scoring", Stage.PAYMENT_DONE, 42_000, 30, 1, "", -60, 4);
        deal("IT", "Istituto San Leone", "Pilot", Stage.LOST, 15_000, 25, 0, "", -50, 2);
    }

    private void lead(String country, String name, boolean strategic, int owner, int contacts, String next, String website) {
        UUID id = new UUID(2, counter++);
        List<Change> fields = new ArrayList<>(List.of(set(CompanyFields.NAME, name), set(CompanyFields.COUNTRY, country),
                Change.set(CompanyFields.STRATEGIC, Value.of(strategic)), Change.set(CompanyFields.OWNER, Value.of(PEOPLE.get(owner).id())),
                set(CompanyFields.NEXT_STEP, next)));
        if (!website.isEmpty()) {
            fields.add(set(CompanyFields.WEBSITE, website));
        }
        board.make(EntityRef.company(id), fields);
        for (int i = 0; i < contacts; i++) {
            contact(id, i);
        }
    }

    private UUID contact(UUID company, int index) {
        UUID id = new UUID(4, counter++);
        String last = List.of("Keller", "Ferrer", "Okafor").get(index % 3);
        board.make(EntityRef.contact(id), List.of(set(ContactFields.FIRST_NAME, List.of("Marta", "Lluís", "Ada").get(index % 3)),
                set(ContactFields.LAST_NAME, last), set(ContactFields.EMAIL, last.toLowerCase(Locale.ROOT) + "@post.example"),
                set(ContactFields.JOB_TITLE, "Head of dermatology")), Member.of(Relation.COMPANIES, Value.of(company)));
        return id;
    }

    private void deal(
            String country, String company, String brief, Stage stage, long euros, int days, int owner, String next, int closesIn,
                    int bant) {
        UUID payer = new UUID(5, counter++);
        board.make(EntityRef.company(payer), List.of(set(CompanyFields.NAME, company), set(CompanyFields.COUNTRY, country),
                set(CompanyFields.WEBSITE, "payer.example")));
        UUID contact = contact(payer, owner);
        UUID id = deal(made++);
        List<Change> fields = new ArrayList<>(List.of(set(DealFields.COUNTRY, country), Change.set(DealFields.COMPANY, Value.of(payer)),
                set(DealFields.BRIEF, brief), set(DealFields.DEAL_CLASS, owner == 2 ? "pharma-trials" : "insurance"),
                Change.set(DealFields.OWNER, Value.of(PEOPLE.get(owner).id())),
                Change.set(DealFields.AMOUNT, Value.of(new Money(euros * 100, Currency.getInstance("EUR")))),
                Change.set(DealFields.CLOSE_DATE, Value.of(TODAY.plusDays(closesIn))), set(DealFields.ORIGINATING_ACTION, "Congress")));
        if (!next.isEmpty()) {
            fields.add(set(DealFields.NEXT_STEP, next));
        }
        DealFields.BANT.stream().limit(bant).forEach(field -> fields.add(set(field, "Learnt in the first meeting")));
        if (Stage.DISCOVERED.before(stage) && stage != Stage.LOST) {
            DealFields.DEFINITION.forEach(field -> fields.add(set(field, "Agreed")));
        } else if (stage == Stage.DISCOVERED) {
            DealFields.DEFINITION.stream().limit(owner + 1).forEach(field -> fields.add(set(field, "Agreed")));
        }
        if (company.equals("Mutua Levantina")) {
            fields.add(Change.set(DealFields.PHASE_NUMBER, new Value.Whole(1)));
            fields.add(Change.set(DealFields.PHASE_COUNT, new Value.Whole(2)));
        }
        board.make(EntityRef.deal(id), fields, new Member(Relation.PEOPLE, Value.of(contact), ContactRole.DECISION_MAKER.code()),
                Member.of(Relation.OFFERINGS, Value.of(owner == 2 ? "Severity scoring" : "Triage")));
        board.enter(id, Stage.LEAD, stage, CLOCK.instant().minus(Duration.ofDays(days)));
    }

    private static Change set(Field field, String text) {
        return Change.set(field, Value.of(text));
    }
}
