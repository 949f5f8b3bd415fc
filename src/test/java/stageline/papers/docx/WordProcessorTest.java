package stageline.papers.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stageline.papers.pdf.SheetPdf;
import stageline.papers.quotation.PaperTemplates;
import stageline.papers.quotation.QuotationSheet;
import stageline.papers.quotation.SamplePapers;
import stageline.papers.sheet.Sheet;
import stageline.sales.record.PaperLanguage;

/// Documents are opened by LibreOffice, where the computer has it, and printed by it: they say what the PDF says.
@EnabledIf("isThere")
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

    @ParameterizedTest
    @EnumSource(PaperLanguage.class)
    void aQuotationOfSeveralPagesIsPrintedWithTheSameWords(PaperLanguage language) throws Exception {
        Sheet sheet = QuotationSheet.of(SamplePapers.one().in(language).withLogo().withLines(40).of(PaperTemplates.api()).paper());
        byte[] pdf = new SheetPdf().bytes(sheet);
        try (PDDocument ours = Loader.loadPDF(pdf); PDDocument theirs = Loader.loadPDF(printed(new SheetDocx().bytes(sheet)))) {
            assertThat(theirs.getNumberOfPages()).isBetween(ours.getNumberOfPages() - 1, ours.getNumberOfPages() + 1);
            assertThat(theirs.getPage(0).getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within(1f));
            assertThat(words(lines(theirs).stream())).containsAll(words(lines(ours).stream().filter(line -> !isItsOwn(line))));
        }
    }

    /// What the word processor makes of a document.
    private byte[] printed(byte[] docx) throws IOException, InterruptedException {
        Path document = Files.write(folder.resolve("paper.docx"), docx);
        Process process = new ProcessBuilder(
                        program().orElseThrow().toString(), "--headless", "--norestore",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to", "pdf", "--outdir", folder.toString(), document.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllBytes(folder.resolve("paper.pdf"));
    }

    /// Whether a line stands in the PDF alone, as what is carried from page to page does, or is written together with another at the foot.
    private static boolean isItsOwn(String line) {
        return CARRIED.stream().anyMatch(line::startsWith) || line.contains("9f3c");
    }

    private static List<String> lines(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).lines().toList();
    }

    private static Set<String> words(Stream<String> lines) {
        return lines.flatMap(line -> Stream.of(line.split("[\\s\u00A0\u202F]+")))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
