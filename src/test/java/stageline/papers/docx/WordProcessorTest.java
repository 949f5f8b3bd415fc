package stageline.papers.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import stageline.papers.comparison.ComparisonSheet;
import stageline.papers.comparison.SampleComparison;
import stageline.papers.incident.IncidentSheet;
import stageline.papers.incident.SampleIncident;
import stageline.papers.meeting.MeetingSheet;
import stageline.papers.meeting.SampleMeeting;
import stageline.papers.pdf.SheetPdf;
import stageline.papers.plan.PlanSheet;
import stageline.papers.plan.SamplePlan;
import stageline.papers.quotation.PaperTemplates;
import stageline.papers.quotation.QuotationSheet;
import stageline.papers.quotation.SamplePapers;
import stageline.papers.servicechange.SampleServiceChange;
import stageline.papers.servicechange.ServiceChangeSheet;
import stageline.papers.sheet.Sheet;
import stageline.papers.traceability.SampleAgreement;
import stageline.papers.traceability.TraceabilitySheet;
import stageline.sales.record.PaperLanguage;

/// Documents are opened by LibreOffice, where the computer has it, and printed by it: they say what the PDF says.
@EnabledIf("isThere")
@Execution(ExecutionMode.CONCURRENT)
class WordProcessorTest {

    private static final String PROGRAM = "soffice";
    private static final int PATIENCE_SECONDS = 120;
    private static final List<String> CARRIED =
            List.of("Carried forward", "Brought forward", "Suma y sigue", "Suma anterior", "À reporter", "Report ");

    @TempDir
    private Path folder;

    static boolean isThere() {
        return program().isPresent();
    }

    private static Optional<Path> program() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(place -> Path.of(place, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Kinds of papers, by what their files are called here.
    private static Map<String, Sheet> papers() {
        Map<String, Sheet> papers = new LinkedHashMap<>();
        for (PaperLanguage language : PaperLanguage.values()) {
            papers.put("quotation-" + language.code(), QuotationSheet.of(
                    SamplePapers.one().in(language).withLogo().withLines(40).of(PaperTemplates.api()).paper()));
        }
        papers.put("plan", PlanSheet.of(SamplePlan.signed(PaperLanguage.ENGLISH)));
        papers.put("plan-copy", PlanSheet.of(SamplePlan.copy(PaperLanguage.SPANISH, true)));
        papers.put("meeting", MeetingSheet.of(SampleMeeting.whole(PaperLanguage.ENGLISH)));
        papers.put("comparison", ComparisonSheet.of(SampleComparison.whole(PaperLanguage.FRENCH)));
        papers.put("incident", IncidentSheet.of(SampleIncident.whole(PaperLanguage.SPANISH)));
        papers.put("agreement", TraceabilitySheet.of(SampleAgreement.whole(PaperLanguage.ENGLISH)));
        papers.put("change", ServiceChangeSheet.of(SampleServiceChange.requoted(PaperLanguage.FRENCH)));
        return papers;
    }

    @Test
    void everyPaperIsPrintedWithTheSameWords() throws Exception {
        Map<String, Sheet> papers = papers();
        for (Map.Entry<String, Sheet> paper : papers.entrySet()) {
            Files.write(folder.resolve(paper.getKey() + ".docx"), new SheetDocx().bytes(paper.getValue()));
        }
        print(papers.keySet());

        for (Map.Entry<String, Sheet> paper : papers.entrySet()) {
            byte[] pdf = new SheetPdf().bytes(paper.getValue());
            byte[] printed = Files.readAllBytes(folder.resolve(paper.getKey() + ".pdf"));
            try (PDDocument ours = Loader.loadPDF(pdf); PDDocument theirs = Loader.loadPDF(printed)) {
                assertThat(theirs.getNumberOfPages()).as(paper.getKey())
                        .isBetween(ours.getNumberOfPages() - 1, ours.getNumberOfPages() + 1);
                assertThat(theirs.getPage(0).getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within(1f));
                assertThat(words(lines(theirs).stream())).as(paper.getKey())
                        .containsAll(words(lines(ours).stream().filter(line -> !isItsOwn(line))));
            }
        }
    }

    /// Has the word processor print documents in the folder.
    private void print(Set<String> documents) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program().orElseThrow().toString(), "--headless", "--norestore",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to", "pdf", "--outdir", folder.toString()));
        documents.forEach(document -> command.add(folder.resolve(document + ".docx").toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    /// Whether a line stands in the PDF alone, as what is carried from page to page does, or is written together with another at the foot.
    private static boolean isItsOwn(String line) {
        return CARRIED.stream().anyMatch(line::startsWith) || line.contains("9f3c");
    }

    private static List<String> lines(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).lines().toList();
    }

    private static Set<String> words(Stream<String> lines) {
        return lines.flatMap(line -> Stream.of(line.split("[\\s\u00A0\u202F\u2011-]+")))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
