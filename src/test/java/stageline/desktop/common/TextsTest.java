package stageline.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stageline.papers.quotation.Section;
import stageline.sales.admission.Objection;
import stageline.sales.command.Refusal;
import stageline.sales.pipeline.Stage;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.quotation.TaxTreatment;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.ActivityFields.ActivityKind;
import stageline.sales.record.ActivityFields.Harm;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.ClauseFields;
import stageline.sales.record.ContactRole;
import stageline.sales.record.DealFields;
import stageline.sales.record.DealPartFields;
import stageline.sales.record.DifferentiatorFields;
import stageline.sales.record.Field;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PaperFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.PersonFields;
import stageline.sales.record.PersonFields.Access;
import stageline.sales.record.PriceBasis;
import stageline.sales.record.QuotationLineFields.Part;
import stageline.sales.record.ServiceChangeFields;
import stageline.sales.record.ServiceChangeFields.Decision;
import stageline.sales.record.ServiceChangeFields.Feasibility;
import stageline.sales.record.SignatureFields;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.record.TaskFields;
import stageline.sales.record.TaskFields.TaskKind;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.TemplateKind;
import stageline.sales.service.ServiceChangeStanding;

/// Texts are there in every language, and none is left over.
class TextsTest {

    /// Keys that are put together at run time; what they must hold is tested below.
    private static final List<String> COMPOSED = List.of(
            "stage.", "field.", "hint.", "requirement.", "refusal.", "action.", "role.", "job.", "audit.kind.",
            "audit.export.", "audit.flaw.", "activity.kind.", "person.access.",
            "activity.direction.", "activity.harm.", "task.kind.", "relation.", "event.", "paper.", "happening.", "start.failure.",
            "start.report.rebuilt.", "record.list.", "record.search.", "record.new.", "record.create.", "record.count.", "record.empty.",
            "record.made.", "record.like.", "record.links.none.", "record.tab.facts.", "lifecycle.", "import.step.", "import.next.",
            "import.use.", "import.kind.", "import.source.", "import.fate.", "import.order.", "import.mark.",
            "board.order.", "board.lanes.", "board.mark.", "board.closing.", "common.counted.",
            "server.objection.", "server.need.", "server.advice.", "inbox.group.",
            "inbox.nameless.", "inbox.open.",
            "common.invitation.", "common.server.silence.", "common.server.refusal.", "common.server.denial.", "common.server.unsuited.",
            "team.account.", "settings.page.", "offering.basis.", "offering.column.", "quotation.status.", "quotation.tax.",
            "quotation.language.", "quotation.line.basis.", "quotation.column.", "deal.payment.part.", "servicechange.standing.",
            "servicechange.progress.", "service-change.", "signature.meaning.", "template.part.",
            "template.kind.", "template.about.");

    @Test
    void everyTextIsThereInEveryLanguage() {
        Set<String> english = keys(Texts.in(Texts.ENGLISH));

        for (Locale language : Texts.LANGUAGES) {
            assertThat(keys(Texts.in(language))).as(language.toString()).isEqualTo(english);
        }
    }

    @Test
    void languagesFillTheSamePlaces() {
        Pattern place = Pattern.compile("\\{(\\d)");
        Texts english = Texts.in(Texts.ENGLISH);
        Texts spanish = Texts.in(Texts.SPANISH);

        for (String key : keys(english)) {
            assertThat(places(place, spanish.getString(key))).as(key).isEqualTo(places(place, english.getString(key)));
        }
    }

    @Test
    void noTextHoldsAnApostropheThatPatternsWouldSwallow() {
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = Texts.in(language);
            assertThat(keys(texts)).filteredOn(key -> texts.getString(key).contains("'")).isEmpty();
        }
    }

    @Test
    void everyKeyOfAViewIsKnown() throws IOException {
        Pattern key = Pattern.compile("\"%([^\"]+)\"");
        Texts texts = Texts.in(Texts.ENGLISH);

        for (Path view : files(Path.of("fxml"), ".fxml")) {
            Matcher found = key.matcher(Files.readString(view));
            while (found.find()) {
                assertThat(texts.has(found.group(1))).as(found.group(1) + " in " + view).isTrue();
            }
        }
    }

    @Test
    void noTextIsOrphaned() throws IOException {
        StringBuilder everything = new StringBuilder();
        for (Path file : files(Path.of("fxml"), ".fxml")) {
            everything.append(Files.readString(file));
        }
        for (Path file : files(Path.of("src/main/java/stageline/desktop"), ".java")) {
            everything.append(Files.readString(file));
        }
        String written = everything.toString();

        assertThat(keys(Texts.in(Texts.ENGLISH)))
                .filteredOn(key -> COMPOSED.stream().noneMatch(key::startsWith))
                .allSatisfy(key -> assertThat(written.contains("\"" + key + "\"") || written.contains("\"%" + key + "\"")).as(key)
                        .isTrue());
    }

    @Test
    void everyNameOfTheDomainHasATextAndNoOther() {
        assertComposed("stage.", Arrays.stream(Stage.values()).map(Stage::code));
        assertComposed("role.", Arrays.stream(ContactRole.values()).map(ContactRole::code));
        assertComposed("refusal.", Arrays.stream(Refusal.Code.values()).map(code -> code.name().toLowerCase(Locale.ROOT)));
        assertComposed("server.objection.", Stream.concat(
                Arrays.stream(Objection.values()).map(objection -> objection.name().toLowerCase(Locale.ROOT)), Stream.of("unknown")));
        for (String prefix : List.of("server.need.", "server.advice.")) {
            assertComposed(prefix, Arrays.stream(SyncStatus.Need.values()).map(need -> need.name().toLowerCase(Locale.ROOT)));
        }
        assertComposed("field.deal.", Stream.concat(
                DealFields.ALL.stream().map(Field::code),
                Arrays.stream(DealPartFields.Part.values()).map(DealPartFields.Part::wording)));
        assertComposed("field.activity.", ActivityFields.ALL.stream().map(Field::code));
        assertComposed("activity.harm.", Arrays.stream(Harm.values()).map(Harm::code));
        assertComposed("activity.kind.", Arrays.stream(ActivityKind.values()).map(ActivityKind::code));
        assertComposed("field.person.", PersonFields.ALL.stream().map(Field::code));
        assertComposed("field.task.", TaskFields.ALL.stream().map(Field::code));
        assertComposed("field.attachment.", AttachmentFields.ALL.stream().map(Field::code));
        assertComposed("field.template.", TemplateFields.ALL.stream().map(Field::code));
        assertComposed("field.signature.", SignatureFields.ALL.stream().map(Field::code));
        assertComposed("signature.meaning.", Arrays.stream(Meaning.values()).map(Meaning::code));
        assertComposed("field.service-change.", ServiceChangeFields.ALL.stream().map(Field::code));
        assertComposed("service-change.", Stream.concat(
                Arrays.stream(Feasibility.values()).map(code -> "feasible." + code.code()),
                Arrays.stream(Decision.values()).map(code -> "decision." + code.code())));
        assertComposed("task.kind.", Arrays.stream(TaskKind.values()).map(TaskKind::code));
        assertComposed("field.offering.", Stream.of(
                        OfferingFields.ALL.stream().map(Field::code),
                        Stream.of("tier"),
                        Arrays.stream(DifferentiatorFields.Part.values()).map(DifferentiatorFields.Part::wording))
                .flatMap(Function.identity()));
        assertComposed("offering.basis.", Arrays.stream(PriceBasis.values()).map(PriceBasis::code));
        assertComposed("field.quotation.", Stream.concat(
                PaperFields.ALL.stream().map(Field::code),
                Arrays.stream(Part.values()).map(part -> "line." + part.code())));
        assertComposed("quotation.status.", Arrays.stream(QuotationStatus.values()).map(QuotationStatus::code));
        assertComposed("quotation.tax.", Arrays.stream(TaxTreatment.values()).map(TaxTreatment::code));
        assertComposed("quotation.language.", Arrays.stream(PaperLanguage.values()).map(PaperLanguage::code));
        assertComposed("field.workspace.clause.", Arrays.stream(ClauseFields.Part.values()).map(ClauseFields.Part::code));
        assertComposed("template.kind.", Arrays.stream(TemplateKind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)));
        assertComposed("template.about.", Stream.concat(
                Arrays.stream(TemplateKind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)), Stream.of("letterhead")));
        assertComposed("template.part.", Stream.concat(
                Arrays.stream(Section.values()).map(Section::code), Stream.of("up", "down", "moved", "printed", "left")));
        assertComposed("quotation.line.basis.", Arrays.stream(PriceBasis.values()).map(PriceBasis::code));
        assertComposed("servicechange.standing.", Arrays.stream(ServiceChangeStanding.values()).map(ServiceChangeStanding::code));
        assertComposed("person.access.", Arrays.stream(Access.values()).map(Access::code));
    }

    @Test
    void aMissingTextIsAMistake() {
        assertThatThrownBy(() -> Texts.in(Texts.ENGLISH).get("common.nothing")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void theComputersLanguageIsSpokenWhereItCanBe() {
        assertThat(Texts.languageOf(Locale.of("es", "MX"))).isEqualTo(Texts.SPANISH);
        assertThat(Texts.languageOf(Locale.JAPAN)).isEqualTo(Texts.ENGLISH);
    }

    private static void assertComposed(String prefix, Stream<String> codes) {
        Set<String> wanted = codes.map(code -> prefix + code).collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = keys(Texts.in(Texts.ENGLISH)).stream().filter(key -> key.startsWith(prefix)).collect(Collectors.toSet());
        assertThat(there).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static Set<String> keys(Texts texts) {
        return new TreeSet<>(texts.keySet());
    }

    private static Set<String> places(Pattern place, String text) {
        return place.matcher(text).results().map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
