package stageline.sales.naming;

import java.util.Set;
import java.util.stream.Collectors;

/// The legal forms that stand at the end of companies' names, folded and without blanks: `sa` is S.A., SA, S. A. and S/A.
///
/// A form of several words, such as *GmbH & Co. KG* or *Pty Ltd*, is the forms of its words one after the other, unless it stands here
/// as one because its words are none.
final class LegalForms {

    /// The most words that one form is written in: *S. de R. L. de C. V.*
    static final int LONGEST = 8;

    private static final Set<String> FORMS = words("""
            sa sau sl slu sll slp slne sal sad scp sccl scoop aie epe sme sociedadanonima sociedadlimitada
            sociedaddeacciones sociedadporaccionessimplificada sociedadanonimadecapitalvariable cia
            sadecv sapidecv sderl sderldecv srldecv sas saa sac eirl srl ltda eireli
            lda unipessoal sgps limitada
            sasu sarl sarlu eurl snc sca sci scm scop selarl selas selafa gie societeanonyme societeaveclimitee
            bvba sprl scrl cvba asbl vzw srlu
            spa srls sapa scarl scpa sagl societaperazioni societaaresponsabilitalimitata
            ag gmbh ggmbh mbh ug haftungsbeschrankt kg kgaa cokg cokgaa ohg gbr aktiengesellschaft
            gesellschaftmitbeschrankterhaftung kommanditgesellschaft
            se bv nv vof naamlozevennootschap
            ltd limited plc llp lp cic publiclimitedcompany
            inc incorporated llc pllc corp corporation co company limitedliabilitycompany
            pty pte pvt private bhd sdn tbk pcl jsc pjsc ojsc cjsc fze fzco fzllc wll sae
            ab publ aktiebolag asa as aps ivs oy oyj osakeyhtio hf ehf
            spzoo spk spj spolkazoo spolkazograniczonaodpowiedzialnoscia spolkaakcyjna
            sro spolsro vos kft zrt nyrt doo jdoo dno ood eood ead
            ou uab sia ooo oao zao pao ike anonimsirketi ltdsti sti
            ооо оао зао пао ао тов еоод оод ад αε επε ικε kk gk 株式会社 有限会社 有限公司 股份有限公司 주식회사""");

    /// Forms that are so short and so often a word, a place or initials that they count only when they are spelled with dots: C.A., e.V.
    private static final Set<String> ONLY_DOTTED = words("ca ac sc ad na pc ev ek eg ae cv dd bt ks");

    /// Forms that many a brand is known by: they are ignored when names are matched, yet no one is told to leave them out.
    private static final Set<String> OFTEN_PART_OF_BRAND = words("co company cia private");

    private LegalForms() {}

    /// Whether these letters are a legal form.
    ///
    /// @param compact the folded letters without blanks
    /// @param words   in how many words they stand
    static boolean isForm(String compact, int words) {
        return FORMS.contains(compact) || words > 1 && ONLY_DOTTED.contains(compact);
    }

    static boolean isOftenPartOfBrand(String compact) {
        return OFTEN_PART_OF_BRAND.contains(compact);
    }

    private static Set<String> words(String text) {
        return TextFolding.words(text).stream().map(TextFolding.Word::folded).collect(Collectors.toUnmodifiableSet());
    }
}
