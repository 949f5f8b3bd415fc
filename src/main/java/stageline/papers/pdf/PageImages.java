package stageline.papers.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/// What the pages of a PDF look like.
public final class PageImages {

    private static final int POINTS_PER_INCH = 72;

    private PageImages() {}

    /// A page.
    ///
    /// @param width  in pixels
    /// @param height in pixels
    /// @param argb   its pixels, row by row
    @SuppressWarnings("ArrayRecordComponent") // pixels are handed over, never compared
    public record Page(int width, int height, int[] argb) {}

    /// Draws every page.
    ///
    /// @param pdf   a PDF that was written here
    /// @param width how wide its pages are to be, in pixels
    public static List<Page> of(byte[] pdf, int width) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<Page> pages = new ArrayList<>();
            for (int number = 0; number < document.getNumberOfPages(); number++) {
                float points = document.getPage(number).getMediaBox().getWidth();
                BufferedImage image = renderer.renderImageWithDPI(number, width * POINTS_PER_INCH / points);
                int wide = image.getWidth();
                int high = image.getHeight();
                pages.add(new Page(wide, high, image.getRGB(0, 0, wide, high, new int[wide * high], 0, wide)));
            }
            return pages;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
