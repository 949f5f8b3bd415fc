package stageline.workspace.demo;

import java.util.List;

/// The words of the demo: invented places, houses, names and sayings of each country.
final class Cast {

    /// What one country contributes.
    ///
    /// @param code      ISO 3166-1 alpha-2
    /// @param domain    end of its web addresses
    /// @param language  language tag of its people
    /// @param hospitals patterns of care providers' names, `%s` for a place
    /// @param houses    pharmaceutical companies and insurers, whole names
    /// @param places    places, all invented
    /// @param first     forenames
    /// @param last      surnames
    record Country(
            String code,
            String domain,
            String language,
            List<String> hospitals,
            List<House> houses,
            List<String> places,
            List<String> first,
            List<String> last) {}

    /// A company that is no care provider.
    ///
    /// @param name what it is best known for
    /// @param kind what it is
    record House(String name, Kind kind) {}

    /// What a company is, and so which classes of deals it has.
    enum Kind {
        CARE_PROVIDER,
        PHARMACEUTICAL,
        INSURER,
        DISTRIBUTOR
    }

    /// How the house meets what customers compare.
    ///
    /// @param evidence by what that can be checked
    record Compared(String english, String spanish, String evidence) {}

    static final List<Country> COUNTRIES = List.of(
            new Country(
                    "ES",
                    "es",
                    "es",
                    List.of(
                            "Hospital de %s",
                            "Clínicas %s",
                            "Hospital Universitario Nuestra Señora de %s",
                            "Consorcio Sanitario Integral de la Comarca de %s y Valle Alto",
                            "Centro Dermatológico %s"),
                    List.of(
                            new House("Mutua Levantina", Kind.INSURER),
                            new House("Serradell & Trialix", Kind.PHARMACEUTICAL),
                            new House("Laboratorios Ibáñez-Urquiola", Kind.PHARMACEUTICAL),
                            new House("Distribuciones Médicas Añisclo", Kind.DISTRIBUTOR)),
                    List.of("Peñarrubia", "Miralba", "Monteluz", "Valdeflor", "Alcántara Baja", "Torreón", "Iruñela", "Cañaveral Alto",
                            "Os Ribeiros"),
                    List.of("Lucía", "Íñigo", "María José", "Álvaro", "Núria", "Begoña", "Andrés", "Xoán"),
                    List.of("Núñez", "Etxeberria", "Güell i Puig", "Ibáñez", "Muñoz-Cañas", "Fernández de la Peña", "Ochoa", "Castiñeira")),
            new Country(
                    "FR",
                    "fr",
                    "fr",
                    List.of("Centre hospitalier de %s", "Clinique %s", "Groupement hospitalier intercommunal de %s et du Pays d'Aulnes",
                            "Polyclinique %s"),
                    List.of(
                            new House("Laboratoires Verne", Kind.PHARMACEUTICAL),
                            new House("Assurances Valois", Kind.INSURER),
                            new House("Groupe Sainte-Aure", Kind.CARE_PROVIDER),
                            new House("Cosmétique Élysandre", Kind.PHARMACEUTICAL)),
                    List.of("Saint-Éloi", "Montreval", "Bois-l'Évêque", "Châtelbrun", "Aubépine", "La Garenne-d'Ys"),
                    List.of("Zoé", "François", "Hélène", "Jérôme", "Anaïs", "Loïc", "Clémence"),
                    List.of("Lefèvre", "Garnier-Dubois", "d'Aubigny", "Béranger", "L'Hôte", "Mésange")),
            new Country(
                    "DE",
                    "de",
                    "de",
                    List.of("Klinikum %s", "Hautzentrum %s", "Kreiskrankenhaus %s",
                            "Zentrum für Dermatologie und Allergologie der Universitätskliniken %s"),
                    List.of(
                            new House("Rheinwald Pharma", Kind.PHARMACEUTICAL),
                            new House("Odenwald", Kind.PHARMACEUTICAL),
                            new House("Hansa Kranken", Kind.INSURER)),
                    List.of("Havelsund", "Großenbrück", "Königsau", "Mühlenthal", "Bärenfels", "Überlauf"),
                    List.of("Jürgen", "Käthe", "Björn", "Sönke", "Annegret", "Matthäus"),
                    List.of("Müller-Lüdenscheidt", "Keller", "Weiß", "Schröter", "von der Aue", "Böhnke")),
            new Country(
                    "PT",
                    "pt",
                    "pt",
                    List.of("Hospital de %s", "Casa da Saúde %s", "Centro Hospitalar de %s"),
                    List.of(new House("Hospitais do Tejo", Kind.CARE_PROVIDER), new House("Seguradora Atlântica Nova", Kind.INSURER)),
                    List.of("São Brissos", "Vila Açor", "Conceição de Cima", "Lousã Velha"),
                    List.of("João", "Conceição", "Gonçalo", "Inês", "Simão"),
                    List.of("Gonçalves", "Araújo", "Magalhães", "Brandão", "Antunes")),
            new Country(
                    "IT",
                    "it",
                    "it",
                    List.of("Ospedale %s", "Ospedali Riuniti %s", "Istituto Dermatologico %s"),
                    List.of(new House("Farmaceutici Tirreno", Kind.PHARMACEUTICAL), new House("Assicura Adriatica", Kind.INSURER)),
                    List.of("Adda", "Monfiore", "Sant'Elìa", "Valdorciana"),
                    List.of("Niccolò", "Chiara", "Gioele", "Mariù", "Ettore"),
                    List.of("D'Onofrio", "Bellucci", "Pavanello", "Nicolosi", "Dell'Acqua")),
            new Country(
                    "GB",
                    "co.uk",
                    "en",
                    List.of("%s Health", "%s Royal Infirmary", "%s Dermatology Partners"),
                    List.of(new House("Northgate Assurance", Kind.INSURER), new House("Calder & Wren Therapeutics", Kind.PHARMACEUTICAL)),
                    List.of("Thornfield", "Ashcombe", "Wexley-on-Tyde", "Marlhaven"),
                    List.of("Siobhán", "Oliver", "Priya", "Callum", "Zainab"),
                    List.of("O'Rourke", "Featherstonehaugh", "Patel", "Whitcombe", "St. John")),
            new Country(
                    "IE",
                    "ie",
                    "en",
                    List.of("St %s Hospitals", "%s Clinic"),
                    List.of(new House("Liffey Life & Health", Kind.INSURER)),
                    List.of("Brigid", "Ciarán", "Dún Mór", "Fionnuala"),
                    List.of("Aoife", "Pádraig", "Róisín", "Tadhg"),
                    List.of("Ó Súilleabháin", "Ní Bhriain", "MacGiolla", "Kinsella")),
            new Country(
                    "NL",
                    "nl",
                    "nl",
                    List.of("Ziekenhuis %s", "Huidkliniek %s"),
                    List.of(new House("Zorgkompas Verzekeringen", Kind.INSURER), new House("Van Halewijn Biotech", Kind.PHARMACEUTICAL)),
                    List.of("Oosterveen", "'t Loohuis", "IJsselwijk"),
                    List.of("Daniël", "Fenna", "Maaike", "Joëlle"),
                    List.of("van 't Hoff", "de Vries-Ooms", "IJzerman", "Brouwer")),
            new Country(
                    "PL",
                    "pl",
                    "pl",
                    List.of("Szpital %s", "Klinika Dermatologii %s"),
                    List.of(new House("Farmacja Złota Brama", Kind.PHARMACEUTICAL)),
                    List.of("Zielonogórka", "Łęczna Wielka", "Święty Wojciech"),
                    List.of("Łukasz", "Małgorzata", "Świętosława", "Żaneta"),
                    List.of("Wiśniewski", "Dąbrowska", "Wójcik", "Szczęsny")),
            new Country(
                    "SE",
                    "se",
                    "sv",
                    List.of("%s sjukhus", "Hudkliniken %s"),
                    List.of(new House("Nordljus Försäkring", Kind.INSURER)),
                    List.of("Åkersnäs", "Östervik", "Björkholma"),
                    List.of("Åsa", "Göran", "Märta", "Östen"),
                    List.of("Sjöström", "Ångström", "Håkansson", "Bäcklund")),
            new Country(
                    "GR",
                    "gr",
                    "el",
                    List.of("Νοσοκομείο %s", "%s Dermatology Centre"),
                    List.of(),
                    List.of("Αγία Θάλεια", "Nea Elaia"),
                    List.of("Ελένη", "Γιώργος", "Dimitra"),
                    List.of("Παπαδάκης", "Οικονόμου", "Stavrou")),
            new Country(
                    "BR",
                    "com.br",
                    "pt",
                    List.of("Hospital %s", "Instituto da Pele %s"),
                    List.of(new House("Saúde Araucária Seguros", Kind.INSURER)),
                    List.of("Santa Efigênia", "Araçatuba do Norte"),
                    List.of("Vitória", "Otávio", "Thaís"),
                    List.of("Conceição", "Guimarães", "Assunção")));

    static final List<String> CARE_BRIEFS = List.of(
            "Proof of Concept",
            "Pilot",
            "Triage in primary care",
            "Teledermatology",
            "Inpatient screening",
            "Referral triage",
            "Severity scoring in outpatient clinics",
            "Roll-out to all centres",
            "Image quality control for remote consultations");

    static final List<String> TRIAL_BRIEFS = List.of(
            "Clinical trial for hidradenitis suppurativa",
            "GPPGA calculator",
            "Central reading of severity scores",
            "Clinical trial for atopic dermatitis, phase III",
            "Sponsor the use in Spanish care providers");

    static final List<String> MARKETING_BRIEFS =
            List.of("Beauty expert with AI for severity scoring", "Skin check campaign", "Symptom checker for patients",
                    "Congress demonstrator");

    static final List<String> INSURER_BRIEFS =
            List.of("Triage in member app", "Member triage", "Second opinion service", "Triage and treatment screening",
                    "Claims plausibility check");

    static final List<String> TITLES = List.of(
            "Head of dermatology", "Medical director", "Chief information officer", "Purchasing manager", "Innovation lead",
            "Head of clinical operations", "Dermatologist", "Digital health manager", "Managing director", "Project coordinator");

    static final List<String> NEXT_STEPS = List.of(
            "Discovery meeting", "Send use case", "Call back", "Demo meeting", "Ask for budget holder", "Send question list",
                    "Choose iframe or API",
            "Waiting for legal", "Metrics workshop", "Visit the outpatient clinic", "Review security questionnaire",
                    "Agree on training dates");

    static final List<String> REQUESTS = List.of(
            "Go over the price with me", "Call the head of department, she asked for you", "Look at the questions of their legal team",
            "Come along to the demo", "Tell me whether we can start in January");

    static final List<String> OUTCOMES = List.of(
            "They agree, and want it in writing", "Nobody was there; I left a message", "They come back to us after their board meets",
            "Sent, and read the same day", "It is the IT department that decides");

    static final List<String> BUDGETS =
            List.of("Trial budget approved for Q1", "Innovation fund, decided in March", "Up to 90,000 without a tender",
                    "Paid from the digital health programme");
    static final List<String> AUTHORITIES =
            List.of("Dr. %s decides, IT is consulted", "Board decides on proposal of %s", "%s signs up to 50,000",
                    "Purchasing with %s as sponsor");
    static final List<String> NEEDS = List.of(
            "Waiting list of five months for dermatology", "Scores differ between sites and investigators",
                    "One in three pictures cannot be used",
            "General practitioners refer too much", "Patients travel two hours for a first look");
    static final List<String> TIMELINES = List.of("First site starts in September", "Before the end of the year",
            "After the tender in spring", "Within eight weeks");
    static final List<String> METRICS = List.of(
            "Waiting time below four weeks; 95 % usable pictures", "Agreement of scores between readers above 0.85",
                    "20 % fewer referrals in six months");
    static final List<String> PRICING =
            List.of("12,000 diagnostic reports a year", "About 600 patients at 14 sites", "By patient, 4,000 a year, budget 60,000",
                    "Fixed fee for the pilot");
    static final List<String> ANSWERS = List.of(
            "Yes, confirmed on the phone", "About 3,000 a year", "Two departments, one decision maker", "Nothing in use today",
                    "A pilot with another vendor ended last year");

    static final List<String> SUBJECTS = List.of(
            "First contact", "Thank you for your time", "Follow-up", "Questions on integration", "Use case", "Data protection", "Dates",
                    "Quotation", "Next steps");
    static final List<String> LINES = List.of(
            "They asked how the image quality control works and want to see it with their own pictures.",
            "Interested, but IT must answer the security questionnaire first.",
            "Agreed to meet again with the head of purchasing.",
            "Sent the instructions for use and the certificate.",
            "They measure success by waiting time; today nineteen weeks.",
            "“Scores drift within weeks.” Wants one reading for all sites.",
            "No answer yet; try again after the holidays.",
            "Went through the integration: API, single sign-on, their own viewer.");

    static final List<String> LOST_WORDS = List.of(
            "Budget withdrawn by the board", "Went with another vendor after the tender", "No answer for four months",
                    "Project stopped after the merger of the hospitals");
    static final List<String> CORRECTIONS =
            List.of("Moved too early, the decision maker was not confirmed", "They reopened the definition of the metrics",
                    "Quotation must be redone with the right legal entity");

    /// In the order in which it is usually asked.
    static final List<Compared> ANSWERS_TO_COMPARE = List.of(
            new Compared("A ranked list of likely conditions for each picture, with how sure it is of each.",
                    "Una lista ordenada de patologías probables por cada imagen, con la certeza de cada una.",
                    "Instructions for use, chapter 4"),
            new Compared("Five usual scoring systems, with every intermediate result on the report.",
                    "Cinco escalas habituales, con cada resultado intermedio en el informe.",
                    "Demo study of 412 pictures, 14 readers"),
            new Compared("Certified as a medical device; the certificate is handed over with the offer.",
                    "Certificado como producto sanitario; el certificado se entrega con la oferta.",
                    "Demo certificate 0000"),
            new Compared("A picture that can’t be read is refused at once, with what to do better.",
                    "Una imagen que no se puede leer se rechaza al momento, con qué hacer mejor.",
                    "Instructions for use, chapter 6"));

    private Cast() {}
}
