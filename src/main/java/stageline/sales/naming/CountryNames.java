package stageline.sales.naming;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The assigned ISO 3166-1 alpha-2 codes and what their countries are called in English, Spanish and French, a few also otherwise.
///
/// The names follow the Unicode Common Locale Data Repository. They are written down here, and not asked of the platform, because the
/// platform's answer depends on its version and on the locales it was linked with, and a rule must not.
final class CountryNames {

    /// One line a country: its code, a blank, its names separated by bars.
    private static final String NAMES = """
            AD Andorra|Andorre
            AE United Arab Emirates|Emiratos Árabes Unidos|Émirats arabes unis
            AF Afghanistan|Afganistán
            AG Antigua & Barbuda|Antigua y Barbuda|Antigua-et-Barbuda
            AI Anguilla|Anguila
            AL Albania|Albanie
            AM Armenia|Arménie
            AO Angola
            AQ Antarctica|Antártida|Antarctique
            AR Argentina|Argentine
            AS American Samoa|Samoa Americana|Samoa américaines
            AT Austria|Autriche
            AU Australia|Australie
            AW Aruba
            AX Åland Islands|Islas Aland|Îles Åland
            AZ Azerbaijan|Azerbaiyán|Azerbaïdjan
            BA Bosnia & Herzegovina|Bosnia y Herzegovina|Bosnie-Herzégovine
            BB Barbados|Barbade
            BD Bangladesh|Bangladés
            BE Belgium|Bélgica|Belgique
            BF Burkina Faso
            BG Bulgaria|Bulgarie
            BH Bahrain|Baréin|Bahreïn
            BI Burundi
            BJ Benin|Benín|Bénin
            BL St. Barthélemy|San Bartolomé|Saint-Barthélemy
            BM Bermuda|Bermudas|Bermudes
            BN Brunei|Brunéi
            BO Bolivia|Bolivie
            BQ Caribbean Netherlands|Caribe neerlandés|Pays-Bas caribéens
            BR Brazil|Brasil|Brésil
            BS Bahamas
            BT Bhutan|Bután|Bhoutan
            BV Bouvet Island|Isla Bouvet|Île Bouvet
            BW Botswana|Botsuana
            BY Belarus|Bielorrusia|Biélorussie
            BZ Belize|Belice
            CA Canada|Canadá
            CC Cocos Islands|Keeling Islands|Islas Cocos|Îles Cocos
            CD Democratic Republic of the Congo|República Democrática del Congo|République démocratique du Congo
            CF Central African Republic|República Centroafricana|République centrafricaine
            CG Congo|Republic of the Congo|Congo-Brazzaville
            CH Switzerland|Suiza|Suisse
            CI Côte d’Ivoire|Ivory Coast|Costa de Marfil
            CK Cook Islands|Islas Cook|Îles Cook
            CL Chile|Chili
            CM Cameroon|Camerún|Cameroun
            CN China|Chine
            CO Colombia|Colombie
            CR Costa Rica
            CU Cuba
            CV Cape Verde|Cabo Verde|Cap-Vert
            CW Curaçao|Curazao
            CX Christmas Island|Isla de Navidad|Île Christmas
            CY Cyprus|Chipre|Chypre
            CZ Czechia|Chequia|Tchéquie
            DE Germany|Alemania|Allemagne
            DJ Djibouti|Yibuti
            DK Denmark|Dinamarca|Danemark
            DM Dominica|Dominique
            DO Dominican Republic|República Dominicana|République dominicaine
            DZ Algeria|Argelia|Algérie
            EC Ecuador|Équateur
            EE Estonia|Estonie
            EG Egypt|Egipto|Égypte
            EH Western Sahara|Sáhara Occidental|Sahara occidental
            ER Eritrea|Érythrée
            ES Spain|España|Espagne
            ET Ethiopia|Etiopía|Éthiopie
            FI Finland|Finlandia|Finlande
            FJ Fiji|Fiyi|Fidji
            FK Falkland Islands|Islas Malvinas|Îles Malouines
            FM Micronesia|Micronésie
            FO Faroe Islands|Islas Feroe|Îles Féroé
            FR France|Francia
            GA Gabon|Gabón
            GB United Kingdom|Reino Unido|Royaume-Uni
            GD Grenada|Granada|Grenade
            GE Georgia|Géorgie
            GF French Guiana|Guayana Francesa|Guyane française
            GG Guernsey|Guernesey
            GH Ghana
            GI Gibraltar
            GL Greenland|Groenlandia|Groenland
            GM Gambia|Gambie
            GN Guinea|Guinée
            GP Guadeloupe|Guadalupe
            GQ Equatorial Guinea|Guinea Ecuatorial|Guinée équatoriale
            GR Greece|Grecia|Grèce
            GS South Georgia & South Sandwich Islands|Islas Georgia del Sur y Sandwich del Sur|Géorgie du Sud-et-les Îles Sandwich du Sud
            GT Guatemala
            GU Guam
            GW Guinea-Bissau|Guinea-Bisáu|Guinée-Bissau
            GY Guyana
            HK Hong Kong
            HM Heard & McDonald Islands|Islas Heard y McDonald|Îles Heard-et-MacDonald
            HN Honduras
            HR Croatia|Croacia|Croatie
            HT Haiti|Haití|Haïti
            HU Hungary|Hungría|Hongrie
            ID Indonesia|Indonésie
            IE Ireland|Irlanda|Irlande
            IL Israel|Israël
            IM Isle of Man|Isla de Man|Île de Man
            IN India|Inde
            IO British Indian Ocean Territory|Territorio Británico del Océano Índico|Territoire britannique de l’océan Indien
            IQ Iraq|Irak
            IR Iran|Irán
            IS Iceland|Islandia|Islande
            IT Italy|Italia|Italie
            JE Jersey
            JM Jamaica|Jamaïque
            JO Jordan|Jordania|Jordanie
            JP Japan|Japón|Japon
            KE Kenya|Kenia
            KG Kyrgyzstan|Kirguistán|Kirghizstan
            KH Cambodia|Camboya|Cambodge
            KI Kiribati
            KM Comoros|Comoras|Comores
            KN St. Kitts & Nevis|San Cristóbal y Nieves|Saint-Christophe-et-Niévès
            KP North Korea|Corea del Norte|Corée du Nord
            KR South Korea|Corea del Sur|Corée du Sud
            KW Kuwait|Koweït
            KY Cayman Islands|Islas Caimán|Îles Caïmans
            KZ Kazakhstan|Kazajistán
            LA Laos
            LB Lebanon|Líbano|Liban
            LC St. Lucia|Santa Lucía|Sainte-Lucie
            LI Liechtenstein
            LK Sri Lanka
            LR Liberia
            LS Lesotho|Lesoto
            LT Lithuania|Lituania|Lituanie
            LU Luxembourg|Luxemburgo
            LV Latvia|Letonia|Lettonie
            LY Libya|Libia|Libye
            MA Morocco|Marruecos|Maroc
            MC Monaco|Mónaco
            MD Moldova|Moldavia|Moldavie
            ME Montenegro|Monténégro
            MF St. Martin|San Martín|Saint-Martin
            MG Madagascar
            MH Marshall Islands|Islas Marshall|Îles Marshall
            MK North Macedonia|Macedonia del Norte|Macédoine du Nord
            ML Mali
            MM Myanmar|Burma|Birmania|Birmanie
            MN Mongolia|Mongolie
            MO Macao|Macau
            MP Northern Mariana Islands|Islas Marianas del Norte|Îles Mariannes du Nord
            MQ Martinique|Martinica
            MR Mauritania|Mauritanie
            MS Montserrat
            MT Malta|Malte
            MU Mauritius|Mauricio|Maurice
            MV Maldives|Maldivas
            MW Malawi|Malaui
            MX Mexico|México|Mexique
            MY Malaysia|Malasia|Malaisie
            MZ Mozambique
            NA Namibia|Namibie
            NC New Caledonia|Nueva Caledonia|Nouvelle-Calédonie
            NE Niger|Níger
            NF Norfolk Island|Isla Norfolk|Île Norfolk
            NG Nigeria
            NI Nicaragua
            NL Netherlands|Países Bajos|Pays-Bas
            NO Norway|Noruega|Norvège
            NP Nepal|Népal
            NR Nauru
            NU Niue
            NZ New Zealand|Nueva Zelanda|Nouvelle-Zélande
            OM Oman|Omán
            PA Panama|Panamá
            PE Peru|Perú|Pérou
            PF French Polynesia|Polinesia Francesa|Polynésie française
            PG Papua New Guinea|Papúa Nueva Guinea|Papouasie-Nouvelle-Guinée
            PH Philippines|Filipinas
            PK Pakistan|Pakistán
            PL Poland|Polonia|Pologne
            PM St. Pierre & Miquelon|San Pedro y Miquelón|Saint-Pierre-et-Miquelon
            PN Pitcairn Islands|Islas Pitcairn|Îles Pitcairn
            PR Puerto Rico|Porto Rico
            PS Palestine|Palestina|Palestinian Territories
            PT Portugal
            PW Palau|Palaos
            PY Paraguay
            QA Qatar|Catar
            RE Réunion|Reunión|La Réunion
            RO Romania|Rumanía|Roumanie
            RS Serbia|Serbie
            RU Russia|Rusia|Russie
            RW Rwanda|Ruanda
            SA Saudi Arabia|Arabia Saudí|Arabie saoudite
            SB Solomon Islands|Islas Salomón|Îles Salomon
            SC Seychelles
            SD Sudan|Sudán|Soudan
            SE Sweden|Suecia|Suède
            SG Singapore|Singapur|Singapour
            SH St. Helena|Santa Elena|Sainte-Hélène
            SI Slovenia|Eslovenia|Slovénie
            SJ Svalbard & Jan Mayen|Svalbard y Jan Mayen|Svalbard et Jan Mayen
            SK Slovakia|Eslovaquia|Slovaquie
            SL Sierra Leone|Sierra Leona
            SM San Marino|Saint-Marin
            SN Senegal|Sénégal
            SO Somalia|Somalie
            SR Suriname|Surinam
            SS South Sudan|Sudán del Sur|Soudan du Sud
            ST São Tomé & Príncipe|Santo Tomé y Príncipe|Sao Tomé-et-Principe
            SV El Salvador|Salvador
            SX Sint Maarten
            SY Syria|Siria|Syrie
            SZ Eswatini|Esuatini
            TC Turks & Caicos Islands|Islas Turcas y Caicos|Îles Turques-et-Caïques
            TD Chad|Tchad
            TF French Southern Territories|Territorios Australes Franceses|Terres australes françaises
            TG Togo
            TH Thailand|Tailandia|Thaïlande
            TJ Tajikistan|Tayikistán|Tadjikistan
            TK Tokelau
            TL Timor-Leste|Timor oriental
            TM Turkmenistan|Turkmenistán|Turkménistan
            TN Tunisia|Túnez|Tunisie
            TO Tonga
            TR Türkiye|Turquía|Turquie
            TT Trinidad & Tobago|Trinidad y Tobago|Trinité-et-Tobago
            TV Tuvalu
            TW Taiwan|Taiwán|Taïwan
            TZ Tanzania|Tanzanie
            UA Ukraine|Ucrania
            UG Uganda|Ouganda
            UM U.S. Outlying Islands|Islas menores alejadas de EE. UU.|Îles mineures éloignées des États-Unis
            US United States|Estados Unidos|États-Unis
            UY Uruguay
            UZ Uzbekistan|Uzbekistán|Ouzbékistan
            VA Vatican City|Ciudad del Vaticano|État de la Cité du Vatican
            VC St. Vincent & Grenadines|San Vicente y las Granadinas|Saint-Vincent-et-les Grenadines
            VE Venezuela
            VG British Virgin Islands|Islas Vírgenes Británicas|Îles Vierges britanniques
            VI U.S. Virgin Islands|Islas Vírgenes de EE. UU.|Îles Vierges des États-Unis
            VN Vietnam|Viêt Nam
            VU Vanuatu
            WF Wallis & Futuna|Wallis y Futuna|Wallis-et-Futuna
            WS Samoa
            YE Yemen|Yémen
            YT Mayotte
            ZA South Africa|Sudáfrica|Afrique du Sud
            ZM Zambia|Zambie
            ZW Zimbabwe|Zimbabue
            """;

    /// More names by which countries are called or written: short forms, parts that stand for the whole, other languages.
    private static final String OTHER_NAMES = """
            AE UAE|Emirates|Emiratos|EAU
            AT Österreich|Áustria
            BA Bosnia|Bosnie
            BE België|Belgien|Belgio
            BR Brasilien|Brasile
            CD DR Congo|DRC|Zaire
            CH Schweiz|Svizzera|Suíça|Confoederatio Helvetica
            CN People's Republic of China|PRC
            CV Cabo Verde
            CZ Czech Republic|República Checa|République tchèque|Česko|Tschechien
            DE Deutschland|Germania|Alemanha|Federal Republic of Germany
            DK Danmark|Dänemark
            ES Spanien|Spagna|Espanha|Espanya|Reino de España|Kingdom of Spain
            FI Suomi|Finnland
            FR Frankreich|França|République française
            GB UK|Great Britain|Britain|Gran Bretaña|Grande-Bretagne|England|Inglaterra|Angleterre|Scotland|Escocia|Écosse|Wales|Gales
            GB Northern Ireland|Irlanda del Norte|Vereinigtes Königreich|Regno Unito
            GR Hellas|Griechenland|Ελλάδα
            HU Magyarország|Ungarn
            IE Éire|Republic of Ireland|Irland
            IT Italien|Itália
            KR Korea|Corea|Corée|Republic of Korea
            LU Luxemburg
            MK Macedonia|Macedonia (FYROM)
            MX Méjico|Mexiko
            NL Holland|Holanda|Hollande|Nederland|Niederlande
            NO Norge|Norwegen
            PL Polska|Polen
            RO România|Rumänien
            RU Russian Federation|Federación Rusa|Rossiya|Россия
            SE Sverige|Schweden
            SK Slovensko
            SI Slovenija
            SZ Swaziland|Suazilandia
            TL East Timor
            TR Turkey|Türkei
            UA Україна
            US USA|United States of America|America|EE. UU.|EUA|Estados Unidos de América|États-Unis d’Amérique|Vereinigte Staaten
            VA Vatican|Vaticano|Holy See|Santa Sede
            """;

    private static final Map<String, List<String>> NAMES_BY_CODE = NAMES.lines()
            .collect(Collectors.toUnmodifiableMap(line -> line.substring(0, 2), CountryNames::namesIn));

    private static final Map<String, String> CODES_BY_NAME = Stream.concat(NAMES.lines(), OTHER_NAMES.lines())
            .flatMap(line -> namesIn(line).stream().map(name -> Map.entry(nameKey(name), line.substring(0, 2))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, later) -> first));

    private static final Map<String, String> CODES_BY_ALPHA3 = NAMES_BY_CODE.keySet().stream()
            .collect(Collectors.toUnmodifiableMap(code -> Locale.of("", code).getISO3Country(), Function.identity()));

    private CountryNames() {}

    /// Whether this is the alpha-2 code, in capitals, of a country.
    static boolean isAssigned(String alpha2) {
        return NAMES_BY_CODE.containsKey(alpha2);
    }

    /// All assigned codes.
    static Set<String> codes() {
        return NAMES_BY_CODE.keySet();
    }

    /// The code of the country with this ISO 3166-1 alpha-3 code, in capitals.
    static Optional<String> codeOfAlpha3(String alpha3) {
        return Optional.ofNullable(CODES_BY_ALPHA3.get(alpha3));
    }

    /// The code of the country called so, but for case, accents, `&` or *and*, and *St* or *Saint*.
    static Optional<String> codeOfName(String name) {
        return Optional.ofNullable(CODES_BY_NAME.get(nameKey(name)));
    }

    static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static String nameKey(String name) {
        return TextFolding.words(name).stream()
                .map(TextFolding.Word::folded)
                .filter(word -> !CommonWords.isAnd(word))
                .map(CommonWords::inFull)
                .collect(Collectors.joining());
    }

    private static List<String> namesIn(String line) {
        return List.of(line.substring(3).split("\\|"));
    }
}
