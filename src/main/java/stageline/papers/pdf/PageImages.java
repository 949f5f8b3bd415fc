package stageline.papers.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;

/// What the pages of a PDF look like.
public final class PageImages {

    private static final float MOST_PIXELS = 16_000_000;

    private PageImages() {}

    /// A page.
    ///
    /// @param width  in pixels
    /// @param height in pixels
    /// @param argb   its pixels, row by row
    @SuppressWarnings("ArrayRecordComponent") // pixels are handed over, never compared
    public record Page(int width, int height, int[] argb) {}

    /// Some pages of a PDF.
    ///
    /// @param drawn the first of them
    /// @param all   how many it has
    public record Pages(List<Page> drawn, int all) {
        public Pages {
            drawn = List.copyOf(drawn);
        }
    }

    /// Draws every page.
    ///
    /// @param pdf   a PDF that was written here
    /// @param width how wide its pages are to be, in pixels
    public static List<Page> of(byte[] pdf, int width) {
        try {
            return of(pdf, width, Integer.MAX_VALUE).drawn();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Draws the first pages of a PDF from anywhere.
    ///
    /// @param width how wide its pages are to be, in pixels; a page that would be very high is drawn smaller
    /// @param most  how many pages at most
    /// @throws IOException if it is damaged, or needs a password
    public static Pages of(byte[] pdf, int width, int most) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<Page> pages = new ArrayList<>();
            int all = document.getNumberOfPages();
            for (int number = 0; number < Math.min(most, all); number++) {
                BufferedImage image = renderer.renderImage(number, scale(document.getPage(number).getCropBox(), width));
                int wide = image.getWidth();
                int high = image.getHeight();
                pages.add(new Page(wide, high, image.getRGB(0, 0, wide, high, new int[wide * high], 0, wide)));
            }
            return new Pages(pages, all);
        } catch (RuntimeException malformed) {
            throw new IOException("not drawn", malformed);
        }
    }

    private static float scale(PDRectangle box, int width) {
        float wanted = width / box.getWidth();
        float area = box.getWidth() * box.getHeight() * wanted * wanted;
        return area <= MOST_PIXELS ? wanted : wanted * (float) Math.sqrt(MOST_PIXELS / area);
    }
}
