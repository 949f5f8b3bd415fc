package stageline.sales.naming;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words by which branches are told from their company: countries and regions in several languages, and their adjectives.
///
/// Only those stand here that seldom are part of a brand; in parentheses every country counts, by any of its names and by its code.
final class PlaceWords {

    /// The most words of one place: *Estados Unidos de América*.
    static final int LONGEST = 5;

    private static final Set<String> PLACES = phrases("""
            Spain|España|Espagne|Spanien|Spagna|Espanha|Espanya|Hispania|Española|Español|Espanola|Iberia|Ibérica|Ibérico|Iberica
            Península Ibérica
            Portugal|Portuguesa|Português|France|Francia|Frankreich|Française|Français|Andorra|Monaco
            Germany|Deutschland|Alemania|Allemagne|Germania|Alemanha|Austria|Österreich|Autriche|Áustria
            Switzerland|Schweiz|Suisse|Svizzera|Suiza|Suíça|Italy|Italia|Italie|Italien|Itália|Italiana|Italiano
            United Kingdom|UK|U.K.|GB|Great Britain|Reino Unido|Royaume-Uni|England|Scotland|Ireland|Irlanda|Irlande|Republic of Ireland
            Netherlands|The Netherlands|Nederland|Holland|Holanda|Países Bajos|Pays-Bas|Niederlande|Luxembourg|Luxemburgo
            Belgium|België|Belgique|Belgien|Bélgica|Belgio|Belgilux|Belux|Benelux
            Denmark|Danmark|Dinamarca|Danemark|Sweden|Sverige|Suecia|Suède|Schweden|Norway|Norge|Noruega|Norvège|Norwegen
            Finland|Suomi|Finlandia|Finlande|Finnland|Iceland|Ísland
            Poland|Polska|Polonia|Pologne|Polen|Czech Republic|Czechia|Česko|Česká republika|República Checa|Slovakia|Slovensko
            Hungary|Magyarország|Hungría|Ungarn|Romania|România|Rumanía|Roumanie|Bulgaria|България|Greece|Hellas|Grecia|Grèce|Ελλάς|Ελλάδα
            Croatia|Hrvatska|Serbia|Srbija|Slovenia|Slovenija|Bosnia|Estonia|Eesti|Latvia|Latvija|Lithuania|Lietuva|Malta|Cyprus
            Turkey|Türkiye|Turquía|Turquie|Russia|Россия|Rusia|Ukraine|Україна|Ucrania|Israel
            United States|United States of America|US|U.S.|USA|U.S.A.|Estados Unidos|Estados Unidos de América|États-Unis
            North America|Norteamérica
            Canada|Canadá|México|Méjico|de México|Mexicana|Brasil|Brazil|do Brasil|de Brasil|Brésil|Brasileira
            Argentina|de Argentina|Chile|de Chile|Colombia|de Colombia|Perú|del Perú|de Perú|Uruguay|Paraguay|Ecuador|del Ecuador
            Venezuela|de Venezuela
            Bolivia|Costa Rica|de Costa Rica|Panamá|de Panamá|Guatemala|de Guatemala|República Dominicana|Puerto Rico
            Centroamérica|de Centroamérica
            de España|de Portugal|Portuguesa
            Latin America|Latinoamérica|Latinoamericana|América Latina|LATAM|Cono Sur|South America|Sudamérica|Caribbean
            China|Japan|Japón|Japon|Nippon|Korea|South Korea|Corea|Taiwan|Hong Kong|Singapore|Singapur|Malaysia|Indonesia|Thailand|Vietnam
            Philippines|India|Pakistan|Bangladesh|Australia|New Zealand|中国|日本|한국|코리아|台灣|香港
            South Africa|Sudáfrica|Egypt|Egipto|Morocco|Maroc|Marruecos|Algeria|Algérie|Tunisia|Tunisie|Nigeria|Kenya
            UAE|United Arab Emirates|Emirates|Saudi Arabia|Arabia Saudí|Arabia Saudita|KSA|Gulf|Middle East|Oriente Medio|MENA
            Europe|Europa|European Union|EU|EMEA|CEE|DACH|Nordic|Nordics|Nordic Countries|Scandinavia|Baltics|Southern Europe
            Sur de Europa
            APAC|Asia|Asia Pacific|ANZ|Africa|África|Americas
            ES|FR|DE|PT|IE|NL|CH|BR|MX|PL
            """);

    /// Adjectives of places: they do not mark a branch, and alone they do not make a name either.
    private static final Set<String> ADJECTIVES = phrases("""
            American|Americana|British|Británico|Deutsche|Deutscher|Deutsches|German|French|Spanish|Swiss|Schweizer|Schweizerische
            Italian|European
            Europea|Européenne|Européen|Irish|Dutch|Belgian|Portuguese|Polish|Nordic|Hispano|Hispana|Latin|Asian|African|Indian
            Chinese|Japanese|Canadian
            Austrian|Österreichische|Mexican|Brazilian|Australian|Russian|Turkish|Greek|Hellenic|Scottish|Welsh|English|Arab|North
            South|East|West
            """);

    private PlaceWords() {}

    /// Whether these letters, folded and without blanks, are a place that marks a branch at the end of a name.
    static boolean marksBranch(String compact) {
        return PLACES.contains(compact);
    }

    /// Whether this folded word names a place or is its adjective.
    static boolean isPlace(String word) {
        return PLACES.contains(word) || ADJECTIVES.contains(word);
    }

    /// Whether these letters, folded and without blanks, are any country's name or alpha-2 code, or a place that marks a branch.
    static boolean isPlaceInParentheses(String compact) {
        return PLACES.contains(compact)
                || CountryNames.codeOfName(compact).isPresent()
                || CountryNames.isAssigned(CountryNames.capitals(compact));
    }

    private static Set<String> phrases(String table) {
        Stream<String> names = table.lines().flatMap(line -> Arrays.stream(line.split("\\|")));
        return names.map(TextFolding::compact).collect(Collectors.toUnmodifiableSet());
    }
}
