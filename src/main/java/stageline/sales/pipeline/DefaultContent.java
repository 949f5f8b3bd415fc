package stageline.sales.pipeline;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The content that a new workspace begins with: that of the sales procedure GP-009. An administrator can change it.
public final class DefaultContent {

    private static final List<Choice> CARE_PROVIDER_QUESTIONS = List.of(
            choice("segment", "Which part of our segment is it (hospital, clinic, health centre)?",
                    "¿Qué parte de nuestro segmento es (hospital, clínica, centro de salud)?"),
            choice("patients", "How many dermatology patients does it see a year?", "¿Cuántos pacientes de dermatología atiende al año?"),
            choice("decides", "Who decides, and who has to agree?", "¿Quién decide y quién tiene que estar de acuerdo?"),
            choice("tools", "Which tools does it use for skin conditions today?",
                    "¿Qué herramientas usa hoy para las afecciones de la piel?"));

    private static final Choice WAITING_LIST =
            choice("waiting", "How long is the waiting list for dermatology?", "¿Cuánto dura la lista de espera de dermatología?");
    private static final Choice RECORDS =
            choice("records", "Which health record would it work with?", "¿Con qué historia clínica tendría que funcionar?");
    private static final Choice TENDER =
            choice("tender", "How does it buy: tender, framework agreement or directly?",
                    "¿Cómo compra: licitación, acuerdo marco o directamente?");
    private static final Choice FUNDING =
            choice("funding", "Who funds it, and for what?", "¿Quién lo financia y para qué?");
    private static final Choice GROUP =
            choice("group", "Does it belong to a group that decides for it?", "¿Pertenece a un grupo que decide por él?");

    private static final List<Choice> TRIAL_QUESTIONS = List.of(
            choice("indication", "Which condition and which endpoint is it about?", "¿De qué afección y de qué variable se trata?"),
            choice("trial-phase", "Which phase is the trial in, and when does recruitment begin?",
                    "¿En qué fase está el ensayo y cuándo empieza el reclutamiento?"),
            choice("subjects", "How many subjects and sites?", "¿Cuántos sujetos y centros?"),
            choice("severity", "How is severity scored today?", "¿Cómo se mide hoy la gravedad?"),
            choice("decides", "Who decides: sponsor or research organisation?",
                    "¿Quién decide: el promotor o la organización de investigación?"));

    private static final List<Choice> MARKETING_QUESTIONS = List.of(
            choice("brand", "Which brand or product is it for?", "¿Para qué marca o producto es?"),
            choice("audience", "Who would use it: patients, consumers or professionals?",
                    "¿Quién lo usaría: pacientes, consumidores o profesionales?"),
            choice("countries", "In which countries?", "¿En qué países?"),
            choice("decides", "Who decides, and on whose budget?", "¿Quién decide y con qué presupuesto?"));

    private static final List<Choice> INSURANCE_QUESTIONS = List.of(
            choice("insured", "How many people does it insure?", "¿A cuántas personas asegura?"),
            choice("dermatology", "What does dermatology cost it a year?", "¿Cuánto le cuesta la dermatología al año?"),
            choice("channel", "Through which channel do the insured reach a doctor?", "¿Por qué canal llegan los asegurados a un médico?"),
            choice("decides", "Who decides, and who has to agree?", "¿Quién decide y quién tiene que estar de acuerdo?"));

    private static final List<DealClass> CLASSES = List.of(
            careProvider("inpatient-government", "inpatient · government", "hospitalización · público", RECORDS, TENDER),
            careProvider("inpatient-nonprofit",
                    "inpatient · private non-profit", "hospitalización · privado sin ánimo de lucro", RECORDS, FUNDING),
            careProvider("inpatient-private",
                    "inpatient · private for-profit", "hospitalización · privado con ánimo de lucro", RECORDS, GROUP),
            careProvider("outpatient-government", "outpatient · government", "ambulatorio · público", WAITING_LIST, TENDER),
            careProvider("outpatient-nonprofit",
                    "outpatient · private non-profit", "ambulatorio · privado sin ánimo de lucro", WAITING_LIST, FUNDING),
            careProvider("outpatient-private",
                    "outpatient · private for-profit", "ambulatorio · privado con ánimo de lucro", WAITING_LIST, GROUP),
            other("pharma-trials", "Pharmaceutical · clinical trials", "Farmacéutica · ensayos clínicos", TRIAL_QUESTIONS),
            other("pharma-marketing", "Pharmaceutical · marketing", "Farmacéutica · marketing", MARKETING_QUESTIONS),
            other("insurance", "Insurance", "Aseguradora", INSURANCE_QUESTIONS));

    private static final List<Choice> LOST_REASONS = List.of(
            choice("no-opportunity", "No opportunity after all", "Al final no había oportunidad"),
            choice("no-budget", "No budget", "Sin presupuesto"),
            choice("price", "Price", "Precio"),
            choice("competitor", "Chose a competitor", "Eligió a un competidor"),
            choice("own-solution", "Builds or keeps its own solution", "Desarrolla o mantiene una solución propia"),
            choice("product-fit", "The product does not fit the need", "El producto no cubre la necesidad"),
            choice("regulation", "Regulation or compliance", "Regulación o cumplimiento"),
            choice("timing", "Bad timing", "Mal momento"),
            choice("no-answer", "No answer any more", "Ya no responde"),
            choice("other", "Other", "Otro"));

    private static final List<Choice> ORIGINATING_ACTIONS = List.of(
            choice("outreach", "Our outreach", "Contacto nuestro"),
            choice("inbound", "They came to us", "Vinieron a nosotros"),
            choice("referral", "Referral", "Recomendación"),
            choice("event", "Congress or event", "Congreso o evento"),
            choice("webinar", "Webinar or training", "Webinar o formación"),
            choice("tender", "Public tender", "Licitación pública"),
            choice("partner", "Partner or distributor", "Socio o distribuidor"),
            choice("customer", "Existing customer", "Cliente existente"));

    private static final List<Choice> LEAD_STATUSES = List.of(
            choice("new", "New", "Nuevo"),
            choice("attempted", "Attempted", "Contacto intentado"),
            choice("connected", "Connected", "Conectado"),
            choice("open", "Open", "Abierto"),
            choice("in-progress", "In progress", "En curso"),
            choice("open-deal", "Open deal", "Negocio abierto"),
            choice("unqualified", "Unqualified", "No cualificado"),
            choice("bad-timing", "Bad timing", "Mal momento"));

    private static final List<Choice> CLAUSES = List.of(
            choice("service", "Service and price", "Servicio y precio"),
            choice("data-protection", "Data protection", "Protección de datos"),
            choice("incidents", "Reporting of incidents and malfunctions", "Notificación de incidentes y fallos de funcionamiento"),
            choice("intended-use", "Use as the instructions say", "Uso conforme a las instrucciones"),
            choice("intellectual-property", "Intellectual property", "Propiedad intelectual"),
            choice("confidentiality", "Confidentiality", "Confidencialidad"),
            choice("termination", "Term and termination", "Duración y resolución"),
            choice("liability", "Liability", "Responsabilidad"));

    private static final Content CONTENT =
            new Content(CLASSES, LOST_REASONS, ORIGINATING_ACTIONS, LEAD_STATUSES, CLAUSES, "ES");

    private DefaultContent() {}

    /// Classes with their qualification lists, reasons, actions, statuses and clauses, in English and Spanish.
    public static Content content() {
        return CONTENT;
    }

    private static DealClass careProvider(String code, String english, String spanish, Choice... more) {
        Choice choice = choice("care-provider-" + code, "Care provider · " + english, "Proveedor de salud · " + spanish);
        return new DealClass(choice, true, Stream.concat(CARE_PROVIDER_QUESTIONS.stream(), Stream.of(more)).toList());
    }

    private static DealClass other(String code, String english, String spanish, List<Choice> questions) {
        return new DealClass(choice(code, english, spanish), false, questions);
    }

    private static Choice choice(String code, String english, String spanish) {
        return new Choice(code, Map.of("en", english, "es", spanish));
    }
}
