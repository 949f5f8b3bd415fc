package stageline.papers;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import stageline.papers.pdf.SheetPdf;
import stageline.papers.sheet.Block;
import stageline.papers.sheet.Sheet;
import stageline.papers.sheet.Text;

/// What tests read on papers.
public final class SheetText {

    private SheetText() {}

    /// What a reader of its PDF copies.
    public static String readable(Sheet sheet) throws IOException {
        try (PDDocument document = Loader.loadPDF(new SheetPdf().bytes(sheet))) {
            return new PDFTextStripper().getText(document);
        }
    }

    /// Its texts, whole and in their order, without the heads of its tables and without sums.
    public static List<String> words(Sheet sheet) {
        return sheet.blocks().stream().flatMap(SheetText::texts).map(Text::words).toList();
    }

    private static Stream<Text> texts(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading.text());
            case Block.Paragraph paragraph -> Stream.of(paragraph.text());
            case Block.Columns columns -> Stream.concat(columns.left().stream(), columns.right().stream());
            case Block.Table table -> table.rows().stream().flatMap(row -> row.cells().stream().flatMap(List::stream));
            case Block.Signatures signatures -> signatures.places().stream().flatMap(List::stream);
            case Block.Sums sums -> Stream.empty();
        };
    }
}
