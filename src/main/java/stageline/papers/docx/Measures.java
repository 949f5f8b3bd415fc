package stageline.papers.docx;

/// The measures of a page, in twentieths of a point. They are those of the PDF.
final class Measures {

    private static final int PAGE_WIDTH = 11_906;
    private static final int SIDE = 1_120;

    static final int TEXT_WIDTH = PAGE_WIDTH - 2 * SIDE;
    /// An A4 page and its margins, as a section has them.
    static final String PAGE = "<w:pgSz w:w=\"" + PAGE_WIDTH + "\" w:h=\"16838\"/><w:pgMar w:top=\"1240\" w:right=\"" + SIDE
            + "\" w:bottom=\"1340\" w:left=\"" + SIDE + "\" w:header=\"640\" w:footer=\"640\" w:gutter=\"0\"/>";

    private Measures() {}

    /// Points in twentieths.
    static int twentieths(float points) {
        return Math.round(points * 20);
    }

    /// Points in halves, as sizes of letters are counted.
    static int halves(float points) {
        return Math.round(points * 2);
    }
}
