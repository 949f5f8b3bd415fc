package stageline.workspace.demo;

import static stageline.sales.record.PriceBasis.FIXED;
import static stageline.sales.record.PriceBasis.PATIENT;
import static stageline.sales.record.PriceBasis.REPORT;
import static stageline.sales.record.PriceBasis.SET_UP;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import stageline.papers.comparison.ProposedRequirements;
import stageline.sales.command.Command;
import stageline.sales.command.DifferentiatorEdits;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.record.DifferentiatorFields;
import stageline.sales.record.DifferentiatorFields.Part;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.PriceBasis;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// What the house sells: the catalogue, and who buys what of it. Chance decides nothing here.
final class Range {

    private static final BigDecimal NEW_PRICE = new BigDecimal("3.60");

    /// Deals differ in what they sell by a number from 0 to this.
    private static final int MOST = 5;

    private final Map<Offer, UUID> identities = new EnumMap<>(Offer.class);

    /// @param identity makes identities of records
    Range(Supplier<UUID> identity) {
        for (Offer offer : Offer.values()) {
            identities.put(offer, identity.get());
        }
    }

    /// Enters the catalogue.
    List<Command> made() {
        List<Command> made = new ArrayList<>();
        identities.forEach((offer, id) -> made.add(new Command.Create(EntityRef.offering(id), offer.fields(), List.of())));
        return made;
    }

    /// What customers compare with what others offer.
    List<EntityRef> compared() {
        return Stream.of(Offer.SCORING, Offer.DIAGNOSIS).map(this::entity).toList();
    }

    /// What severity is scored with.
    EntityRef scoring() {
        return entity(Offer.SCORING);
    }

    /// Says how one of those meets what customers ask for: what is usually asked, in its usual order, with our answers.
    ///
    /// @param identity makes identities of what is asked
    Command comparison(RecordState offering, Supplier<UUID> identity) {
        List<UUID> asked = new ArrayList<>();
        Command.Edit proposed = new DifferentiatorEdits(offering).propose(ProposedRequirements.all(), () -> {
            asked.add(identity.get());
            return asked.getLast();
        });
        List<Change> changes = new ArrayList<>(proposed.changes());
        for (int place = 0; place < Math.min(asked.size(), Cast.ANSWERS_TO_COMPARE.size()); place++) {
            Cast.Compared answer = Cast.ANSWERS_TO_COMPARE.get(place);
            UUID one = asked.get(place);
            changes.add(said(one, Part.met(PaperLanguage.ENGLISH), answer.english()));
            changes.add(said(one, Part.met(PaperLanguage.SPANISH), answer.spanish()));
            changes.add(said(one, Part.EVIDENCE, answer.evidence()));
        }
        return new Command.Edit(proposed.entity(), changes, proposed.join(), List.of(), Optional.empty());
    }

    private static Change said(UUID differentiator, Part part, String words) {
        return Change.set(DifferentiatorFields.of(differentiator, part), Value.of(words));
    }

    private EntityRef entity(Offer offer) {
        return EntityRef.offering(Optional.ofNullable(identities.get(offer)).orElseThrow());
    }

    /// What becomes of the catalogue later: a price falls, and one thing is sold no more.
    ///
    /// @param person who decides it
    List<Act> changes(UUID person, Instant begin) {
        Field tier = OfferingFields.tier(1_000);
        Change cheaper = new Change(tier, Value.of(new BigDecimal("3.80")), Value.of(NEW_PRICE));
        Change retired = Change.set(OfferingFields.RETIRED, Value.of(true));
        return List.of(
                new Act(begin.plus(Duration.ofDays(190)), person, edit(Offer.SCORING, cheaper)),
                new Act(begin.plus(Duration.ofDays(320)), person, edit(Offer.ATLAS, retired)));
    }

    /// What a deal of a class sells; nothing where that is not known yet.
    List<Member> sold(String dealClass, UUID deal) {
        int which = which(deal);
        int known = which == 0 ? 0 : 1 + which / 2;
        return usual(dealClass, which).subList(0, known).stream()
                .map(offer -> Member.of(Relation.OFFERINGS, Value.of(identities.getOrDefault(offer, deal))))
                .toList();
    }

    /// What is quoted for such a deal: what it sells, and once in a while something else; what is usual where that was not known.
    List<UUID> quoted(String dealClass, UUID deal) {
        int which = which(deal);
        List<Offer> usual = usual(dealClass, which);
        Stream<Offer> quoted = usual.subList(0, Math.min(usual.size(), 1 + which / 2)).stream();
        return Stream.concat(quoted, which == MOST ? Stream.of(Offer.PLATFORM) : Stream.empty())
                .distinct()
                .map(offer -> identities.getOrDefault(offer, deal))
                .toList();
    }

    private static int which(UUID deal) {
        return Math.floorMod(deal.hashCode(), MOST + 1);
    }

    private static List<Offer> usual(String dealClass, int which) {
        Offer care = which == 3 ? Offer.SCORING : Offer.DIAGNOSIS;
        Offer setUp = which % 2 == 0 ? Offer.API : Offer.IFRAME;
        return switch (dealClass) {
            case "pharma-trials" -> List.of(Offer.TRIAL_SITE, Offer.SCORING, Offer.TRAINING);
            case "pharma-marketing" -> List.of(Offer.SCORING, Offer.IFRAME, Offer.PLATFORM);
            case "insurance" -> List.of(Offer.DIAGNOSIS, Offer.API, Offer.PLATFORM);
            default -> List.of(care, setUp, Offer.TRAINING);
        };
    }

    private Command edit(Offer offer, Change change) {
        return Command.Edit.fields(EntityRef.offering(identities.getOrDefault(offer, new UUID(0, 0))), List.of(change));
    }

    /// One offering, in its languages.
    private enum Offer {
        SCORING("Severity scoring", "API or iframe", REPORT, "4.20", Map.of(1_000L, "3.80", 10_000L, "2.95", 50_000L, "2.40"),
                "Severity scoring by artificial intelligence",
                "Measures the severity of a skin condition from photographs by the usual scoring systems. Each report counts once.",
                "Medición de la gravedad con inteligencia artificial",
                "Mide la gravedad de una afección cutánea en fotografías con las escalas habituales. Cada informe cuenta una vez.",
                "Score de sévérité par intelligence artificielle",
                "Mesure la sévérité d’une affection cutanée sur photographies selon les scores usuels, rapport par rapport."),
        DIAGNOSIS("Diagnostic support", "API or iframe", PATIENT, "6.50", Map.of(500L, "5.80", 5_000L, "4.90", 25_000L, "4.10"),
                "Diagnostic support for each patient",
                "A ranked list of likely conditions for the professional who decides. A patient counts once in a year.",
                "Apoyo al diagnóstico por paciente",
                "Una lista ordenada de afecciones probables para el profesional que decide. Cada paciente cuenta una vez al año.",
                "Aide au diagnostic par patient",
                "Une liste ordonnée d’affections probables pour le professionnel qui décide. Un patient compte une fois par an."),
        API("Set-up and integration by API", "API", SET_UP, "9500", Map.of(),
                "Set-up and integration into your software",
                "Access, test environment and help of our engineers until the first report is written from your software.",
                "Puesta en marcha e integración en su software",
                "Acceso, entorno de pruebas y ayuda de nuestros ingenieros hasta el primer informe desde su software.",
                "Mise en service et intégration à votre logiciel",
                "Accès, environnement de test et aide de nos ingénieurs jusqu’au premier rapport depuis votre logiciel."),
        IFRAME("Set-up by iframe", "iframe", SET_UP, "3200", Map.of(),
                "Set-up of the embedded page",
                "A page in your portal, in your colours, without any work of yours on its inside.",
                "Puesta en marcha de la página integrada",
                "Una página en su portal, con sus colores, sin trabajo por su parte.",
                "Mise en service de la page intégrée",
                "Une page dans votre portail, à vos couleurs, sans développement de votre part."),
        TRAINING("Training of users", "On site or remote", FIXED, "1200", Map.of(),
                "Training of users, one day",
                "For up to 20 professionals, with the instructions for use and exercises on real cases.",
                "Formación de usuarios, un día",
                "Para hasta 20 profesionales, con las instrucciones de uso y ejercicios con casos reales.",
                "Formation des utilisateurs, une journée",
                "Pour 20 professionnels au plus, avec la notice d’utilisation et des exercices sur des cas réels."),
        TRIAL_SITE("Clinical-trial site package", "Service", FIXED, "14500", Map.of(5L, "13200", 20L, "11800"),
                "Package for one site of a clinical trial",
                "Accounts, training, control of image quality and the export of scores for one site until its last visit.",
                "Paquete para un centro de ensayo clínico",
                "Cuentas, formación, control de la calidad de imagen y exportación de escalas de un centro hasta la última visita.",
                "Forfait pour un centre d’essai clinique",
                "Comptes, formation, suivi de la qualité d’image et export des scores d’un centre jusqu’à la dernière visite."),
        PLATFORM("Platform, yearly fee", "Service", FIXED, "6000", Map.of(),
                "Platform, one year",
                "Operation, updates, support on working days and a performance report each quarter.",
                "Plataforma, un año",
                "Operación, actualizaciones, soporte en días laborables y un informe de rendimiento cada trimestre.",
                "Plateforme, un an",
                "Exploitation, mises à jour, assistance les jours ouvrés et un rapport de performance par trimestre."),
        ATLAS("Picture atlas", "iframe", FIXED, "900", Map.of(),
                "Picture atlas, one year", "Reference pictures for teaching.",
                "Atlas de imágenes, un año", "Imágenes de referencia para la docencia.",
                "Atlas d’images, un an", "Images de référence pour l’enseignement.");

        /// Nobody can change it, though its type does not say so.
        @SuppressWarnings("ImmutableEnumChecker")
        private final List<Change> fields;

        Offer(
                String name,
                String shape,
                PriceBasis basis,
                String price,
                Map<Long, String> tiers,
                String title,
                String text,
                String titleSpanish,
                String textSpanish,
                String titleFrench,
                String textFrench) {
            List<Change> said = new ArrayList<>(List.of(
                    words(OfferingFields.NAME, name),
                    words(OfferingFields.SHAPE, shape),
                    words(OfferingFields.BASIS, basis.code()),
                    words(OfferingFields.CURRENCY, "EUR"),
                    price(OfferingFields.PRICE, price),
                    words(OfferingFields.title(PaperLanguage.ENGLISH), title),
                    words(OfferingFields.text(PaperLanguage.ENGLISH), text),
                    words(OfferingFields.title(PaperLanguage.SPANISH), titleSpanish),
                    words(OfferingFields.text(PaperLanguage.SPANISH), textSpanish),
                    words(OfferingFields.title(PaperLanguage.FRENCH), titleFrench),
                    words(OfferingFields.text(PaperLanguage.FRENCH), textFrench)));
            tiers.entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .forEach(tier -> said.add(price(OfferingFields.tier(tier.getKey()), tier.getValue())));
            fields = List.copyOf(said);
        }

        List<Change> fields() {
            return fields;
        }

        private static Change words(Field field, String text) {
            return Change.set(field, Value.of(text));
        }

        private static Change price(Field field, String number) {
            return Change.set(field, Value.of(new BigDecimal(number)));
        }
    }
}
