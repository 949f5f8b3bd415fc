package stageline.papers.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// What a PDF says to somebody who follows its tags.
final class TaggedText {

    private final Map<String, String> marks = new HashMap<>();
    private final Element root;

    /// An element, what stands in it and below it, and the pages that it reaches.
    record Element(String type, String text, List<Integer> pages, List<Element> kids) {

        /// All elements of a type from here on, in their order.
        List<Element> all(String wanted) {
            List<Element> found = new ArrayList<>();
            if (type.equals(wanted)) {
                found.add(this);
            }
            kids.forEach(kid -> found.addAll(kid.all(wanted)));
            return found;
        }
    }

    private TaggedText(PDDocument document) throws IOException {
        int number = 0;
        for (PDPage page : document.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(page);
            for (PDMarkedContent content : extractor.getMarkedContents()) {
                if (content.getMCID() >= 0) {
                    marks.put(number + " " + content.getMCID(), text(content));
                }
            }
            number++;
        }
        root = element(document, "Root", document.getDocumentCatalog().getStructureTreeRoot(), null);
    }

    static Element of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new TaggedText(document).root;
        }
    }

    private static String text(PDMarkedContent content) {
        if (content.getActualText() != null) {
            return content.getActualText();
        }
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            switch (part) {
                case TextPosition position -> text.append(position.getUnicode());
                case PDMarkedContent nested -> text.append(text(nested));
                default -> { }
            }
        }
        return text.toString();
    }

    private Element element(PDDocument document, String type, PDStructureNode node, @Nullable PDPage above) {
        PDPage own = node instanceof PDStructureElement element && element.getPage() != null ? element.getPage() : above;
        StringBuilder text = new StringBuilder();
        List<Integer> pages = new ArrayList<>();
        List<Element> kids = new ArrayList<>();
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement below -> {
                    Element element = element(document, below.getStructureType(), below, own);
                    kids.add(element);
                    text.append(element.text());
                    pages.addAll(element.pages());
                }
                case PDMarkedContentReference reference -> stands(document, reference.getPage(), reference.getMCID(), text, pages);
                case Integer mark -> stands(document, own, mark, text, pages);
                default -> throw new AssertionError(kid.toString());
            }
        }
        return new Element(type, text.toString(), pages.stream().distinct().toList(), kids);
    }

    private void stands(PDDocument document, @Nullable PDPage page, int mark, StringBuilder text, List<Integer> pages) {
        int number = document.getPages().indexOf(page);
        text.append(marks.getOrDefault(number + " " + mark, ""));
        pages.add(number);
    }
}
