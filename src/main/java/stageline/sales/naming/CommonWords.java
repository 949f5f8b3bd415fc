package stageline.sales.naming;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Words that many companies' names share, folded: they say little about which company is meant.
final class CommonWords {

    private static final Set<String> GENERIC = words("""
            hospital hospitals hospitales hospitalario hospitalaria hospitalier hospitaliere hospitaliers hospitalar hopital
            hopitaux ospedale krankenhaus klinik kliniken klinikum clinica clinicas clinico clinique cliniques clinic clinics
            clinical polyclinique policlinica policlinico centro centros centre centres center centers centrale central sanatorio
            sanitario sanitaria sanitaire salud sante saude health healthcare care medical medico medica medicos medicale medicaux
            medicina medicine universitario universitaria universitaire university universidad universidade universite
            universitatsklinikum general generale regional regionale provincial comarcal municipal local community district county
            national nacional nationale fundacion fundacio fondation foundation fundacao fundacja stiftung instituto institut
            institute residencia residence maison servicio servicios servico service services unidad unidade unite unit
            association asociacion associacao jour soin soins longue duree long sejour site adulte adultes enfant enfants juvenile
            infanto domicile hospitalisation therapeutique therapeutiques appartement appartements psychologique psychiatrie
            pedopsychiatrie planification education familiale cmp cattp cmpp hj usld activite accueil temps partiel tps secteur
            suite psy psycho med fonctionnelle specialise intercommunal departemental etablissement ctre ctres hosp hop cancer
            dialysis ssr had ch chu chs complexo complejo complex urgencia urgence urgences basica residential nursing home our
            lady ladys children childrens psiquiatrico psychiatrique psychiatric mental readaptation reeducation convalescence
            geriatrico gerontologique dialyse prive privee privado privada private public publico publique san santa santo saint
            sainte st ste sao nuestra senora notre dame virgen mount beth doctor docteur doutor prof professor laboratorio
            laboratorios laboratoire laboratoires laboratories laboratory labs lab group grupo groupe gruppo gruppe holding
            holdings pharma farma pharmaceutical pharmaceuticals pharmaceutique farmaceutica farmaceutico international
            internacional global worldwide company compania compagnie sociedad societe society corporacion corporation industries
            industria industrias enterprise enterprises bank banco banque banca credit credito caja air airlines airways aviation
            radio television tele telecom telekom telecoms insurance seguros assurance assurances solutions systems sistemas
            technology technologies software consulting partners electric energy power gas water rail business visit invest new
            nova real royal first united""");

    private static final Set<String> CONNECTING = words("""
            a al au aux d da das de dei del della den der des di do dos du e el en et for fur i im in l la las le les lo los na no
            o of on para pour sous sur the um und van vom von y zu zum zur and""");

    private static final Set<String> AND = words("and et und y");
    private static final Map<String, String> ABBREVIATED = Map.of("st", "saint", "ste", "sainte");

    private static final Set<String> BEFORE_PLACE =
            words("of de del della dei der des du do da di d von van vom fur for in en the la el pour para");

    private static final Set<String> GROUPS = words(
            "group grupo groupe gruppo gruppe gruppen holding holdings international internacional global worldwide");

    private static final Set<String> TRADES = words("""
            pharma farma pharmaceutical pharmaceuticals pharmaceutique pharmaceutiques pharmazeutika pharmazie farmaceutica
            farmaceuticas farmaceutico farmaceuticos farmaceutici farmacia farmaceutyka""");

    private CommonWords() {}

    /// Whether the word tells which company is meant.
    static boolean isDistinctive(String word) {
        return !GENERIC.contains(word) && !CONNECTING.contains(word);
    }

    /// Articles, prepositions and conjunctions: words without weight.
    static boolean isConnecting(String word) {
        return CONNECTING.contains(word);
    }

    /// Spellings of *and*, which a name may have instead of `&`.
    static boolean isAnd(String word) {
        return AND.contains(word);
    }

    /// The word in full where it is one that names often abbreviate: *St* is *Saint*.
    static String inFull(String word) {
        return ABBREVIATED.getOrDefault(word, word);
    }

    /// The article that names have or leave out.
    static boolean isArticle(String word) {
        return word.equals("the");
    }

    /// Words that bind a place to what goes before it: *Bank of Ireland*.
    static boolean bindsPlace(String word) {
        return BEFORE_PLACE.contains(word);
    }

    /// Words that say that a company is one of a group.
    static boolean isGroup(String word) {
        return GROUPS.contains(word);
    }

    /// Words that name the trade of a branch of a pharmaceutical company.
    static boolean isTrade(String word) {
        return TRADES.contains(word);
    }

    private static Set<String> words(String text) {
        return TextFolding.words(text).stream().map(TextFolding.Word::folded).collect(Collectors.toUnmodifiableSet());
    }
}
