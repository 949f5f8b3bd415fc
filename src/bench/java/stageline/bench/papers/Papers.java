package stageline.bench.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import stageline.bench.Benchmark;
import stageline.bench.Report;
import stageline.bench.Times;
import stageline.papers.docx.SheetDocx;
import stageline.papers.pdf.SheetPdf;
import stageline.papers.quotation.PaperTemplates;
import stageline.papers.quotation.QuotationPaper;
import stageline.papers.quotation.QuotationSheet;
import stageline.papers.quotation.SamplePapers;

/// Quotations as files. A one-page PDF stands beside what the bare library takes to write the same lines of text in the same two fonts,
/// which it too reads only once.
public final class Papers implements Benchmark {

    private static final int ROUNDS = 200;
    private static final int BATCH = 1_000;
    private static final double MOST_RATIO = 3;
    private static final double MOST_MILLIS = 300;
    private static final double MOST_PREVIEW_MILLIS = 200;
    private static final double MOST_DOCX_MILLIS = 1_000;
    private static final double MOST_KEPT_MEGABYTES = 16;

    @Override
    public void run(Path folder, Report report) throws Exception {
        QuotationPaper onePage = SamplePapers.one().of(PaperTemplates.api()).draft().paper();
        QuotationPaper manyLines = SamplePapers.one().withLines(200).paper();
        long start = System.nanoTime();
        SheetPdf pdf = new SheetPdf();
        byte[] first = pdf.bytes(QuotationSheet.of(onePage));
        report.note("the first PDF of the process took %.0f ms", (System.nanoTime() - start) / 1e6);

        beside(report, pdf, onePage, lines(first));
        Times many = times(() -> pdf.bytes(QuotationSheet.of(manyLines)));
        report.figure("PDF of 200 lines, median", "ms", many.micros(0.5) / 1e3, MOST_MILLIS);
        report.figure("PDF of 200 lines, p95", "ms", many.micros(0.95) / 1e3, MOST_MILLIS);
        SheetDocx docx = new SheetDocx();
        Times words = times(() -> docx.bytes(QuotationSheet.of(manyLines)));
        report.figure("DOCX of 200 lines, p95", "ms", words.micros(0.95) / 1e3, MOST_DOCX_MILLIS);
        batch(folder, report, pdf);
    }

    private static void beside(Report report, SheetPdf pdf, QuotationPaper paper, List<String> lines) throws Exception {
        TrueTypeFont regular = font("Inter-Regular");
        TrueTypeFont bold = font("Inter-Bold");
        Times ours = new Times();
        Times bare = new Times();
        for (int round = 0; round < 2 * ROUNDS; round++) {
            if (round == ROUNDS) {
                ours.forget();
                bare.forget();
            }
            ours.take(() -> used(pdf.bytes(QuotationSheet.of(paper))));
            bare.take(() -> used(bare(lines, regular, bold)));
        }
        report.ratio("PDF of one page, median", "ms", ours.micros(0.5) / 1e3, bare.micros(0.5) / 1e3, MOST_RATIO);
        report.ratio("PDF of one page, processor", "ms", ours.processorMicros() / 1e3, bare.processorMicros() / 1e3, MOST_RATIO);
        report.figure("PDF of one page, p95", "ms", ours.micros(0.95) / 1e3, MOST_PREVIEW_MILLIS);
    }

    /// The same lines, one below the other, by what the library itself offers.
    private static byte[] bare(List<String> lines, TrueTypeFont regular, TrueTypeFont bold) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDType0Font body = PDType0Font.load(document, regular, true);
            PDType0Font heading = PDType0Font.load(document, bold, true);
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setLeading(12.5f);
                content.newLineAtOffset(56, 800);
                for (int line = 0; line < lines.size(); line++) {
                    content.setFont(line % 8 == 0 ? heading : body, 9);
                    content.showText(lines.get(line));
                    content.newLine();
                }
                content.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static List<String> lines(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        }
    }

    private static TrueTypeFont font(String name) throws IOException {
        try (InputStream stream = Papers.class.getResourceAsStream("/stageline/papers/fonts/" + name + ".ttf")) {
            return new TTFParser(true).parse(new RandomAccessReadBuffer(Objects.requireNonNull(stream).readAllBytes()));
        }
    }

    private static void batch(Path folder, Report report, SheetPdf pdf) throws IOException {
        long before = kept();
        long start = System.nanoTime();
        for (int number = 0; number < BATCH; number++) {
            QuotationPaper paper = SamplePapers.one().withLines(number % 40 + 1).paper();
            Files.write(folder.resolve(number + ".pdf"), pdf.bytes(QuotationSheet.of(paper)));
        }
        report.note("%d PDFs of 1 to 40 lines in %.1f s", BATCH, (System.nanoTime() - start) / 1e9);
        report.figure("heap kept after them", "MB", Math.max(0, kept() - before) / 1e6, MOST_KEPT_MEGABYTES);
    }

    private static long kept() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /// Something that makes a file.
    private interface Making {
        byte[] file();
    }

    private static Times times(Making making) throws Exception {
        Times times = new Times();
        for (int round = 0; round < ROUNDS; round++) {
            if (round == ROUNDS / 2) {
                times.forget();
            }
            times.take(() -> used(making.file()));
        }
        return times;
    }

    private static void used(byte[] file) {
        if (file.length == 0) {
            throw new IllegalStateException("an empty file");
        }
    }
}
